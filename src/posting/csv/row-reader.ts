import type { RecordDecoder } from '../encoding.ts';
import type { Reading } from '../posting.ts';
import type { RecordReader } from '../record/record-reader.ts';
import type { CsvRow } from './csv-rows.ts';

export interface RowTools {
  readonly records: RecordReader;
  readonly decoder: RecordDecoder;
  /** Sends whoever divides the rows back to an earlier place. */
  readonly restart: (offset: number, line: number) => void;
}

/** Bytes that may be read again behind quotes that were not closed; a file that costs more was made to. */
const MOST_READ_AGAIN = 500_000_000;

/** Makes postings of rows, and finds the way again behind a row that is broken. */
export class RowReader {
  readonly #names: readonly string[];
  readonly #tools: RowTools;
  #record = 0;
  #readAgain = 0;
  /** Nothing has been well since a row that was broken. */
  #isLost = false;
  /** A row whose quotes may have swallowed others: it is believed if no sound row stands in it. */
  #doubted: CsvRow | undefined;
  #isHopeless = false;

  constructor(names: readonly string[], tools: RowTools) {
    this.#names = names;
    this.#tools = tools;
  }

  read(row: CsvRow): Reading[] {
    if (this.#isHopeless || (row.cells.length === 1 && row.cells[0]?.bytes.length === 0 && !row.isCut)) return [];
    const doubted = this.#doubted;
    this.#doubted = undefined;
    if (doubted) return this.#decide(doubted, row);
    if (row.isStray && row.secondLine !== undefined && this.#goBack(row)) {
      this.#doubted = row;
      return [];
    }
    if (this.#isSound(row)) return this.#accept(row);
    return this.#refuse(row);
  }

  end(): Reading[] {
    const readings = this.#doubted ? this.#acceptDoubted(this.#doubted) : [];
    if (this.#record === 0) readings.push(this.#tools.records.problem('no posting is in this file: it has a header and no rows', { record: 1, line: 1 }));
    return readings;
  }

  #decide(doubted: CsvRow, row: CsvRow): Reading[] {
    if (this.#isSound(row) && !row.isStray) return [this.#problem(doubted, 'a quote is opened and not closed'), ...this.#accept(row)];
    this.#tools.restart(doubted.end, doubted.nextLine);
    return this.#isSound(doubted) ? this.#acceptDoubted(doubted) : this.#refuse(doubted);
  }

  /** It may be two rows in one; nobody can know, so it is said. */
  #acceptDoubted(row: CsvRow): Reading[] {
    const message = 'a quote within this row is not doubled; it is taken as a part of the text';
    return this.#accept(row).map((reading) => {
      if (reading.kind === 'problem') return reading;
      const location = { file: reading.posting.source, line: row.line, column: 1 };
      return { ...reading, diagnostics: [...reading.diagnostics, { code: 'posting/quote', severity: 'warning', message, location }] };
    });
  }

  #isSound({ cells, isCut }: CsvRow): boolean {
    return !isCut && cells.length >= this.#names.length && cells.slice(this.#names.length).every(({ bytes }) => bytes.length === 0);
  }

  #accept({ cells, line }: CsvRow): Reading[] {
    this.#isLost = false;
    const { decoder, records } = this.#tools;
    const decoded = this.#names.map((name, column) => [name, decoder.decode(cells[column]?.bytes ?? new Uint8Array(), line)] as const);
    const reading = records.read(Object.fromEntries(decoded.map(([name, { text }]) => [name, text])), { record: ++this.#record, line });
    // Columns are the same in every row: what one lacks, all do.
    if (reading.kind === 'problem' && reading.diagnostic.code === 'posting/no-text') this.#isHopeless = true;
    const diagnostics = decoded.flatMap(([, one]) => one.diagnostics);
    return [reading.kind === 'posting' ? { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] } : reading];
  }

  #refuse(row: CsvRow): Reading[] {
    const wasLost = this.#isLost;
    this.#isLost = row.isCut || row.isStray;
    if (this.#isLost && row.secondLine !== undefined) this.#goBack(row);
    if (wasLost) return [];
    if (row.isCut) return [this.#problem(row, 'a quote is opened and not closed')];
    const [has, wanted] = [row.cells.length, this.#names.length];
    return [this.#problem(row, `this row has ${has} ${has === 1 ? 'column' : 'columns'}, and the header ${wanted}`)];
  }

  #goBack({ start, end, line, secondLine }: CsvRow): boolean {
    this.#readAgain += end - start;
    if (this.#readAgain > MOST_READ_AGAIN || secondLine === undefined) return false;
    this.#tools.restart(secondLine, line + 1);
    return true;
  }

  #problem({ line }: CsvRow, message: string): Reading {
    return this.#tools.records.problem(message, { record: ++this.#record, line });
  }
}
