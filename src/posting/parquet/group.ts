import type { AsyncBuffer, ColumnMetaData, CompressionCodec, Compressors, FileMetaData, RowGroup } from 'hyparquet';
import type { RawParts } from '../reader.ts';
import { type Chunk, openChunk } from './chunk.ts';
import { pathOf, type Wanted } from './schema.ts';

/** A row group as the library shall see it: the wanted columns alone, as far as they are sound. */
export interface OpenGroup {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly compressors: Compressors;
  /** Rows that are there in every column. */
  readonly rows: number;
  /** Bytes of all pages, inflated. */
  readonly inflated: number;
}

/** Values and bytes that the largest pages of all columns may have together: so much is in memory at once. */
const MOST_VALUES = 20_000_000;
const MOST_INFLATED = 400_000_000;
/** Bytes of one column of a row group, which are read together whatever part of it is wanted. */
const LARGEST_COLUMN = 1_000_000_000;

/** Undefined: this group is too large to be read. Throws where it is damaged as a whole. */
export function openGroup(file: RawParts, group: RowGroup, wanted: Wanted): OpenGroup | undefined {
  const chunks = new Map<string, { readonly meta: ColumnMetaData; readonly chunk: Chunk }>();
  for (const { meta_data: meta, file_path: elsewhere } of group.columns) {
    const path = meta && pathOf(meta.path_in_schema);
    const leaf = path === undefined ? undefined : wanted.leaves.get(path);
    if (!meta || !leaf || path === undefined || chunks.has(path)) continue;
    if (elsewhere) throw new RangeError('a column in another file');
    if (Number(meta.total_compressed_size) > LARGEST_COLUMN) return undefined;
    chunks.set(path, { meta, chunk: openChunk(file, meta, leaf) });
  }
  const opened = [...chunks.values()];
  const sum = (countOf: (chunk: Chunk) => number): number => opened.reduce((total, { chunk }) => total + countOf(chunk), 0);
  if (sum(({ mostValues }) => mostValues) > MOST_VALUES || sum(({ mostInflated }) => mostInflated) > MOST_INFLATED) return undefined;
  if (opened.some(({ chunk }) => chunk.inflated > LARGEST_COLUMN)) return undefined;
  const rows = Math.min(Number(group.num_rows), ...[...wanted.leaves.keys()].map((path) => chunks.get(path)?.chunk.values ?? 0));
  return { ...layOut(opened, rows, wanted), rows, inflated: sum(({ inflated }) => inflated) };
}

/** Between columns, so that the library does not read two of them as one. */
const APART = 2 ** 40;

/** Columns far apart in a file that is not there: so each is asked for by itself, and a page is known by its place in it. */
function layOut(
  opened: readonly { readonly meta: ColumnMetaData; readonly chunk: Chunk }[],
  rows: number,
  { elements }: Wanted,
): Pick<OpenGroup, 'file' | 'metadata' | 'compressors'> {
  const chunks = opened.map(({ chunk }) => chunk);
  const byBuffer = new Map<unknown, Chunk>(chunks.map((chunk) => [chunk.bytes.buffer, chunk]));
  const columns = opened.map(({ meta: { dictionary_page_offset: _, ...meta }, chunk }, index) => ({
    file_offset: 0n,
    meta_data: { ...meta, codec: OUR_CODEC, data_page_offset: BigInt(index * APART), total_compressed_size: BigInt(chunk.bytes.length) },
  }));
  const inflate = (bytes: Uint8Array, length: number): Uint8Array => {
    const chunk = byBuffer.get(bytes.buffer);
    if (!chunk) throw new RangeError('bytes of no column');
    return chunk.inflate(bytes, length);
  };
  return {
    file: { byteLength: chunks.length * APART, slice: (start) => chunks[Math.round(start / APART)]?.bytes.buffer ?? new ArrayBuffer(0) },
    metadata: {
      version: 2,
      schema: elements,
      num_rows: BigInt(rows),
      row_groups: [{ columns, total_byte_size: 0n, num_rows: BigInt(rows) }],
      metadata_length: 0,
    },
    compressors: { [OUR_CODEC]: inflate },
  };
}

/** Nobody writes it and the library does not know it, so every page comes to us, one that is not compressed too. */
const OUR_CODEC: CompressionCodec & 'LZO' = 'LZO';
