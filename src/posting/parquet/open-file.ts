import { type FileMetaData, parquetMetadata } from 'hyparquet';
import type { RawParts } from '../reader.ts';
import { ThriftReader } from './thrift.ts';

/** At the end of every file stand the length of its footer and four letters. */
const TAIL = 8;
const LARGEST_FOOTER = 100_000_000;
/** Ten thousand row groups of ten columns have some four million. */
const MOST_VALUES = 5_000_000;
const MOST_ELEMENTS = 10_000;

/** The footer of a Parquet file; undefined where it cannot be true. */
export function openFile({ size, slice }: RawParts): FileMetaData | undefined {
  if (size < TAIL) return undefined;
  const length = new DataView(slice(size - TAIL, size)).getUint32(0, true);
  if (length > Math.min(size - TAIL, LARGEST_FOOTER)) return undefined;
  const footer = slice(size - TAIL - length, size);
  try {
    new ThriftReader(new Uint8Array(footer, 0, length), { from: 0, most: MOST_VALUES }).readStruct();
    const metadata = parquetMetadata(footer, { geoparquet: false });
    return isWhole(metadata) ? metadata : undefined;
  } catch {
    return undefined;
  }
}

/** The types promise what the file need not hold. */
function isWhole({ schema, row_groups: groups }: FileMetaData): boolean {
  return (
    Array.isArray(schema) &&
    schema.length <= MOST_ELEMENTS &&
    schema.every(({ name, num_children: children = 0 }) => typeof name === 'string' && Number.isInteger(children) && children >= 0) &&
    Array.isArray(groups) &&
    groups.every(({ columns, num_rows: rows }) => Array.isArray(columns) && Number(rows) >= 0 && Number.isSafeInteger(Number(rows)))
  );
}
