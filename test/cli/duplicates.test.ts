import { describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { makeScratch } from '../support/scratch.ts';

const { folder } = makeScratch();
const TEXT = `Baker in {}

Our ovens stand in the old tram depot, and the first loaf leaves them at five in the morning. We are eleven people and a cat.

Requirements
- Python for the oven controls, and SQL for the orders of the day
- a way to get here before the trams do
`;
const FILES = {
  'a.txt': TEXT.replace('{}', 'Leeds'),
  'b.txt': TEXT.replace('{}', 'Utrecht'),
  'c.txt': `${TEXT.replace('{}', 'Porto')}- Docker\n`,
  'd.txt': '',
};

describe('a posting that repeats another', () => {
  it('counts once, and its number is said', async () => {
    const { code, out } = await runCli('scan', folder(FILES), '--no-config');
    expect(code).toBe(0);
    expect(out).toMatch(/Python +2 /);
    expect(out).toContain('in 3 postings (1 empty, 1 more folded as duplicates).');
  });

  it('is told in JSON, and not in the denominator', async () => {
    const { out } = await runCli('scan', folder(FILES), '--no-config', '--format', 'json');
    expect(JSON.parse(out).postings).toEqual({ of: 3, ok: 2, empty: 1, 'no-known-skill': 0, 'not-english': 0, duplicates: 1, unreadable: 0 });
  });

  it('names its original in its profile, which is printed all the same', async () => {
    const home = folder(FILES);
    const { out } = await runCli('profile', home, '--no-config', '--format', 'ndjson');
    const postings = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).posting);
    expect(postings.map(({ id, duplicateOf }) => [id, duplicateOf])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', null],
      ['d', null],
    ]);
    expect((await runCli('profile', home, '--no-config')).out).toContain('b.txt; repeats a; 2 skills');
    expect((await runCli('profile', home, '--no-config', '--kind', 'tool', '--format', 'csv')).out).toMatch(/Baker in Utrecht,ok,python,.*,a\r$/m);
  });

  it('is one of its own on demand', async () => {
    const home = folder(FILES);
    expect((await runCli('scan', home, '--no-config', '--keep-duplicates')).out).toContain('in 4 postings (1 empty).');
    expect((await runCli('profile', home, '--no-config', '--keep-duplicates', '--format', 'ndjson')).out).not.toContain('"duplicateOf":"');
  });
});
