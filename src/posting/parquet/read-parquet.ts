import { parquetReadObjects, type RowGroup } from 'hyparquet';
import type { Reading } from '../posting.ts';
import type { RawParts, ReadRequest } from '../reader.ts';
import { RecordReader } from '../record/record-reader.ts';
import { type OpenGroup, openGroup } from './group.ts';
import { openFile } from './open-file.ts';
import { planPieces, type RowRange, wantedColumns } from './plan.ts';
import { pickColumns, type Wanted } from './schema.ts';

/** Reads a posting a row, a piece of a row group at a time; only the columns that a posting can need. */
export async function* readParquet(file: RawParts, request: ReadRequest): AsyncGenerator<readonly Reading[]> {
  const table = new Table(file, request);
  const opened = table.open();
  if (opened.kind === 'problem') yield [opened];
  else for (const group of opened.groups) yield* table.readGroup(group, opened.wanted);
}

type Opened = { readonly kind: 'table'; readonly groups: readonly RowGroup[]; readonly wanted: Wanted } | (Reading & { readonly kind: 'problem' });

/** Rows that are given up together where their page is damaged. */
const FEWEST = 32;
/** A file that is damaged in more places than this is given up. */
const MOST_DAMAGED = 100;
/** Bytes that may be inflated in vain; a file that costs more was made to. */
const MOST_IN_VAIN = 1_000_000_000;

class Table {
  readonly #file: RawParts;
  readonly #request: ReadRequest;
  readonly #records: RecordReader;
  /** Rows before the group that is read. */
  #before = 0;
  #damaged = 0;
  #inVain = 0;

  constructor(file: RawParts, request: ReadRequest) {
    this.#file = file;
    this.#request = request;
    this.#records = new RecordReader(file.source, request);
  }

  open(): Opened {
    const metadata = openFile(this.#file);
    try {
      const names = metadata && wantedColumns(metadata.schema, this.#request);
      if (!metadata || !names) return this.#problem('this Parquet file is damaged, or no Parquet file');
      if (names.length === 0)
        return this.#problem('no column of this Parquet file is known to hold anything of a posting; --field description=NAME says which');
      if (metadata.row_groups.every(({ num_rows: rows }) => Number(rows) === 0)) return this.#problem('no posting is in this file: it has columns and no rows');
      return { kind: 'table', groups: metadata.row_groups, wanted: pickColumns(metadata.schema, names) };
    } catch {
      return this.#problem('this Parquet file is damaged: its columns contradict one another');
    }
  }

  async *readGroup(group: RowGroup, wanted: Wanted): AsyncGenerator<readonly Reading[]> {
    if (this.#isGivenUp) return;
    const stated = Number(group.num_rows);
    const opened = this.#openGroup(group, wanted);
    if (opened === 'too-large') {
      this.#damaged++;
      yield [this.#problem(`a row group of this Parquet file is too large to be read, at row ${this.#before + 1}; write it with smaller ones`)];
    } else {
      for (const piece of opened ? planPieces(opened) : []) yield* this.#read(piece, opened);
      const there = opened?.rows ?? 0;
      if (there < stated) yield [this.#giveUp(there, stated)];
    }
    this.#before += stated;
  }

  #openGroup(group: RowGroup, wanted: Wanted): OpenGroup | 'too-large' | undefined {
    try {
      return openGroup(this.#file, group, wanted) ?? 'too-large';
    } catch {
      return undefined;
    }
  }

  /** Where a page is damaged, its rows are found by halves, so that those beside them are not lost. */
  async *#read({ start, end }: RowRange, group: OpenGroup | undefined): AsyncGenerator<readonly Reading[]> {
    if (this.#isGivenUp || !group) return;
    let rows: Record<string, unknown>[];
    try {
      rows = await parquetReadObjects({ ...group, rowStart: start, rowEnd: end, geoparquet: false, parsers: PARSERS });
    } catch {
      this.#inVain += group.inflated;
      if (end - start <= FEWEST) {
        yield [this.#giveUp(start, end)];
        return;
      }
      const middle = Math.floor((start + end) / 2);
      yield* this.#read({ start, end: middle }, group);
      yield* this.#read({ start: middle, end }, group);
      return;
    }
    yield rows.map((row, index) => this.#readRow(row, this.#before + start + index + 1));
    if (rows.length < end - start) yield [this.#giveUp(start + rows.length, end)];
  }

  get #isGivenUp(): boolean {
    return this.#damaged > MOST_DAMAGED;
  }

  #giveUp(start: number, end: number): Reading {
    if (++this.#damaged >= MOST_DAMAGED || this.#inVain > MOST_IN_VAIN) this.#damaged = MOST_DAMAGED + 1;
    const rest = this.#isGivenUp ? ', and what is behind them is given up' : '';
    return this.#problem(`rows ${this.#before + start + 1} to ${this.#before + end} cannot be read: their data is damaged or missing${rest}`);
  }

  #problem(message: string): Reading & { readonly kind: 'problem' } {
    return this.#records.problem(message, { record: 1, line: 1 });
  }

  #readRow(row: Record<string, unknown>, record: number): Reading {
    const reading = this.#records.read(row, { record, line: 1 });
    if (reading.kind === 'posting') return reading;
    return { ...reading, diagnostic: { ...reading.diagnostic, message: `row ${record}: ${reading.diagnostic.message}` } };
  }
}

const utf8 = new TextDecoder();

const PARSERS = {
  /** One value that is no JSON shall not cost those beside it. */
  jsonFromBytes: (bytes: Uint8Array): unknown => {
    const text = utf8.decode(bytes);
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  },
};
