import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFolder } from '../../src/files/list-files.ts';
import { makeScratch } from '../support/scratch.ts';

const { folder } = makeScratch();

/** The files to read, from the folder; what is passed over in brackets, problems with their reasons. */
function list(root: string, from: string = root): string[] {
  return [...listFolder(from, new Set())].map((listed) => {
    if (listed.kind === 'problem') return `${listed.diagnostic.location.file.slice(root.length + 1)}: ${listed.diagnostic.message}`;
    const path = listed.path.slice(root.length + 1);
    return listed.kind === 'file' ? path : `(${path})`;
  });
}

describe('a folder', () => {
  it('is listed in order of code units, folders among files', () => {
    expect(list(folder({ 'b.txt': '', 'a/z.txt': '', 'B.txt': '', 'a/ä.txt': '', 'é.md': '', 'a.TXT': '' }))).toEqual([
      'B.txt',
      'a/z.txt',
      'a/ä.txt',
      'a.TXT',
      'b.txt',
      'é.md',
    ]);
  });

  it('is listed without hidden files and folders, and without node_modules', () => {
    expect(list(folder({ '.a.txt': '', '.b/c.txt': '', 'node_modules/d.txt': '', 'e/.f.txt': '', 'e/g.txt': '' }))).toEqual(['e/g.txt']);
  });

  it('passes over what no reader knows by name', () => {
    expect(list(folder({ 'a.txt': '', 'b.xyz': '', c: '', txt: '' }))).toEqual(['a.txt', '(b.xyz)', '(c)', '(txt)']);
  });

  it('is listed once where links lead to it or to a folder in it', () => {
    const root = folder({ 'a/b/c.txt': '', 'd.txt': '' });
    for (const [target, link] of [
      ['.', 'a/self'],
      ['..', 'a/up'],
      ['../..', 'a/b/top'],
      ['b', 'a/0'],
      ['a', '0'],
    ] as const)
      symlinkSync(target, join(root, link));
    expect(list(root)).toEqual(['a/b/c.txt', 'd.txt']);
    expect(list(root, join(root, '0'))).toEqual(['0/b/c.txt', '0/b/top/d.txt']);
  });

  it('shows what a link outside leads to, once', () => {
    const outside = folder({ 'x.txt': '' });
    const root = folder();
    for (const link of ['one', 'two']) symlinkSync(outside, join(root, link));
    symlinkSync(join(outside, 'x.txt'), join(root, 'three.txt'));
    expect(list(root)).toEqual(['one/x.txt', 'three.txt']);
  });

  it('that was listed before is not listed again', () => {
    const root = folder({ 'a/b.txt': '', 'c.txt': '' });
    const seen = new Set<string>();
    expect([...listFolder(join(root, 'a'), seen)]).toHaveLength(1);
    expect([...listFolder(root, seen)].map((listed) => listed.kind === 'file' && listed.path)).toEqual([join(root, 'c.txt')]);
  });

  it('that is not there is a problem', () => {
    expect(list('/nowhere', '/nowhere/x')).toEqual(['x: cannot be read: there is no such file or folder']);
  });
});

describe('.gitignore', () => {
  it.each([
    ['a name', { '.gitignore': 'a.txt\n' }, ['b.txt', 'sub/b.txt', 'sub/deep/b.txt']],
    ['a name here alone', { '.gitignore': '/a.txt\n' }, ['b.txt', 'sub/a.txt', 'sub/b.txt', 'sub/deep/a.txt', 'sub/deep/b.txt']],
    ['a folder', { '.gitignore': 'deep/\n' }, ['a.txt', 'b.txt', 'sub/a.txt', 'sub/b.txt']],
    ['no file by the rule for a folder', { '.gitignore': 'a.txt/\n' }, listAll()],
    ['all but one', { '.gitignore': '*.txt\n!a.txt\n' }, ['a.txt', 'sub/a.txt', 'sub/deep/a.txt']],
    ['nothing of a folder that is ignored, whatever is said later', { '.gitignore': 'sub/\n!sub/a.txt\n' }, ['a.txt', 'b.txt']],
    ['what a file further down adds', { 'sub/.gitignore': 'a.txt\n' }, ['a.txt', 'b.txt', 'sub/b.txt', 'sub/deep/b.txt']],
    [
      'not what a file further down brings back',
      { '.gitignore': 'a.txt\n', 'sub/.gitignore': '!a.txt\n' },
      ['b.txt', 'sub/a.txt', 'sub/b.txt', 'sub/deep/a.txt', 'sub/deep/b.txt'],
    ],
    ['in the case that is written', { '.gitignore': 'A.txt\nB.TXT\n' }, listAll()],
    ['nothing by a comment or an empty line', { '.gitignore': '# a.txt\n\n\r\n' }, listAll()],
    ['by lines of the other kind', { '.gitignore': 'a.txt\r\nb.txt\r\n!/b.txt\r\n' }, ['b.txt']],
  ])('leaves out %s', (_, files, expected) => {
    expect(list(folder({ ...Object.fromEntries(listAll().map((name) => [name, ''])), ...files }))).toEqual(expected);
  });

  it('of the folders above holds, up to the top of the repository', () => {
    const root = folder({ '.gitignore': 'c.txt\n', 'repo/.gitignore': 'a.txt\n', 'repo/sub/a.txt': '', 'repo/sub/b.txt': '', 'repo/sub/c.txt': '' });
    mkdirSync(join(root, 'repo/.git'));
    expect(list(root, join(root, 'repo/sub'))).toEqual(['repo/sub/b.txt', 'repo/sub/c.txt']);
  });

  it('of the folders above says nothing where there is no repository', () => {
    const root = folder({ '.gitignore': 'a.txt\n', 'sub/a.txt': '' });
    expect(list(root, join(root, 'sub'))).toEqual(['sub/a.txt']);
  });

  it('is overruled by naming the folder that it ignores', () => {
    const root = folder({ '.gitignore': 'data/\n', 'data/a.txt': '', 'data/.gitignore': 'b.txt\n', 'data/b.txt': '' });
    mkdirSync(join(root, '.git'));
    expect(list(root)).toEqual([]);
    expect(list(root, join(root, 'data'))).toEqual(['data/a.txt']);
  });

  it('may be a folder', () => {
    const root = folder({ '.gitignore/x': '', 'a.txt': '' });
    expect(list(root)).toEqual(['a.txt']);
  });
});

function listAll(): string[] {
  return ['a.txt', 'b.txt', 'sub/a.txt', 'sub/b.txt', 'sub/deep/a.txt', 'sub/deep/b.txt'];
}
