import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const LARGEST = 1 << 20;
const SMALLEST = 1 << 12;

/** The bytes of a file piece by piece, each in a buffer of its own. Read without a promise for each: that halves the time (measured). */
export async function* openChunks(path: string, onProgress?: (share: number) => void): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    // A pipe says nothing of its size.
    const length = size === 0 ? LARGEST : Math.min(Math.max(size + 1, SMALLEST), LARGEST);
    for (let read = 0; ; ) {
      const buffer = Buffer.allocUnsafeSlow(length);
      const count = readSync(file, buffer, 0, length, null);
      if (count === 0) return;
      read += count;
      if (size > 0) onProgress?.(Math.min(1, read / size));
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

/** The same chunks, and the first bytes of them for a look. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export async function peek(chunks: AsyncIterable<Uint8Array>, least: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < least) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(taken, Math.min(length, least)), chunks: resume(taken, iterator) };
}

async function* resume(taken: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = taken.shift(); chunk; chunk = taken.shift()) yield chunk;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** All of it, up to a limit of bytes; undefined: there is more. */
export async function collect(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    all.push(chunk);
    length += chunk.length;
    if (length > most) return undefined;
  }
  return all.length === 1 && all[0] ? all[0] : Buffer.concat(all, length);
}
