import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it } from 'vitest';
import { KINDS_OF_CHANGE } from '../../src/diff/kinds.ts';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';

const scratch = makeScratch();
const home = process.cwd();
afterEach(() => process.chdir(home));
const HEAD = 'version: 1.3.0\ncategory: harbour\nkind: tool\nskills:\n';
const BEFORE = `${HEAD}  anchor: [Anchor, Chain]\n  bollard: Bollard\n  oar: Oar\n`;
/** A label moved, one added, a rule tightened, a note written. */
const AFTER = `${HEAD}  anchor: { name: Anchor, needs: evidence, note: New. }\n  bollard: [Bollard, Chain, Sail]\n  oar: Oar\n`;
const POSTINGS = { 'a.txt': 'We use Anchor.\n', 'b.txt': 'Bollard and Chain, every day.\n', 'c.txt': 'Oar | <b>and</b> more.\n' };
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/diff/diff.schema.json'), 'utf8'));
const isDiff = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

interface Pair {
  readonly before?: string;
  readonly after?: string;
  readonly approvals?: string;
  readonly postings?: Readonly<Record<string, string>>;
}

/** Compares two texts, from the folder that holds them. */
async function diff(
  { before = BEFORE, after = AFTER, approvals, postings }: Pair,
  ...args: readonly string[]
): Promise<{ code: number; out: string; error: string }> {
  const corpus = Object.fromEntries(Object.entries(postings ?? {}).map(([name, text]) => [`postings/${name}`, text]));
  process.chdir(scratch.folder({ 'before.yaml': before, 'after.yaml': after, 'approvals.yaml': approvals ?? '', ...corpus }));
  const more = [...(approvals === undefined ? [] : ['--approvals', 'approvals.yaml']), ...(postings ? ['--corpus', 'postings'] : [])];
  const env = { SOURCE_DATE_EPOCH: '1767225600', COLUMNS: '160' };
  return runIn({ env, cwd: process.cwd() }, 'diff', 'before.yaml', 'after.yaml', '--no-builtin', '--no-config', ...more, ...args);
}

interface Change {
  readonly code: string;
  readonly class: string;
  readonly fingerprint: string;
  readonly postings: number | null;
}

async function listChanges(pair: Pair, ...args: readonly string[]): Promise<readonly Change[]> {
  return JSON.parse((await diff(pair, '--format', 'json', ...args)).out).changes;
}

describe('what diff prints', () => {
  it.each([
    ['table', 'diff.txt'],
    ['markdown', 'diff.md'],
    ['github', 'diff-github.txt'],
    ['sarif', 'diff.sarif.json'],
    ['junit', 'diff-junit.xml'],
    ['csv', 'diff.csv'],
  ])('looks as it did, as %s', async (format, file) => {
    const { code, out } = await diff({ postings: POSTINGS, approvals: '000000000000: { reason: Gone., until: 2099-01-01 }\n' }, '--format', format);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(`../../fixtures/golden/${file}`);
  });

  it('is JSON that its schema describes, with a corpus and without, with changes and without', async () => {
    for (const pair of [
      {},
      { postings: POSTINGS },
      { after: BEFORE },
      { after: BEFORE, postings: POSTINGS },
      { approvals: '000000000000: { reason: a, until: 2020-01-01 }\n' },
    ]) {
      const { out } = await diff(pair, '--format', 'json');
      expect(isDiff(JSON.parse(out)), JSON.stringify(isDiff.errors)).toBe(true);
    }
  });

  it('names the same codes as the schema', () => {
    expect(schema.$defs.change.properties.code.enum.toSorted()).toEqual(
      Object.keys(KINDS_OF_CHANGE)
        .map((kind) => `diff/${kind}`)
        .sort(),
    );
  });

  it.each([
    [BEFORE, AFTER.replace(/^.*\n/, ''), 'Taxonomy 1.3.0 → without a version → suggests 2.0.0 (major)'],
    [BEFORE.replace(/^.*\n/, ''), AFTER, 'Taxonomy without a version → 1.3.0'],
    [BEFORE.replace(/^.*\n/, ''), AFTER.replace(/^.*\n/, ''), 'Taxonomy without a version: state one, as in "version: 1.0.0"'],
  ])('says which side states no version (%#)', async (before, after, line) => {
    expect((await diff({ before, after })).out.split('\n')[0]).toBe(line);
  });

  it('says so where nothing changed', async () => {
    const { code, out } = await diff({ after: `# reformatted\n${BEFORE}` });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Taxonomy 1\.3\.0: no change in meaning\n/) });
  });

  it('stays short enough for a comment on a pull request, and says what is left out', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `  buoy-${index}: [Buoy ${index}, Buoy number ${index} of the long harbour wall]\n`).join('');
    const { out } = await diff({ before: `${BEFORE}${many}` }, '--format', 'markdown');
    expect(out.length).toBeGreaterThan(50_000);
    expect(out.length).toBeLessThan(65_536);
    expect(out).toMatch(/… and \d+ more, left out here/);
    expect(out.match(/<details>/g)?.length ?? 0).toBe(out.match(/<\/details>/g)?.length ?? 0);
    const { changes } = JSON.parse((await diff({ before: `${BEFORE}${many}` }, '--format', 'json')).out);
    expect(changes.length).toBeGreaterThan(3000);
  });

  it('re-rates changes by what they do: an added label that counts is dangerous, a tightened rule that nothing feels fails nothing', async () => {
    const added = { after: BEFORE.replace('oar: Oar', 'oar: [Oar, more]') };
    expect(await listChanges(added)).toMatchObject([{ class: 'safe', postings: null }]);
    expect(await listChanges({ ...added, postings: POSTINGS })).toMatchObject([{ code: 'diff/label-added', class: 'dangerous' }]);
    const tightened = { after: BEFORE.replace('oar: Oar', 'oar: { name: Oar, not: [Oar lock] }') };
    expect(await diff(tightened, '--fail-on', 'dangerous')).toMatchObject({ code: 1 });
    expect(await diff({ ...tightened, postings: POSTINGS }, '--fail-on', 'dangerous')).toMatchObject({ code: 0, out: expect.stringContaining('0 of 3') });
  });
});

