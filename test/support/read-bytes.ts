import { partsOf } from '../../src/files/parts.ts';
import type { Reading } from '../../src/posting/posting.ts';
import type { Reader, ReadRequest } from '../../src/posting/reader.ts';

/** Everything that a reader makes of some bytes; streams come in pieces of this size. */
export async function readBytes(reader: Reader, source: string, { bytes, piece = 1 << 20, request = { fields: {} } }: ReadBytes): Promise<Reading[]> {
  const file = await reader.load();
  if (file.kind === 'whole') return [...file.read({ source, bytes }, request)];
  const readings: Reading[] = [];
  const batches = file.kind === 'stream' ? file.read({ source, chunks: cut(bytes, piece) }, request) : file.read(partsOf(source, bytes), request);
  for await (const batch of batches) readings.push(...batch);
  return readings;
}

export interface ReadBytes {
  readonly bytes: Uint8Array;
  readonly piece?: number;
  readonly request?: ReadRequest;
}

async function* cut(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
}
