import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeScratch } from '../support/scratch.ts';
import { TINY_POSTINGS, TINY_TAXONOMY } from '../support/tiny.ts';

const { folder } = makeScratch();
const BIN = join(import.meta.dirname, '../../bin/skillsift.js');
const home = folder({ ...TINY_POSTINGS, 'tiny.yaml': TINY_TAXONOMY, 'half/a.txt': 'Python', 'half/b.txt': Uint8Array.of(0) });
const ARGV = ['--no-config', '--no-builtin', '--taxonomy', join(home, 'tiny.yaml')];
const ENV = { PATH: process.env['PATH'], TINY: ARGV.join(' '), SKILLSIFT: `${process.execPath} ${BIN}`, HOME: home };

/** Runs a line of bash in which `$SKILLSIFT` is the program and `$TINY` its taxonomy. */
function runLine(line: string): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; cd ${home}; ${line}`], { encoding: 'utf8', env: ENV });
  return { code: status, out: stdout, error: stderr };
}

describe('the program', () => {
  it.each([
    ['0: done', '$SKILLSIFT alder.txt $TINY -q', 0],
    ['1: a check found problems', 'echo | $SKILLSIFT - $TINY --fail-on-empty', 1],
    ['2: an unknown option', '$SKILLSIFT --formt', 2],
    ['2: nothing to read', '$SKILLSIFT /nowhere $TINY', 2],
    ['2: nothing to do', '$SKILLSIFT', 2],
    ['3: some postings could not be read', '$SKILLSIFT half $TINY', 3],
    ['0: help', '$SKILLSIFT --help', 0],
  ])('ends with %s', (_, line, code) => {
    expect(runLine(line).code).toBe(code);
  });

  it('writes data to standard output and the rest to standard error', () => {
    const { out, error } = runLine('$SKILLSIFT half $TINY --format json');
    expect(JSON.parse(out).postings).toMatchObject({ of: 1, unreadable: 1 });
    expect(error).toBe('half/b.txt: error: this is not text but binary data [posting/binary]\nskillsift: 1 input could not be read\n');
  });

  it.each([
    ['results', '$SKILLSIFT profile . $TINY -q --format ndjson | head -c 1'],
    ['results, at once', '$SKILLSIFT . $TINY -q | true'],
    ['results, while others go to a file', '$SKILLSIFT profile . $TINY -q --format csv --format json:all.json | true'],
    ['help', '$SKILLSIFT --help | true'],
    ['a completion script', '$SKILLSIFT completion bash | true'],
  ])('ends quietly, as if all had been read, where nobody reads %s any more', (_, line) => {
    expect(runLine(line)).toMatchObject({ code: expect.toBeOneOf([0, 3]), error: expect.not.stringMatching(/EPIPE|internal|Node/) });
  });

  it.each([
    ['results', '$SKILLSIFT alder.txt $TINY > /dev/full'],
    ['help', '$SKILLSIFT --help > /dev/full'],
    ['a completion script', '$SKILLSIFT completion zsh > /dev/full'],
    ['settings', '$SKILLSIFT scan --print-config > /dev/full'],
  ])('says in one line that the disk is full when it writes %s', (_, line) => {
    expect(runLine(line)).toEqual({ code: 2, out: '', error: 'skillsift: standard output cannot be written: no space is left on the device\n' });
  });

  it('takes what another program writes, by pipe, by the shell and by xargs', () => {
    for (const line of [
      'cat alder.txt | $SKILLSIFT - $TINY',
      '$SKILLSIFT <(cat alder.txt) $TINY',
      '$SKILLSIFT - $TINY < alder.txt',
      'echo alder.txt | xargs $SKILLSIFT $TINY',
      'ls alder.txt | $SKILLSIFT --files-from - $TINY',
    ]) {
      const { code, out, error } = runLine(line);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out).toContain('2 skills in 1 posting.');
    }
  });

  it.each([
    ['is a folder', '$SKILLSIFT - $TINY < .', { code: 2, error: 'skillsift: standard input cannot be read: it is a folder\n' }],
    ['is closed', '$SKILLSIFT - $TINY <&-', { code: 0, error: 'skillsift: empty: standard input\n' }],
  ])('knows when standard input %s', (_, line, expected) => {
    expect(runLine(line)).toMatchObject(expected);
  });
});

describe('Ctrl-C', () => {
  const many = folder(Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`${index}.txt`, 'Requirements\n- Python and SQL\n'.repeat(50)])));

  it.each([
    ['while it waits for standard input', [folder(TINY_POSTINGS), '-']],
    ['while it is at work', [many]],
  ])('ends it %s: no file half-written, and the one that was there still there', async (_, paths) => {
    const kept = folder({ 'out.ndjson': 'before' });
    const child = spawn(process.execPath, [BIN, 'profile', ...paths, ...ARGV, '-o', join(kept, 'out.ndjson')], { stdio: ['pipe', 'ignore', 'inherit'] });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
    await untilWriting(kept, child);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(kept)).toEqual(['out.ndjson']);
    expect(readFileSync(join(kept, 'out.ndjson'), 'utf8')).toBe('before');
  });
});

/** Until there is a second file beside the one that will be replaced. */
async function untilWriting(kept: string, child: ChildProcess): Promise<void> {
  while (readdirSync(kept).length < 2 && child.exitCode === null) await sleep(2);
  expect(existsSync(kept)).toBe(true);
}
