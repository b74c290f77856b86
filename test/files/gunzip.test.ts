import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gunzipChunks } from '../../src/files/gunzip.ts';

async function* cut(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
}

it.each([7, 100_000])('ends where compressed data is damaged within a piece of %d bytes', async (piece) => {
  const packed = new Uint8Array(gzipSync('We bake bread. '.repeat(100)));
  packed.fill(0xff, 12, 16);
  const read = async (): Promise<void> => {
    for await (const _ of gunzipChunks(cut(packed, piece)));
  };
  await expect(read()).rejects.toMatchObject({ code: 'Z_DATA_ERROR' });
});
