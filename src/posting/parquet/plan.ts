import type { SchemaElement } from 'hyparquet';
import type { ReadRequest } from '../reader.ts';
import { FIELD_WORDS, SECTION_WORDS } from '../record/field-words.ts';
import { foldName } from '../record/values.ts';
import { areWritten } from '../record/written.ts';
import { topColumns } from './schema.ts';

/** Rows of a group, from 0; the end is not in it. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes, as they are when inflated, of the rows that are read together. */
const PIECE = 16_000_000;
const MOST_ROWS = 5000;
const OTHER_NAMES = ['text', 'categories', 'lists', 'additional', 'by', 'author', 'url', 'absoluteurl', 'joburl', 'hostedurl', 'applyurl'];
const KNOWN: ReadonlySet<string> = new Set([...Object.values(FIELD_WORDS).flat(), ...Object.keys(SECTION_WORDS), ...OTHER_NAMES]);

/** The columns that can say something of a posting. */
export function wantedColumns(schema: readonly SchemaElement[], { fields }: ReadRequest): string[] {
  const given = Object.values(fields).map((name) => name.split('.')[0]);
  const columns = [...new Set(topColumns(schema))];
  if (areWritten(columns)) return columns;
  return columns.filter((name) => KNOWN.has(foldName(name)) || given.includes(name) || Object.values(fields).includes(name));
}

/** Pieces of a row group that are small enough to be read into memory. */
export function* planPieces({ rows, inflated }: { readonly rows: number; readonly inflated: number }): Generator<RowRange> {
  const step = Math.max(1, Math.min(MOST_ROWS, Math.floor((rows * PIECE) / Math.max(inflated, 1))));
  for (let start = 0; start < rows; start += step) yield { start, end: Math.min(start + step, rows) };
}
