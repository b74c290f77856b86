import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileBuffer } from '../../src/files/read-bytes.ts';
import { readText } from '../../src/files/read-text.ts';
import { makeScratch } from '../support/scratch.ts';

const { folder, file } = makeScratch();

describe('a buffer for files', () => {
  it.each([0, 1, 7, 8, 9, 16, 17, 100_000])('of 8 bytes reads a file of %i', (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
    const buffer = new FileBuffer(8);
    expect(Buffer.from(buffer.read(file('a', bytes))).equals(bytes)).toBe(true);
    expect(Buffer.from(buffer.read(file('b', 'next'))).toString()).toBe('next');
  });

  it('refuses a file that no string could hold, and reads on', () => {
    const path = join(folder(), 'sparse');
    writeFileSync(path, '');
    truncateSync(path, 500_000_000);
    const buffer = new FileBuffer();
    expect(() => buffer.read(path)).toThrow(expect.objectContaining({ code: 'EFBIG' }));
    expect(Buffer.from(buffer.read(file('b', 'next'))).toString()).toBe('next');
  });
});

describe('a text that must be there', () => {
  it('is read with its byte-order mark', () => {
    expect(readText(file('a', '\ufeffnaïve'), 'list')).toBe('\ufeffnaïve');
  });

  it('is named, and why it cannot be read', () => {
    expect(() => readText('/nowhere/a', 'the list')).toThrow('the list "/nowhere/a" cannot be read: there is no such file or folder');
    expect(() => readText(file('a', Uint8Array.of(0xe9)), 'the list')).toThrow('cannot be read: it is not UTF-8');
  });
});
