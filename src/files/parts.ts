import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RawParts } from '../posting/reader.ts';

export interface OpenParts extends RawParts {
  readonly close: () => void;
}

/** A file of which parts are read as they are asked for; undefined for what has no size, such as a pipe. */
export function openParts(path: string): OpenParts | undefined {
  const file = openSync(path, 'r');
  const stats = fstatSync(file);
  if (!stats.isFile()) {
    closeSync(file);
    return undefined;
  }
  return {
    source: path,
    size: stats.size,
    slice: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, stats.size) - start));
      let length = 0;
      for (let count = -1; count !== 0 && length < bytes.length; length += count) count = readSync(file, bytes, length, bytes.length - length, start + length);
      return bytes.buffer.slice(0, length);
    },
    close: () => closeSync(file),
  };
}

export function partsOf(source: string, bytes: Uint8Array): RawParts {
  return { source, size: bytes.length, slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer };
}
