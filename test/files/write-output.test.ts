import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputFile, refuseUnwritable } from '../../src/files/write-output.ts';
import { makeScratch } from '../support/scratch.ts';

const { folder } = makeScratch();

describe('an output file', () => {
  it('appears whole, when it is finished', () => {
    const home = folder();
    const path = join(home, 'out.txt');
    const output = new OutputFile(path);
    output.write('naïve ');
    output.write('漢字 '.repeat(100_000));
    expect(existsSync(path)).toBe(false);
    output.finish();
    expect(readFileSync(path, 'utf8')).toBe(`naïve ${'漢字 '.repeat(100_000)}`);
    expect(readdirSync(home)).toEqual(['out.txt']);
  });

  it('leaves what was there where it is discarded, once or twice', () => {
    const home = folder({ 'out.txt': 'before' });
    const output = new OutputFile(join(home, 'out.txt'));
    output.write('after');
    expect(readdirSync(home)).toHaveLength(2);
    output.discard();
    output.discard();
    expect(readdirSync(home)).toEqual(['out.txt']);
    expect(readFileSync(join(home, 'out.txt'), 'utf8')).toBe('before');
  });

  it('is hidden until it is finished, so that nobody takes it for a posting', () => {
    const home = folder();
    const output = new OutputFile(join(home, 'out.txt'));
    expect(readdirSync(home)).toEqual([expect.stringMatching(/^\.out\.txt\..*\.tmp$/)]);
    output.discard();
  });

  it('is in the way of no other for the same path', () => {
    const path = join(folder(), 'out.txt');
    const outputs = [new OutputFile(path), new OutputFile(path)];
    for (const [index, output] of outputs.entries()) output.write(String(index));
    for (const output of outputs) output.finish();
    expect(readFileSync(path, 'utf8')).toBe('1');
  });

  it('takes the mode of the file that it replaces, and the place that a link leads to', () => {
    const home = folder({ 'real.txt': 'before' });
    chmodSync(join(home, 'real.txt'), 0o600);
    symlinkSync('real.txt', join(home, 'link.txt'));
    const output = new OutputFile(join(home, 'link.txt'));
    output.write('after');
    output.finish();
    expect(readFileSync(join(home, 'real.txt'), 'utf8')).toBe('after');
    expect(statSync(join(home, 'real.txt')).mode & 0o777).toBe(0o600);
  });

  it('says what stands in its way, before anything is written and afterwards', () => {
    const home = folder({ 'a/b': '' });
    for (const [path, reason] of [
      [join(home, 'a'), 'it is a folder'],
      [join(home, 'c/d'), `there is no folder "${join(home, 'c')}"`],
      [join(home, 'x'.repeat(300)), 'its name is too long'],
    ] as const) {
      const message = `"${path}" cannot be written: ${reason}`;
      expect(() => refuseUnwritable(path)).toThrow(message);
      expect(() => new OutputFile(path)).toThrow(message);
    }
    expect(readdirSync(home)).toEqual(['a']);
  });

  it('says that the disk is full', () => {
    const output = new OutputFile('/dev/full');
    expect(() => output.write('x')).toThrow('"/dev/full" cannot be written: no space is left on the device');
  });
});
