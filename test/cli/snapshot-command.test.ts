import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_POSTINGS, TINY_TAXONOMY } from '../support/tiny.ts';

const scratch = makeScratch();

/** A folder with a corpus and a taxonomy, and the command in it. */
function prepare(): { file: string; folder: string; run: (...args: readonly string[]) => ReturnType<typeof runIn> } {
  const corpus = Object.fromEntries(Object.entries(TINY_POSTINGS).map(([name, text]) => [`postings/${name}`, text]));
  const folder = scratch.folder({ ...corpus, 'tiny.yaml': TINY_TAXONOMY });
  const file = join(folder, 'kept.json');
  const line = ['snapshot', join(folder, 'postings'), '--no-config', '--no-builtin', '--taxonomy', join(folder, 'tiny.yaml'), '--snapshot', file];
  return { file, folder, run: (...args) => runIn({}, ...line, ...args) };
}

describe('skillsift snapshot', () => {
  it('keeps the counts, a line a skill, and then finds them up to date', async () => {
    const { file, run } = prepare();
    expect(await run('--update')).toMatchObject({ code: 0, out: '', error: expect.stringContaining('keeps the counts of 2 postings') });
    expect(readFileSync(file, 'utf8').split('\n')).toContain('    "python": {"postings":2,"required":2,"preferred":0,"mentioned":0,"implied":0},');
    expect(await run()).toMatchObject({ code: 0, error: '', out: expect.stringContaining('is up to date: 2 postings') });
    const before = readFileSync(file, 'utf8');
    await run('--update', '-q');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('fails where the taxonomy counts otherwise, and says what', async () => {
    const { folder, run } = prepare();
    await run('--update');
    writeFileSync(join(folder, 'tiny.yaml'), TINY_TAXONOMY.replace('  sql: SQL\n', ''));
    const { code, out } = await run('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).differences).toEqual([
      { of: 'sql', count: 'postings', kept: 1, now: 0 },
      { of: 'sql', count: 'required', kept: 1, now: 0 },
    ]);
    expect((await run('--format', 'github')).out).toContain('sql: postings is 0, and was 1');
  });

  it('does not mind a comment or a version', async () => {
    const { folder, run } = prepare();
    await run('--update');
    writeFileSync(join(folder, 'tiny.yaml'), `# said otherwise\n${TINY_TAXONOMY.replace('1.0.0', '2.0.0')}`);
    expect(await run()).toMatchObject({ code: 0 });
  });

  it('says how to make a snapshot where there is none, and writes nothing', async () => {
    const { file, run } = prepare();
    expect(await run()).toMatchObject({ code: 2, out: '', error: expect.stringContaining('make it with --update') });
    expect(existsSync(file)).toBe(false);
  });

  it.each(['', '[]', '{"schemaVersion":2}', '{"schemaVersion":1,"postings":{},"skills":{"a":{"postings":"many"}}}', 'not JSON'])(
    'refuses %j for a snapshot',
    async (text) => {
      const { file, run } = prepare();
      writeFileSync(file, text);
      expect(await run()).toMatchObject({ code: 2, out: '', error: expect.stringContaining('is no snapshot of counts') });
    },
  );

  it('keeps no counts of a part', async () => {
    const { file, folder, run } = prepare();
    expect(await run(join(folder, 'no-such-file.txt'), '--update')).toMatchObject({ code: 2, error: expect.stringContaining('say nothing') });
    expect(existsSync(file)).toBe(false);
  });
});
