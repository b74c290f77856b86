import type { CompressionCodec } from 'hyparquet';
import { compressors, decompressLz4Raw, decompressZstd } from 'hyparquet-compressors';
import { LARGEST_PAGE } from './pages.ts';

/** Inflates a page to its length, and to no more. */
export function inflatePage(bytes: Uint8Array, codec: CompressionCodec, length: number): Uint8Array {
  if (!(length >= 0 && length <= LARGEST_PAGE)) throw new RangeError('a page is too large');
  if (codec === 'UNCOMPRESSED') return bytes;
  // Given where to write, it does not believe what the data say of their length.
  if (codec === 'ZSTD') return decompressZstd(bytes, new Uint8Array(length));
  if (codec === 'LZ4' && !areFrames(bytes)) return decompressLz4Raw(bytes, length);
  const inflate = compressors[codec];
  if (!inflate) throw new RangeError('a codec that nobody knows');
  return inflate(bytes, length);
}

/** A length below nought would send the library back to where it was, for ever. */
function areFrames(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 < bytes.length; at += 8 + view.getInt32(at + 4)) if (view.getInt32(at) < 0 || view.getInt32(at + 4) < 0) return false;
  return true;
}
