import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
const GOOD = { 'good.txt': 'Requirements\n- Python\n' };
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
const isRoot = process.getuid?.() === 0;

function scan(...argv: readonly string[]): ReturnType<typeof runIn> {
  return runIn({}, 'scan', ...argv, ...TINY, '--format', 'json');
}

function scanInput(stdin: string | Uint8Array, ...argv: readonly string[]): ReturnType<typeof runIn> {
  return runIn({ stdin }, 'scan', '-', ...argv, ...TINY, '--format', 'json');
}

/** What is wrong with one file of a folder, beside one that is fine: the rest is counted, and nothing goes unsaid. */
interface Fault {
  readonly what: string;
  readonly name: string;
  readonly make: (path: string) => void;
  readonly message: string;
  readonly skip?: boolean;
}

const FAULTS: readonly Fault[] = [
  {
    what: 'that may not be read',
    name: 'secret.txt',
    make: (path) => {
      writeFileSync(path, 'Python');
      chmodSync(path, 0);
    },
    message: 'cannot be read: permission denied [posting/unreadable]',
    skip: isRoot,
  },
  { what: 'that is binary', name: 'photo.txt', make: (path) => writeFileSync(path, PNG), message: 'this is not text but binary data [posting/binary]' },
  {
    what: 'that is a named pipe',
    name: 'pipe.txt',
    make: (path) => execFileSync('mkfifo', [path]),
    message: 'cannot be read: it is a named pipe, not a file [posting/unreadable]',
  },
  {
    what: 'that is a link to itself',
    name: 'loop.txt',
    make: (path) => symlinkSync(path, path),
    message: 'cannot be read: its links go in a circle [posting/unreadable]',
  },
  {
    what: 'that is a link to nothing',
    name: 'gone.txt',
    make: (path) => symlinkSync('/nowhere/at/all', path),
    message: 'cannot be read: it is a link that leads nowhere [posting/unreadable]',
  },
];

