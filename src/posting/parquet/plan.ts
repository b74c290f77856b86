import type { FileMetaData } from 'hyparquet';
import type { ReadRequest } from '../reader.ts';
import { FIELD_WORDS, SECTION_WORDS } from '../record/field-words.ts';
import { foldName } from '../record/values.ts';
import { areWritten } from '../record/written.ts';

/** Rows of the whole file, from 0; the end is not in it. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

export type ParquetPiece = ({ readonly kind: 'rows' } & RowRange) | { readonly kind: 'refused'; readonly reason: string };

/** Bytes, as they are when inflated, of the rows that are read together. */
const PIECE = 16_000_000;
const MOST_ROWS = 5000;
/** Bytes of one column of a row group, which are read together whatever part of it is wanted. */
const LARGEST_COLUMN = 1_000_000_000;
const MOST_GROUP_ROWS = 100_000_000;
const OTHER_NAMES = ['text', 'categories', 'lists', 'additional', 'by', 'author', 'url', 'absoluteurl', 'joburl', 'hostedurl', 'applyurl'];
const KNOWN: ReadonlySet<string> = new Set([...Object.values(FIELD_WORDS).flat(), ...Object.keys(SECTION_WORDS), ...OTHER_NAMES]);

/** The columns that can say something of a posting. */
export function wantedColumns({ schema }: FileMetaData, { fields }: ReadRequest): string[] {
  const given = Object.values(fields).map((name) => name.split('.')[0]);
  const columns = topColumns(schema);
  if (areWritten(columns)) return columns;
  return columns.filter((name) => KNOWN.has(foldName(name)) || given.includes(name) || Object.values(fields).includes(name));
}

/** The children of the root; below them stand those of nested columns. */
function topColumns(schema: FileMetaData['schema']): string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (depth: number): void => {
    const children = schema[at++]?.num_children ?? 0;
    if (depth < DEEPEST) for (let child = 0; child < children && at < schema.length; child++) skip(depth + 1);
  };
  while (at < schema.length) {
    names.push(schema[at]?.name ?? '');
    skip(0);
  }
  return names;
}

const DEEPEST = 50;

/** Pieces of row groups that are small enough to be read into memory. */
export function* planPieces({ row_groups: groups }: FileMetaData, columns: readonly string[]): Generator<ParquetPiece> {
  let start = 0;
  for (const group of groups) {
    const rows = Number(group.num_rows);
    const sizes = group.columns
      .filter(({ meta_data: data }) => columns.includes(data?.path_in_schema[0] ?? ''))
      .map(({ meta_data: data }) => Number(data?.total_uncompressed_size ?? 0));
    if (!(rows >= 0 && rows <= MOST_GROUP_ROWS) || sizes.some((size) => size > LARGEST_COLUMN)) {
      yield { kind: 'refused', reason: `a row group of this Parquet file is too large to be read, at row ${start + 1}; write it with smaller ones` };
    } else yield* cutGroup(start, rows, sizes);
    start += Math.max(0, rows);
  }
}

function* cutGroup(start: number, rows: number, sizes: readonly number[]): Generator<ParquetPiece> {
  const bytes = sizes.reduce((sum, size) => sum + Math.max(0, size), 0);
  const step = Math.max(1, Math.min(MOST_ROWS, Math.floor((rows * PIECE) / Math.max(bytes, 1))));
  for (let from = 0; from < rows; from += step) yield { kind: 'rows', start: start + from, end: start + Math.min(from + step, rows) };
}