it('a posting that repeats another counts once, unless it is kept', async () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const postings = { 'a.txt': `Keeper\n\nBollard and Chain. ${words}\n`, 'b.txt': `Keeper\n\nBollard and Chain. ${words}\n` };
  const count = async (...args: readonly string[]): Promise<number> => JSON.parse((await diff({ postings }, '--format', 'json', ...args)).out).corpus.postings;
  expect([await count(), await count('--keep-duplicates')]).toEqual([1, 2]);
});

describe('the exit code of diff', () => {
  const safe = { after: `${BEFORE}  sail: Sail\n` };
  const dangerous = { after: BEFORE.replace(', Chain', '') };
  const breaking = { after: BEFORE.replace('  oar: Oar\n', '') };

  it.each<[string, Pair, readonly string[], number]>([
    ['a safe change', safe, [], 0],
    ['a dangerous one', dangerous, [], 0],
    ['a breaking one', breaking, [], 1],
    ['a dangerous one that was not to be', dangerous, ['--fail-on', 'dangerous'], 1],
    ['a breaking one is graver than dangerous', breaking, ['--fail-on', 'dangerous'], 1],
    ['a breaking one that nobody minds', breaking, ['--fail-on', 'never'], 0],
    ['a third of the postings where a half is allowed', { ...dangerous, postings: POSTINGS }, ['--fail-on', 'impact=50%'], 0],
    ['a third of the postings where a tenth is allowed', { ...dangerous, postings: POSTINGS }, ['--fail-on', 'impact=10'], 1],
    ['no version step, where that is looked at', dangerous, ['--check-version'], 1],
    ['a step that is too small', { after: dangerous.after.replace('1.3.0', '1.3.1') }, ['--check-version'], 1],
    ['a step that is enough', { after: dangerous.after.replace('1.3.0', '1.4.0') }, ['--check-version'], 0],
    ['no change and no step', { after: BEFORE }, ['--check-version'], 0],
    ['a wrong word', safe, ['--fail-on', 'braking'], 2],
    ['never and something else', safe, ['--fail-on', 'never', '--fail-on', 'breaking'], 2],
    ['an impact without a corpus', safe, ['--fail-on', 'impact=5%'], 2],
    ['an impact of more than everything', { ...safe, postings: POSTINGS }, ['--fail-on', 'impact=500%'], 2],
    ['a version that is looked at and not there', { after: safe.after.replace('version: 1.3.0\n', '') }, ['--check-version'], 2],
    ['a corpus that is not there', safe, ['--corpus', 'no-such-folder'], 2],
  ])('for %s', async (_, pair, args, code) => {
    const ran = await diff(pair, ...args);
    expect(ran.code, ran.error).toBe(code);
    expect(ran.out === '').toBe(code === 2);
  });
});

describe('approvals', () => {
  const breaking = { after: BEFORE.replace('  oar: Oar\n', '') };

  async function fingerprint(): Promise<string> {
    const [change] = await listChanges(breaking);
    return change?.fingerprint ?? '';
  }

  it('let a change pass until their last day, which is shown', async () => {
    const approvals = `${await fingerprint()}: { reason: Oars are gone., until: 2026-01-01 }\n`;
    expect(await diff({ ...breaking, approvals })).toMatchObject({ code: 0, out: expect.stringContaining('until 2026-01-01: Oars are gone.') });
  });

  it('that ended let nothing pass, and are findings', async () => {
    const approvals = `${await fingerprint()}: { reason: Oars are gone., until: 2025-12-31 }\n`;
    const { code, out } = await diff({ ...breaking, approvals });
    expect(code).toBe(1);
    expect(out).toContain('ended on 2025-12-31');
  });

  it('of what is not there are findings', async () => {
    const { code, out } = await diff({ after: BEFORE, approvals: 'abcdefabcdef: { reason: a, until: 2099-01-01 }\n' });
    expect(code).toBe(0);
    expect(out).toContain('approvals.yaml:1  no change has the fingerprint abcdefabcdef');
  });

  it('hold for a change whatever lines it stands on', async () => {
    const there = await fingerprint();
    const [moved] = await listChanges({ before: `# a comment\n${BEFORE}`, after: `# two\n# comments\n${breaking.after}` });
    expect(moved?.fingerprint).toBe(there);
  });

  it.each<[string, RegExp]>([
    ['a list', /must be a map/],
    ['abc: { reason: a, until: 2026-01-01 }', /"abc" is no fingerprint/],
    ['abcdefabcdef: { until: 2026-01-01 }', /has no reason/],
    ['abcdefabcdef: { reason: a }', /has no until/],
    ['abcdefabcdef: { reason: a, until: soon }', /until "soon" is no day/],
    ['abcdefabcdef: { reason: a, until: 2026-02-30 }', /is no day/],
    ['abcdefabcdef: { reason: a, untill: 2026-01-01 }', /no key "untill"; did you mean "until"/],
  ])('that read %s are not used, and it is said why', async (approvals, message) => {
    expect(await diff({ approvals })).toMatchObject({ code: 2, out: '', error: expect.stringMatching(message) });
  });

  it('may be none yet', async () => {
    expect(await diff({ after: BEFORE, approvals: '# nothing so far\n' })).toMatchObject({ code: 0, error: '' });
  });
});
