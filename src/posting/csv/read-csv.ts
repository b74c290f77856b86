import { joinBytes } from '../bytes.ts';
import { RecordDecoder, toUtf8 } from '../encoding.ts';
import { LARGEST_RECORD } from '../limits.ts';
import type { Reading } from '../posting.ts';
import type { RawStream, ReadRequest } from '../reader.ts';
import { RecordReader } from '../record/record-reader.ts';
import { type CsvRow, CsvRows } from './csv-rows.ts';
import { readDialect } from './header.ts';
import { RowReader } from './row-reader.ts';

/** As much of a file tells how its rows are divided. */
const TOP = 65_536;

/** Reads a posting a row, as the rows come; the first names the columns. */
export async function* readCsv(file: RawStream, request: ReadRequest): AsyncGenerator<readonly Reading[]> {
  const table = new Table(file.source, request);
  for await (const chunk of toUtf8(file.chunks)) yield table.push(chunk);
  yield table.end();
}

class Table {
  readonly #request: ReadRequest;
  readonly #decoder: RecordDecoder;
  readonly #records: RecordReader;
  #top: Uint8Array = new Uint8Array();
  #rows: CsvRows | undefined;
  #reader: RowReader | undefined;

  constructor(source: string, request: ReadRequest) {
    this.#request = request;
    this.#decoder = new RecordDecoder(source);
    this.#records = new RecordReader(source, request);
  }

  push(chunk: Uint8Array): Reading[] {
    if (this.#rows) return this.#read(this.#rows.push(chunk));
    this.#top = joinBytes(this.#top, chunk);
    return this.#top.length < TOP ? [] : this.#begin();
  }

  end(): Reading[] {
    const readings = this.#rows ? [] : this.#begin();
    if (this.#rows) readings.push(...this.#read(this.#rows.end()));
    if (this.#reader) readings.push(...this.#reader.end());
    else readings.push(this.#records.problem('no posting is in this file: it holds no row', { record: 1, line: 1 }));
    return readings;
  }

  #begin(): Reading[] {
    // One character a byte: the names that we know are ASCII.
    const top = new TextDecoder('latin1').decode(this.#top.subarray(0, TOP));
    const { delimiter, skipped } = readDialect(top, this.#request.fields);
    this.#rows = new CsvRows(delimiter, LARGEST_RECORD);
    return this.#read(this.#rows.push(this.#top.subarray(skipped)));
  }

  #read(rows: Iterable<CsvRow>): Reading[] {
    const readings: Reading[] = [];
    for (const row of rows) {
      if (this.#reader) readings.push(...this.#reader.read(row));
      else if (row.cells.some(({ bytes }) => bytes.length > 0)) this.#reader = this.#openReader(row);
    }
    return readings;
  }

  #openReader(header: CsvRow): RowReader {
    const names = header.cells.map(({ bytes }) => this.#decoder.decode(bytes, header.line).text.trim());
    const restart = (offset: number, line: number): void => this.#rows?.restart(offset, line);
    return new RowReader(names, { records: this.#records, decoder: this.#decoder, restart });
  }
}
