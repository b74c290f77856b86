import type { Compressors } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

/** A page holds about a megabyte; one that claims this much was made to fill the memory. */
const LARGEST_PAGE = 200_000_000;

let limited: Compressors | undefined;

/** Every codec that Parquet files use, each refusing to inflate a page to more than any page is. */
export function limitedCompressors(): Compressors {
  limited ??= Object.fromEntries(
    Object.entries(compressors).map(([name, decompress]) => [
      name,
      (input: Uint8Array, length: number) => {
        if (!(length >= 0 && length <= LARGEST_PAGE)) throw new RangeError('a page is too large');
        return decompress(input, length);
      },
    ]),
  );
  return limited;
}