describe.each(FAULTS)('a file $what', ({ name, make, message, skip = false }) => {
  it.skipIf(skip)('is named, the others are read, and the exit code says so', async () => {
    const path = folder(GOOD);
    make(join(path, name));
    const { code, out, error } = await scan(path);
    expect(code).toBe(3);
    expect(error).toBe(`${join(path, name)}: error: ${message}\nskillsift: 1 input could not be read\n`);
    const { postings, skills, problems } = JSON.parse(out);
    expect(postings).toMatchObject({ of: 1, unreadable: 1 });
    expect(skills).toMatchObject([{ id: 'python', postings: 1 }]);
    expect(problems).toMatchObject([{ source: join(path, name), message: message.replace(/ \[.*/, '') }]);
  });

  it.skipIf(skip)('is an error where it is all there is', async () => {
    const path = folder();
    make(join(path, name));
    const { code, out, error } = await scan(path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toBe(`${join(path, name)}: error: ${message}\nskillsift: no posting could be read\n`);
  });
});

describe('a path', () => {
  const good = file('good.txt', 'Python');

  it.each([
    ['that is not there', '/nowhere/a.txt', 'cannot be read: there is no such file or folder'],
    ['that goes through a file', join(good, 'a.txt'), 'cannot be read: part of its path is a file, not a folder'],
    ['with a name too long', `${'x'.repeat(300)}.txt`, 'cannot be read: its name is too long'],
    ['that is a device', '/dev/zero', 'cannot be read: it is a device, not a file'],
    ['that is a pattern no file matches', '/nowhere/*.txt', 'no file matches this pattern'],
  ])('%s is named, and the exit code says whether anything was read', async (_, path, message) => {
    expect(await scan(path)).toEqual({ code: 2, out: '', error: `${path}: error: ${message} [posting/unreadable]\nskillsift: no posting could be read\n` });
    const { code, out, error } = await scan(path, good);
    expect({ code, error }).toEqual({ code: 3, error: `${path}: error: ${message} [posting/unreadable]\nskillsift: 1 input could not be read\n` });
    expect(JSON.parse(out).postings).toMatchObject({ of: 1, unreadable: 1 });
  });

  it('that is a named pipe is refused: it may have nobody who writes to it', async () => {
    const path = join(folder(), 'pipe.txt');
    execFileSync('mkfifo', [path]);
    expect(await scan(path)).toMatchObject({ code: 2, error: expect.stringContaining('it is a named pipe, not a file') });
  });
});

describe('a folder', () => {
  it.each([
    ['that is empty', {}, ''],
    ['of other files', { 'a.xyz': 'Python', 'b.XYZ': '', readme: '' }, 'skillsift: 3 files passed over, not postings by name (.xyz 2, no extension 1)\n'],
    ['of hidden files', { '.a.txt': 'Python', '.b/c.txt': 'Python', 'node_modules/d.txt': 'Python' }, ''],
  ])('%s holds no posting, which is an error', async (_, files, summary) => {
    const path = folder(files);
    const { code, out, error } = await scan(path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toBe(
      `${summary}skillsift: no posting in "${path}": no file that is neither hidden nor git-ignored ends in ${error.replace(/^.* ends in /s, '')}`,
    );
    expect(error).toMatch(/ends in .*\.md, .*\.txt/);
  });

  it('says how many files it passed over, most often met first, even where it finds postings', async () => {
    const others = Object.fromEntries(['q', 'r', 's', 't', 'u', 'v', 'w'].map((letter) => [`x.${letter}${letter}`, '']));
    const { code, error } = await scan(folder({ ...GOOD, ...others, 'y.ww': '' }));
    expect(code).toBe(0);
    expect(error).toBe('skillsift: 8 files passed over, not postings by name (.ww 2, .qq 1, .rr 1, .ss 1, .tt 1, others 2)\n');
  });

  it('is read once where links in it lead to it, to each other, or above', async () => {
    const path = folder({ 'a/one.txt': 'Python', 'b/two.txt': 'Python and SQL' });
    symlinkSync(path, join(path, 'a/up'));
    symlinkSync(join(path, 'b'), join(path, 'a/across'));
    symlinkSync('.', join(path, 'b/here'));
    symlinkSync('..', join(path, 'b/above'));
    for (const paths of [[path], [join(path, 'a'), join(path, 'b')], [join(path, 'b/above'), path]]) {
      const { code, out, error } = await scan(...paths);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(JSON.parse(out).postings).toMatchObject({ of: 2, unreadable: 0 });
    }
  });
});

describe('a file', () => {
  it('of megabytes in a single line is read like any other', { timeout: 60_000 }, async () => {
    const line = 'Python and SQL, Go. '.repeat(100_000);
    const { code, out, error } = await scan(file('one-line.txt', `${line}${'x'.repeat(2_000_000)}`));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(JSON.parse(out).skills).toMatchObject([
      { id: 'go', postings: 1 },
      { id: 'python', postings: 1 },
      { id: 'sql', postings: 1 },
    ]);
  });

  it('of 50 MB in a single line is no posting, and is named', { timeout: 60_000 }, async () => {
    const path = folder(GOOD);
    const heap = join(path, 'heap.txt');
    writeFileSync(heap, 'Python '.repeat((50 * 1024 * 1024) / 7));
    const message = `${heap}: error: no posting is 52 million characters long; if this holds many, give each a file of its own [posting/too-long]\n`;
    expect(await scan(heap)).toEqual({ code: 2, out: '', error: `${message}skillsift: no posting could be read\n` });
    const { code, out, error } = await scan(path);
    expect({ code, error }).toEqual({ code: 3, error: `${message}skillsift: 1 input could not be read\n` });
    expect(JSON.parse(out).postings).toMatchObject({ of: 1, unreadable: 1 });
  });

  it('larger than a text can be is named', async () => {
    const path = file('huge.txt', '');
    truncateSync(path, 600_000_000);
    expect(await scan(path)).toMatchObject({
      code: 2,
      error: expect.stringContaining(`${path}: error: cannot be read: it is larger than 500 MB [posting/unreadable]`),
    });
  });

  it('that is empty, or holds no known skill, is counted as what it is', async () => {
    const path = folder({ ...GOOD, 'empty.txt': '', 'blank.md': ' \n\u00a0\n', 'other.txt': 'Baker wanted.' });
    const { code, out } = await scan(path);
    expect(code).toBe(0);
    expect(JSON.parse(out).postings).toEqual({ of: 4, ok: 1, empty: 2, duplicates: 0, 'no-known-skill': 1, 'not-english': 0, unreadable: 0 });
    expect(await scan(path, '--fail-on-empty')).toMatchObject({ code: 1 });
    expect(await scan(folder(GOOD), '--fail-on-empty')).toMatchObject({ code: 0 });
  });

  it('in another encoding is read with a warning, which --quiet leaves out', async () => {
    const path = file('latin.txt', Uint8Array.from(Buffer.from('Café. Requirements: Python', 'latin1')));
    expect(await scan(path)).toMatchObject({ code: 0, error: `${path}: warning: not UTF-8; read as Windows-1252 [posting/encoding]\n` });
    expect(await scan(path, '--quiet')).toMatchObject({ code: 0, error: '' });
  });

  it('named twice, or in a folder and by itself, is counted once', async () => {
    const path = folder(GOOD);
    const { out } = await scan(path, join(path, 'good.txt'), `${path}/./good.txt`, `${path}/*.txt`);
    expect(JSON.parse(out).postings).toMatchObject({ of: 1 });
  });

  it('is meant if it is named, whatever its name', async () => {
    const path = folder({ 'posting.xyz': 'Python', '.hidden.txt': 'Python' });
    expect(await scan(join(path, 'posting.xyz'), join(path, '.hidden.txt'))).toMatchObject({ code: 0, error: '' });
  });

  it('may have a name that looks like an option', async () => {
    const before = process.cwd();
    process.chdir(folder({ '--top.txt': 'Python' }));
    try {
      expect(await runIn({}, 'scan', ...TINY, '--', '--top.txt')).toMatchObject({ code: 0, error: '' });
    } finally {
      process.chdir(before);
    }
  });
});

describe('--quiet', () => {
  it('silences warnings and summaries, never errors', async () => {
    const path = folder({ ...GOOD, 'a.xyz': '', 'photo.txt': PNG });
    const { code, error } = await scan(path, '--quiet');
    expect({ code, error }).toEqual({ code: 3, error: `${join(path, 'photo.txt')}: error: this is not text but binary data [posting/binary]\n` });
  });
});

describe('standard input', () => {
  it('is one posting', async () => {
    const { code, out } = await scanInput('Requirements: Python');
    expect(code).toBe(0);
    expect(JSON.parse(out).skills).toMatchObject([{ id: 'python', first: { source: '-' } }]);
  });

  it('may be empty, and is counted as that', async () => {
    const { code, out } = await scanInput('');
    expect(code).toBe(0);
    expect(JSON.parse(out).postings).toMatchObject({ of: 1, empty: 1 });
  });

  it('is named where it is binary', async () => {
    const error = 'standard input: error: this is not text but binary data [posting/binary]\nskillsift: no posting could be read\n';
    expect(await scanInput(PNG)).toEqual({ code: 2, out: '', error });
  });

  it('is read once', async () => {
    const { out } = await scanInput('Requirements: Python', '-');
    expect(JSON.parse(out).postings).toMatchObject({ of: 1 });
  });

  it('stands among other paths in its place', async () => {
    const path = folder({ 'a.txt': 'Python', 'b.txt': 'Python' });
    const { out } = await runIn({ stdin: 'Python' }, 'profile', join(path, 'b.txt'), '-', join(path, 'a.txt'), ...TINY, '--format', 'ndjson');
    const sources = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).posting.source);
    expect(sources).toEqual([join(path, 'b.txt'), '-', join(path, 'a.txt')]);
  });
});

describe('a folder that changes while it is read', () => {
  it('loses nothing but what went away, and that is named', async () => {
    const names = Array.from({ length: 130 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
    const path = folder(Object.fromEntries([...names, 'z/last.txt'].map((name) => [name, 'Python'])));
    // The first postings are written before the last are read.
    const beforeWrite = (): void => {
      rmSync(join(path, '128.txt'), { force: true });
      rmSync(join(path, 'z'), { force: true, recursive: true });
    };
    const { code, out, error } = await runIn({ beforeWrite }, 'profile', path, ...TINY, '--format', 'ndjson');
    expect(code).toBe(3);
    expect(out.trimEnd().split('\n')).toHaveLength(131);
    expect(error).toBe(
      `${[join(path, '128.txt'), join(path, 'z')].map((gone) => `${gone}: error: cannot be read: there is no such file or folder [posting/unreadable]\n`).join('')}skillsift: 2 inputs could not be read\n`,
    );
  });
});
