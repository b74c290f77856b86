import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { FakeIo, runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_POSTINGS, TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const postings = folder(TINY_POSTINGS);
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
const isRoot = process.getuid?.() === 0;

function scan(...argv: readonly string[]): ReturnType<typeof runIn> {
  return runIn({}, 'scan', postings, ...TINY, ...argv);
}

describe('-o', () => {
  it.each([
    ['out.csv', 'csv'],
    ['out.CSV', 'csv'],
    ['out.json', 'json'],
    ['out.ndjson', 'ndjson'],
    ['out.jsonl', 'ndjson'],
    ['out.html', 'html'],
    ['out.md', 'markdown'],
    ['out.parquet', 'parquet'],
    ['out.txt', 'table'],
    ['out', 'table'],
    ['out.json.x', 'table'],
  ])('writes %s in the format of its name, and nothing to standard output', async (name, format) => {
    const path = join(folder(), name);
    expect(await scan('-o', path)).toEqual({ code: 0, out: '', error: '' });
    expect(readFileSync(path, 'utf8')).toBe((await scan('--format', format)).out);
  });

  it('gives way to --format', async () => {
    const path = join(folder(), 'out.csv');
    await scan('-o', path, '--format', 'json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('skills');
  });

  it('is standard output where it is -, as in --format csv:-', async () => {
    const { out } = await scan('--format', 'csv');
    expect(await scan('--format', 'csv', '-o', '-')).toEqual({ code: 0, out, error: '' });
    expect(await scan('--format', 'csv:-')).toEqual({ code: 0, out, error: '' });
    expect(existsSync('-')).toBe(false);
  });

  it('replaces what was there, keeps its mode, and follows a link to it', async () => {
    const home = folder({ 'real.csv': 'before' });
    chmodSync(join(home, 'real.csv'), 0o640);
    symlinkSync('real.csv', join(home, 'link.csv'));
    expect(await scan('-o', join(home, 'link.csv'))).toMatchObject({ code: 0 });
    expect(readFileSync(join(home, 'real.csv'), 'utf8')).toMatch(/^category,id/);
    expect(statSync(join(home, 'real.csv')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(home, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readdirSync(home).sort()).toEqual(['link.csv', 'real.csv']);
  });

  it.each([
    ['a folder that is not there', (home: string) => join(home, 'no/where.csv'), (home: string) => `there is no folder "${home}/no"`],
    ['a folder', (home: string) => home, () => 'it is a folder'],
    ['a folder that is a file', (home: string) => join(home, 'kept.csv/x'), () => 'part of its path is a file, not a folder'],
    ['a full device', () => '/dev/full', () => 'no space is left on the device'],
  ])('is an error with %s, and leaves all as it was', async (_, pathIn, reasonIn) => {
    const home = folder({ 'kept.csv': 'before' });
    const path = pathIn(home);
    expect(await scan('-o', path)).toEqual({ code: 2, out: '', error: `skillsift: "${path}" cannot be written: ${reasonIn(home)}\n` });
    expect(readdirSync(home)).toEqual(['kept.csv']);
  });

  it.skipIf(isRoot)('is an error with a file that may not be written, before any work is done', async () => {
    const path = file('kept.csv', 'before');
    chmodSync(path, 0o444);
    expect(await scan('/nowhere', '-o', path)).toEqual({ code: 2, out: '', error: `skillsift: "${path}" cannot be written: permission denied\n` });
  });

  it('leaves a device a device', async () => {
    expect(await scan('-o', '/dev/null')).toEqual({ code: 0, out: '', error: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each([
    ['nothing can be read', ['scan', '/nowhere/a.txt']],
    ['nothing can be read, one by one', ['profile', '/nowhere/a.txt']],
    ['the taxonomy is broken', ['scan', postings, '--taxonomy', '/nowhere/x.yaml']],
    ['an option is wrong', ['scan', postings, '--top', 'x']],
    ['another file cannot be written', ['scan', postings, '--format', 'csv:/dev/full']],
  ])('keeps the file that was there where %s', async (_, argv) => {
    const home = folder({ 'kept.json': 'before' });
    expect(await runIn({}, ...argv, ...TINY, '--format', `json:${join(home, 'kept.json')}`)).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(home)).toEqual(['kept.json']);
    expect(readFileSync(join(home, 'kept.json'), 'utf8')).toBe('before');
  });
});

describe('several formats', () => {
  it.each(['scan', 'profile', 'skills'])('come out of one pass of %s, each as it would alone', async (command) => {
    const home = folder();
    const operands = command === 'skills' ? [] : [postings];
    const formats = ['csv', 'html', 'json', 'markdown', 'ndjson', ...(command === 'skills' ? [] : ['parquet'])];
    const targets = formats.flatMap((format) => ['--format', `${format}:${join(home, format)}`]);
    const { code, out, error } = await runIn({}, command, ...operands, ...TINY, ...targets, '--format', 'table');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const format of formats) {
      expect(readFileSync(join(home, format), 'utf8')).toBe((await runIn({}, command, ...operands, ...TINY, '--format', format)).out);
    }
    expect(out).toBe((await runIn({}, command, ...operands, ...TINY)).out);
    expect(readdirSync(home).sort()).toEqual(formats.sort());
  });

  it('read standard input once', async () => {
    const path = join(folder(), 'out.json');
    const { out } = await runIn({ stdin: 'Python' }, 'profile', '-', ...TINY, '--format', 'csv', '--format', `json:${path}`);
    expect(out).toContain('Python');
    expect(JSON.parse(readFileSync(path, 'utf8')).profiles).toHaveLength(1);
  });

  it('may have a colon in the name of a file', async () => {
    const path = join(folder(), 'a:b.csv');
    expect(await scan('--format', `csv:${path}`)).toMatchObject({ code: 0 });
    expect(existsSync(path)).toBe(true);
  });
});

describe('JSON', () => {
  it.each([
    ['scan', [postings, '--min-postings', '99']],
    ['scan', [postings, '--kind', 'soft']],
    ['skills', ['no-such-skill', '-q']],
  ])('is one whole document with nothing to list: %s %s', async (command, argv) => {
    const { code, out } = await runIn({}, command, ...argv, ...TINY, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).skills).toEqual([]);
  });

  it('is not begun where there is nothing to say', async () => {
    for (const command of ['scan', 'profile', 'explain']) {
      expect(await runIn({}, command, '/nowhere', ...TINY, '--format', 'json')).toMatchObject({ code: 2, out: '' });
    }
  });
});

describe('a reader of standard output that goes away', () => {
  it.each(['csv', 'html', 'json', 'ndjson', 'markdown', 'parquet', 'table'])('ends %s quietly, with the exit code of any run', async (format) => {
    for (const reads of [0, 1, 2]) {
      expect(await runIn({ reads }, 'profile', postings, ...TINY, '--format', format)).toMatchObject({ code: 0, error: '' });
    }
  });

  it('does not keep the other formats from their files', async () => {
    for (const reads of [0, 1]) {
      const path = join(folder(), 'out.json');
      const { code, error } = await runIn({ reads }, 'profile', postings, ...TINY, '--format', 'csv', '--format', `json:${path}`);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(JSON.parse(readFileSync(path, 'utf8')).profiles).toHaveLength(2);
    }
  });
});

describe('an interrupt', () => {
  it('leaves no half-written file, and the one that was there', async () => {
    const home = folder({ 'kept.json': 'before' });
    let names: string[] = [];
    const io: FakeIo = new FakeIo({
      beforeWrite: () => {
        names = readdirSync(home);
        io.interrupt();
        expect(readdirSync(home)).toEqual(['kept.json']);
        throw new Error('the process has ended');
      },
    });
    await run(['profile', postings, ...TINY, '--format', 'csv', '--format', `json:${join(home, 'kept.json')}`], io);
    expect(names).toHaveLength(2);
    expect(readFileSync(join(home, 'kept.json'), 'utf8')).toBe('before');
  });

  it('is the concern of nobody who writes no file', async () => {
    let heard = 0;
    const io: FakeIo = new FakeIo();
    const onInterrupt = (): (() => void) => {
      heard++;
      return () => {};
    };
    await run(['scan', postings, ...TINY], Object.assign(io, { onInterrupt }));
    expect(heard).toBe(0);
  });
});

describe('the same input', () => {
  it.each(['csv', 'html', 'json', 'ndjson', 'markdown', 'parquet', 'table'])('gives the same bytes as %s', async (format) => {
    for (const command of ['scan', 'profile']) {
      const first = await runIn({}, command, postings, ...TINY, '--format', format);
      writeFileSync(join(folder(), 'x'), 'time goes by');
      expect(await runIn({ env: { LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' } }, command, postings, ...TINY, '--format', format)).toEqual(first);
    }
  });
});

describe('a format that is no text', () => {
  it('comes out of standard output byte for byte as in a file', async () => {
    const path = join(folder(), 'out.parquet');
    const io = new FakeIo();
    expect(await run(['profile', postings, ...TINY, '--format', 'parquet'], io)).toBe(0);
    expect(await scan('--format', `parquet:${path}`)).toMatchObject({ code: 0 });
    expect(await runIn({}, 'profile', postings, ...TINY, '-o', path)).toMatchObject({ code: 0 });
    expect(readFileSync(path).equals(io.bytes)).toBe(true);
    expect(io.bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(io.bytes.subarray(-4).toString()).toBe('PAR1');
  });

  it('is not for a terminal, whatever else is asked for, and that is said before any work is done', async () => {
    const path = join(folder(), 'out.json');
    for (const more of [[], ['--format', `json:${path}`], ['-o', '-']]) {
      const { code, out, error } = await runIn({ outColumns: 80 }, 'scan', '/nowhere', ...TINY, '--format', 'parquet', ...more);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toContain('format parquet is not text and nothing for a terminal; give it a file, as in --format parquet:FILE');
    }
    expect(existsSync(path)).toBe(false);
    expect(await runIn({ outColumns: 80 }, 'scan', postings, ...TINY, '--format', `parquet:${path}`)).toMatchObject({ code: 0, out: '' });
  });

  it('leaves no part of a file where another cannot be written', async () => {
    const home = folder({ 'kept.parquet': 'before' });
    const argv = ['profile', postings, ...TINY, '--format', `parquet:${join(home, 'kept.parquet')}`, '--format', 'csv:/dev/full'];
    expect(await runIn({}, ...argv)).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(home)).toEqual(['kept.parquet']);
    expect(readFileSync(join(home, 'kept.parquet'), 'utf8')).toBe('before');
  });
});
