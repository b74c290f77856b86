import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readTaxonomy } from '../../src/files/read-taxonomy.ts';
import { Matcher } from '../../src/match/matcher.ts';
import { isMention } from '../../src/match/mention.ts';
import { readMarked, writeMarked } from '../support/marked-text.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'matching');

let matcher: Matcher;

beforeAll(async () => {
  const { vocabulary } = await readTaxonomy({ layers: [], builtin: true });
  matcher = new Matcher(vocabulary);
});

/** One case a line; `\n` is a line break, `#` begins a comment. */
function readCases(file: string): string[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.replaceAll('\\n', '\n'));
}

/** The case marked anew with what the built-in taxonomy finds in it, as far as the file speaks of those skills. */
function markAnew(marked: string, ids: ReadonlySet<string>): string {
  const { text } = readMarked(marked);
  const mentions = matcher.find(text).candidates.filter(isMention);
  return writeMarked({ text, marks: mentions.map(({ start, end, skill }) => ({ start, end, id: skill.id })).filter(({ id }) => ids.has(id)) });
}

it.each(readdirSync(FOLDER))('the built-in taxonomy finds what is marked in fixtures/matching/%s, and of those skills nothing else', (file) => {
  const cases = readCases(file);
  const ids = new Set(cases.flatMap((marked) => readMarked(marked).marks.map(({ id }) => id)));
  expect(ids.size).toBeGreaterThan(0);
  expect(cases.map((marked) => markAnew(marked, ids))).toEqual(cases);
});
