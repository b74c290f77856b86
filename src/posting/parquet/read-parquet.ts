import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { Reading } from '../posting.ts';
import type { RawParts, ReadRequest } from '../reader.ts';
import { RecordReader } from '../record/record-reader.ts';
import { limitedCompressors } from './compressors.ts';
import { planPieces, type RowRange, wantedColumns } from './plan.ts';

/** Reads a posting a row, a piece of a row group at a time; only the columns that a posting can need. */
export async function* readParquet(file: RawParts, request: ReadRequest): AsyncGenerator<readonly Reading[]> {
  const table = new Table(file, request);
  const metadata = await table.open();
  if (!metadata) {
    yield [table.problem('this Parquet file is damaged, or no Parquet file')];
    return;
  }
  const columns = wantedColumns(metadata, request);
  if (columns.length === 0) yield [table.problem('no column of this Parquet file is known to hold anything of a posting; --field description=NAME says which')];
  else
    for (const piece of planPieces(metadata, columns))
      yield* piece.kind === 'rows' ? table.read(piece, { metadata, columns }) : [[table.problem(piece.reason)]];
}

interface Opened {
  readonly metadata: FileMetaData;
  readonly columns: string[];
}

/** Rows that are given up together where their page is damaged. */
const FEWEST = 32;
/** A file that is damaged in more places than this is given up. */
const MOST_DAMAGED = 100;

class Table {
  readonly #file: AsyncBuffer;
  readonly #records: RecordReader;
  #damaged = 0;

  constructor({ source, size, slice }: RawParts, request: ReadRequest) {
    this.#file = { byteLength: size, slice: (start, end) => slice(start, end ?? size) };
    this.#records = new RecordReader(source, request);
  }

  async open(): Promise<FileMetaData | undefined> {
    try {
      return await parquetMetadataAsync(this.#file, { geoparquet: false });
    } catch {
      return undefined;
    }
  }

  problem(message: string): Reading {
    return this.#records.problem(message, { record: 1, line: 1 });
  }

  /** Where a page is damaged, its rows are found by halves, so that those beside them are not lost. */
  async *read({ start, end }: RowRange, opened: Opened): AsyncGenerator<readonly Reading[]> {
    if (this.#damaged > MOST_DAMAGED) return;
    let rows: Record<string, unknown>[];
    try {
      rows = await parquetReadObjects({ file: this.#file, ...opened, rowStart: start, rowEnd: end, compressors: limitedCompressors(), geoparquet: false });
    } catch {
      if (end - start <= FEWEST) {
        yield [this.#giveUp(start, end)];
        return;
      }
      const middle = Math.floor((start + end) / 2);
      yield* this.read({ start, end: middle }, opened);
      yield* this.read({ start: middle, end }, opened);
      return;
    }
    yield rows.map((row, index) => this.#readRow(row, start + index + 1));
    if (rows.length < end - start) yield [this.#giveUp(start + rows.length, end)];
  }

  #giveUp(start: number, end: number): Reading {
    const rest = ++this.#damaged > MOST_DAMAGED ? ', and what is behind them is given up' : '';
    return this.problem(`rows ${start + 1} to ${end} cannot be read: their data is damaged or missing${rest}`);
  }

  #readRow(row: Record<string, unknown>, record: number): Reading {
    const reading = this.#records.read(row, { record, line: 1 });
    if (reading.kind === 'posting') return reading;
    return { ...reading, diagnostic: { ...reading.diagnostic, message: `row ${record}: ${reading.diagnostic.message}` } };
  }
}
