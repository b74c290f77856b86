import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_POSTINGS, TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
const REPOST = TINY_POSTINGS['alder.txt']?.replace('Engineer', 'Engineer, Leeds, 2026-03-01') ?? '';
const LONG = `${'We keep the ovens of the town warm, day and night, summer and winter, for bread and for company. '.repeat(4)}\n`;
const POSTINGS = {
  ...TINY_POSTINGS,
  'a-long.txt': `${LONG}\nRequirements\n- SQL\n`,
  'b-long.txt': `${LONG}\nRequirements\n- SQL\n\nPosted 2026-03-01\n`,
  'bread.txt': 'We bake bread.',
  'broken.ndjson': '{"title": "Baker", "description": "Requires Python and SQL.", "company": "Crumb"}\n{"title": \n',
  'empty.txt': '',
  'repost.txt': REPOST,
};

/** The same scan of the postings, and of the profiles that were made of them. */
async function scanBoth(format: string, ...argv: readonly string[]): Promise<{ postings: string; profiles: string }> {
  const home = folder(POSTINGS);
  const path = join(folder(), `p.${format}`);
  expect(await runIn({}, 'profile', home, ...TINY, '--format', `${format}:${path}`)).toMatchObject({ code: 3 });
  const postings = await runIn({}, 'scan', home, ...TINY, ...argv);
  const profiles = await runIn({}, 'scan', path, ...TINY, ...argv);
  expect(profiles.code).toBe(postings.code);
  return { postings: postings.out, profiles: profiles.out };
}

describe('scan of profiles that were written', () => {
  it.each([
    ['ndjson', []],
    ['ndjson', ['--format', 'json']],
    ['ndjson', ['--format', 'json', '--keep-duplicates']],
    ['ndjson', ['--demand', 'required', '--sort', 'name']],
    ['ndjson', ['--facets', '--format', 'json']],
    ['ndjson', ['--by', 'company', '--format', 'json']],
    ['ndjson', ['--kind', 'tool', '--format', 'csv']],
    ['json', ['--format', 'json']],
    ['parquet', ['--format', 'json']],
    ['parquet', ['--facets', '--format', 'json']],
  ])('from %s gives what scan of the postings gives, with %j', async (format, argv) => {
    const { postings, profiles } = await scanBoth(format, ...argv);
    expect(profiles).toBe(postings);
    expect(postings).not.toBe('');
  });

  it('folds what was folded then', async () => {
    const { profiles } = await scanBoth('ndjson', '--format', 'json');
    expect(JSON.parse(profiles).postings).toMatchObject({ duplicates: 1, empty: 1, unreadable: 1 });
  });

  it('warns once where another taxonomy made them, and leaves out skills that are not known', async () => {
    const path = join(folder(), 'p.ndjson');
    await runIn({}, 'profile', folder(TINY_POSTINGS), ...TINY, '--format', `ndjson:${path}`);
    const other = ['--no-config', '--no-builtin', '--taxonomy', file('other.yaml', TINY_TAXONOMY.replace('sql: SQL', 'sequel: SQL'))];
    const { code, out, error } = await runIn({}, 'scan', path, ...other, '--format', 'json');
    expect(code).toBe(0);
    expect(error.match(/made with another taxonomy/g)).toHaveLength(1);
    expect(error).toContain('skill "sql" is not in the taxonomy and left out [profile/other-taxonomy]');
    expect(JSON.parse(out).skills.map(({ id }: { id: string }) => id)).toEqual(['python', 'pytorch']);
  });

  it('names a broken one by its line, and counts the rest', async () => {
    const path = join(folder(), 'p.ndjson');
    await runIn({}, 'profile', folder(TINY_POSTINGS), ...TINY, '--format', `ndjson:${path}`);
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"schemaVersion":2,"posting":{},"skills":[]}\n`);
    const { code, out, error } = await runIn({}, 'scan', path, ...TINY, '--format', 'json');
    expect(code).toBe(3);
    expect(error).toContain(`${path}:3:1: error: this profile cannot be read: schemaVersion is 2, and only 1 is known here [profile/broken]`);
    expect(JSON.parse(out).postings).toMatchObject({ of: 2, unreadable: 1 });
  });

  it('is what scan alone can do', async () => {
    const path = join(folder(), 'p.ndjson');
    await runIn({}, 'profile', folder(TINY_POSTINGS), ...TINY, '--format', `ndjson:${path}`);
    const { code, error } = await runIn({}, 'profile', path, ...TINY);
    expect(code).toBe(2);
    expect(error).toContain('this is a profile and no posting: scan counts it, and nothing else reads it [posting/profile]');
  });
});
