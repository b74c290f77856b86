import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CliRun, runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'skillsift-test-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, skills: string): string {
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, `category: ${name}\ntitle: Tools\nkind: tool\nskills:\n${skills}`);
  return path;
}

const GO = 'name: Go, case: exact, needs: evidence';
const good = write('good', `  go: { ${GO}, examples: { match: [«Go» and Python.], reject: [We Go home.] } }\n  python: Python\n`);
const bad = write('bad', '  go: { name: Go, needs: capital, examples: { match: ["Let us «go», all."], reject: [They wrote Go.] } }\n');
const bare = write('bare', `  go: { ${GO} }\n  rust: Rust\n`);
const half = write('half', `  go: { ${GO}, not: [Go on], examples: { match: [«Go» and Python.], reject: [We Go home.] } }\n  python: Python\n`);

/** Runs the command on nothing but the given taxonomy. */
function testOnly(...argv: readonly string[]): Promise<CliRun> {
  return runCli('test', '--no-builtin', '--no-config', ...argv);
}

async function listRecords(...argv: readonly string[]): Promise<Record<string, unknown>[]> {
  const { out } = await testOnly(...argv, '--format', 'ndjson');
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('skillsift test', () => {
  it('says in one line that all examples hold', async () => {
    expect(await testOnly(good)).toEqual({ code: 0, out: '2 examples of 1 skill: all hold.\n', error: '' });
  });

  it('fails where one does not, and shows the place, what was expected, and why it came out otherwise', async () => {
    const { code, out } = await testOnly(bad);
    expect(code).toBe(1);
    expect(out).toMatch(/go +should count +Let us «go», all\. +"go" is refused: no corroboration: needs a capital/);
    expect(out).toMatch(/go +should not count +They wrote «Go»\. +capitalised where a capital means a name/);
    expect(out).toMatch(/^2 examples of 1 skill: 2 do not hold\.$/m);
  });

  it('gives a program the same with places in the example and in the taxonomy', async () => {
    const [missing, unwanted] = await listRecords(bad);
    expect(missing).toMatchObject({ code: 'examples/missing', id: 'go', text: 'Let us go, all.', start: 7, end: 9, file: bad, line: 5, column: 3 });
    expect(unwanted).toMatchObject({ code: 'examples/unwanted', id: 'go', text: 'They wrote Go.', start: 11, end: 13 });
  });

  it('counts in JSON what was run', async () => {
    const { out } = await testOnly(bad, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, examples: { of: 2, failed: 2 }, coverage: null, diagnostics: [{}, {}] });
  });

  it.each(['csv', 'markdown'])('writes one row a fault as %s', async (format) => {
    const { out } = await testOnly(bad, '--format', format);
    expect(out.split('\n').filter((line) => line.includes('«'))).toHaveLength(2);
  });

  it.each([
    ['github', `::error file=${bad},line=5,col=3,title=examples/missing::go: "Let us «go», all." should count: "go" is refused`],
    ['junit', '<testcase classname="examples/unwanted" name="'],
    ['sarif', '"ruleId": "examples/unwanted"'],
  ])('marks the places for %s', async (format, expected) => {
    expect((await testOnly(bad, '--format', format)).out).toContain(expected);
  });

  it('has nothing against a taxonomy without examples', async () => {
    expect(await testOnly(bare)).toMatchObject({ code: 0, out: '0 examples of 0 skills: nothing to run.\n' });
  });

  it('runs the examples of one category alone where it is asked to', async () => {
    expect(await testOnly(good, '--category', 'nothing')).toMatchObject({ code: 2, out: '' });
    expect(await testOnly(bad, bare, '--category', 'bare')).toMatchObject({ code: 0, out: expect.stringContaining('nothing to run') });
  });

  it('tests the taxonomy it is given, not the one that --taxonomy names', async () => {
    expect(await testOnly('--taxonomy', bad, good)).toMatchObject({ code: 0 });
    expect(await testOnly('--taxonomy', bad)).toMatchObject({ code: 1 });
  });

  it('refuses a taxonomy that cannot be used', async () => {
    expect(await testOnly(join(folder, 'none.yaml'))).toMatchObject({ code: 2, out: '', error: expect.stringContaining('cannot be read') });
    expect(await testOnly(write('broken', '  go: { nam: Go }\n'))).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('"nam"; did you mean "name"?'),
    });
  });
});

describe('skillsift test --coverage', () => {
  it('lists what no example exercises, each once', async () => {
    expect(await listRecords(bare, '--coverage')).toMatchObject([
      { code: 'examples/unrefused', id: 'go', text: 'Go', expected: 'wants a reject example', file: bare, line: 5 },
      { code: 'examples/unexercised', id: 'go', text: 'Go', expected: 'wants a match example' },
    ]);
    const why = (await listRecords(half, '--coverage')).map((record) => record['why']);
    expect(why).toEqual(['no example holds "Go on"', 'no example writes it in another case']);
  });

  it('fails for an ambiguous label that no example refuses, whatever the threshold', async () => {
    const { code, out } = await testOnly(bare, '--coverage', '--threshold', '0');
    expect(code).toBe(1);
    expect(out).toContain('exercise 0 of 3 ruled labels and rules: 0 %, wanted 0 %; 1 ambiguous label refused in none.');
  });

  it.each([
    ['60', 0],
    ['61', 1],
  ])('holds a share of 60 per cent against a threshold of %s: exit code %i', async (threshold, code) => {
    expect(await testOnly(half, '--coverage', '--threshold', threshold)).toMatchObject({ code });
  });

  it('changes nothing where it was not asked for', async () => {
    expect(await testOnly(bare, '--threshold', '100')).toMatchObject({ code: 0 });
  });

  it('refuses a threshold that no share can reach', async () => {
    expect(await testOnly(bare, '--coverage', '--threshold', '101')).toMatchObject({ code: 2, error: expect.stringContaining('not "101"') });
  });

  it('asks nothing of the taxonomy below the one that it is given, though it runs its examples', async () => {
    const { out } = await runCli('test', '--no-config', '--coverage', '--format', 'json', write('layer', `  zz-go: { ${GO.replace('Go', 'Zzgo')} }\n`));
    const { diagnostics, coverage, examples } = JSON.parse(out);
    const covering = diagnostics.filter(({ code }: { code: string }) => code === 'examples/unrefused' || code === 'examples/unexercised');
    expect(covering.map(({ id }: { id: string }) => id)).toEqual(['zz-go', 'zz-go']);
    expect(coverage.of).toBe(3);
    expect(examples.of).toBeGreaterThan(1000);
  });
});

describe('the built-in taxonomy', () => {
  it('passes its own examples, which show every ambiguous label where it does not count', async () => {
    const { code, out } = await testOnly(join(import.meta.dirname, '../../taxonomy'), '--coverage', '--format', 'json');
    const { diagnostics } = JSON.parse(out);
    const serious = diagnostics.filter((one: { code: string }) => one.code !== 'examples/unexercised');
    expect(serious.map(({ id, expected, text, why }: Record<string, string>) => `${id}: "${text}" ${expected}: ${why}`)).toEqual([]);
    expect(code).toBe(0);
  });
});
