import { createGunzip, gunzipSync } from 'node:zlib';
import { codeOf } from './system-error.ts';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Inflates a whole file; one that holds more than `most` bytes is refused before it fills the memory. */
export function gunzip(bytes: Uint8Array, most: number): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: most });
}

const PIECE = 1 << 16;

/** Inflates a stream. All that comes before the place where it is damaged is given before the error is. */
export async function* gunzipChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createGunzip({ chunkSize: PIECE * 4 });
  const inflated: Uint8Array[] = [];
  const failure = { error: undefined as Error | undefined };
  inflate.on('data', (chunk: Uint8Array) => inflated.push(chunk));
  inflate.on('error', (error) => {
    failure.error = error;
  });
  // A piece in which the damage is found is never said to be written.
  let goOn = (_?: unknown): void => {};
  inflate.once('close', () => goOn());
  const ended = new Promise<void>((resolve) => inflate.once('close', resolve));
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && !failure.error; at += PIECE) {
        await new Promise<unknown>((resolve) => {
          goOn = resolve;
          inflate.write(chunk.subarray(at, at + PIECE), resolve);
        });
        yield* inflated.splice(0);
      }
      if (failure.error) break;
    }
    inflate.end();
    await ended;
    yield* inflated.splice(0);
    if (failure.error) throw failure.error;
  } finally {
    inflate.destroy();
  }
}

/** Why compressed data could not be read, for a person; undefined: the error is another's. */
export function explainGzip(error: unknown): string | undefined {
  switch (codeOf(error)) {
    case 'Z_BUF_ERROR':
      return 'its compressed data is cut short';
    case 'Z_DATA_ERROR':
    case 'Z_NEED_DICT':
      return 'its compressed data is damaged';
    case 'ERR_BUFFER_TOO_LARGE':
      return 'its compressed data holds more than any posting';
    default:
      return undefined;
  }
}
