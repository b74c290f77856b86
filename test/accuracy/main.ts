import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readPostings } from '../../src/files/read-postings.ts';
import { parseLayers } from '../../src/files/read-taxonomy.ts';
import type { Posting } from '../../src/posting/posting.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { compileProfiler } from '../../src/profile/profiler.ts';
import { formatCount, formatPercent } from '../../src/report/numbers.ts';
import { KINDS } from '../../src/taxonomy/model.ts';
import { parseGold } from './gold.ts';
import { compareErrors, type KnownErrors, parseKnown, updateKnown } from './known-errors.ts';
import { type Claim, type Judgement, judgePosting } from './score.ts';

/** Scores the program on the labelled postings, from the root of the repository; fails where it makes an error that is not known. */
const GOLD = 'fixtures/accuracy/gold.jsonl';
const KNOWN = 'fixtures/accuracy/known-errors.json';
const POSTINGS = 'fixtures/postings';
const TAXONOMY = 'taxonomy';

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== '--update' && flag !== '--allow-more');
if (unknown !== undefined) throw new Error(`there is no option ${unknown}; there are --update and --allow-more`);

const judgements = await judgeAll();
const found = judgements.flatMap(({ error }) => error ?? []);
const known: KnownErrors = existsSync(KNOWN) ? parseKnown(readFileSync(KNOWN, 'utf8')) : { count: 0, errors: [] };
print(`${describe(judgements)}\n`);
process.exitCode = flags.includes('--update') ? update() : check();

async function judgeAll(): Promise<Judgement[]> {
  const postings = await readAll();
  const profiler = compileProfiler(await parseLayers([TAXONOMY], undefined));
  return parseGold(readFileSync(GOLD, 'utf8')).flatMap((gold) => {
    const posting = postings.get(gold.id);
    if (!posting) throw new Error(`${GOLD} labels "${gold.id}", and ${POSTINGS} has no such posting`);
    return judgePosting(gold, posting.text, toClaims(profiler.profile(posting)));
  });
}

async function readAll(): Promise<Map<string, Posting>> {
  const postings = new Map<string, Posting>();
  for await (const batch of readPostings([POSTINGS], { readInput: async function* () {} })) {
    for (const reading of batch) if (reading.kind === 'posting') postings.set(reading.posting.id, reading.posting);
  }
  return postings;
}

function toClaims({ skills }: Profile): Claim[] {
  return skills.filter(({ implied }) => !implied).map(({ skill, demand, mentions }) => ({ id: skill.id, kind: skill.kind, demand, spans: mentions }));
}

function update(): number {
  const next = updateKnown(known, found, { allowMore: flags.includes('--allow-more') });
  const { fresh, gone } = compareErrors(known, found);
  if (!next) {
    print(`${listErrors('new', fresh)}${KNOWN} is as it was: it lists ${known.count} errors and would grow. --allow-more lets it.\n`);
    return 1;
  }
  writeFileSync(KNOWN, `${JSON.stringify(next, null, 2)}\n`);
  print(`${KNOWN}: ${known.count} -> ${next.count} errors (${fresh.length} new, ${gone.length} gone)\n`);
  return 0;
}

function check(): number {
  const { fresh, gone } = compareErrors(known, found);
  const old = known.errors.filter((error) => !gone.includes(error));
  print(listErrors('known', old) + listErrors('new', fresh) + listErrors('gone', gone));
  print(`${known.count} errors are known; ${fresh.length} new, ${gone.length} gone.\n`);
  if (gone.length > 0) print('What is gone must leave the list: npm run accuracy -- --update\n');
  return fresh.length + gone.length > 0 ? 1 : 0;
}

function print(text: string): void {
  process.stdout.write(text);
}

function listErrors(what: string, errors: readonly string[]): string {
  return errors.map((error) => `${what}: ${error}\n`).join('');
}

function describe(all: readonly Judgement[]): string {
  const rows = KINDS.map((kind) => `${kind.padEnd(12)}${share(all, 'precision', kind).padEnd(20)}${share(all, 'recall', kind)}\n`);
  const traps = all.filter(({ measure }) => measure === 'trap');
  const hit = traps.filter(({ error }) => error !== undefined).length;
  const head = `${''.padEnd(12)}${'precision'.padEnd(20)}recall\n`;
  return `${head}${rows.join('')}\ndemand right: ${share(all, 'demand')}; ${hit} of ${formatCount(traps.length, 'trap')} hit\n`;
}

function share(all: readonly Judgement[], measure: Judgement['measure'], kind?: Judgement['kind']): string {
  const own = all.filter((one) => one.measure === measure && (kind === undefined || one.kind === kind));
  const right = own.filter(({ error }) => error === undefined).length;
  return own.length === 0 ? '-' : `${formatPercent(right / own.length)} (${right}/${own.length})`;
}
