import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
const home = folder({ 'a.txt': 'Python', 'b\nc.txt': 'Python', 'sub/d.txt': 'Python', 'x y.txt': 'Python' });
const [a = '', broken = '', spaced = ''] = ['a.txt', 'b\nc.txt', 'x y.txt'].map((name) => join(home, name));

/** The sources that are read, in their order. */
async function readSources(stdin: string | Uint8Array, ...argv: readonly string[]): Promise<{ code: number; error: string; sources: string[] }> {
  const { code, out, error } = await runIn({ stdin }, 'profile', ...argv, ...TINY, '--format', 'ndjson');
  const sources = out.split('\n').filter((line) => line !== '');
  return { code, error, sources: sources.map((line) => JSON.parse(line).posting.source) };
}

describe('--files-from', () => {
  it('names the paths, one a line, in either kind of line', async () => {
    expect(await readSources('', '--files-from', file('list', `${spaced}\n\n${a}`))).toEqual({ code: 0, error: '', sources: [spaced, a] });
    expect(await readSources('', '--files-from', file('list', `\ufeff${spaced}\r\n${a}\r\n`))).toEqual({ code: 0, error: '', sources: [spaced, a] });
  });

  it('comes after the paths that are named, and folders in it are read as folders', async () => {
    const { sources } = await readSources('', a, '--files-from', file('list', join(home, 'sub')));
    expect(sources).toEqual([a, join(home, 'sub/d.txt')]);
  });

  it('reads standard input', async () => {
    expect(await readSources(`${a}\n`, '--files-from', '-')).toEqual({ code: 0, error: '', sources: [a] });
  });

  it.each(['-0', '--null-separated'])('ends paths in NUL with %s, so that a line break may stand in a name', async (flag) => {
    expect(await readSources(`${broken}\0${a}\0`, '--files-from', '-', flag)).toEqual({ code: 0, error: '', sources: [broken, a] });
  });

  it('names what in it cannot be read, and goes on', async () => {
    const { code, error, sources } = await readSources(`/nowhere/a.txt\n${a}\n`, '--files-from', '-');
    expect({ code, sources }).toEqual({ code: 3, sources: ['/nowhere/a.txt', a] });
    expect(error).toContain('/nowhere/a.txt: error: cannot be read: there is no such file or folder');
  });

  it('takes a hundred thousand paths', { timeout: 60_000 }, async () => {
    const list = Array.from({ length: 100_000 }, (_, index) => (index % 2 === 0 ? a : `${join(home, 'sub')}/../a.txt`)).join('\n');
    expect(await readSources(list, '--files-from', '-')).toEqual({ code: 0, error: '', sources: [a] });
  });

  it.each([
    ['is not there', '', ['--files-from', '/nowhere/list'], 'the list of files "/nowhere/list" cannot be read: there is no such file or folder'],
    ['is a folder', '', ['--files-from', home], `the list of files "${home}" cannot be read: it is a folder`],
    ['is not UTF-8', Uint8Array.of(0xff, 0xfe), ['--files-from', '-'], 'the list of files on standard input cannot be read: it is not UTF-8'],
    ['is empty', '\n', ['--files-from', '-'], 'the list of files "-" is empty'],
    ['holds NUL where it should not', `${a}\0${a}\0`, ['--files-from', '-'], 'the list of files "-" holds NUL characters; with -0 they end the paths'],
    ['is standard input, which is a posting too', '', ['-', '--files-from', '-'], 'standard input cannot be both a posting and the list of --files-from'],
  ])('is an error where it %s', async (_, stdin, argv, message) => {
    expect(await readSources(stdin, ...argv)).toEqual({ code: 2, error: `skillsift: ${message}\n`, sources: [] });
  });
});
