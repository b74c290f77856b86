import { countNewlines, joinBytes, NEWLINE } from '../bytes.ts';

const QUOTE = 0x22;
const RETURN = 0x0d;
const SPACE = 0x20;

/** A cell's bytes, without the quotes around it. */
export interface CsvCell {
  readonly bytes: Uint8Array;
  readonly isQuoted: boolean;
}

/** A row as far as its quotes reach; offsets are into the whole stream. */
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly line: number;
  /** The line that its end leads to. */
  readonly nextLine: number;
  readonly start: number;
  readonly end: number;
  /** Where its second line begins; undefined: it has one. */
  readonly secondLine: number | undefined;
  /** A quote stands where none may: within a quoted cell, and no other beside it. */
  readonly isStray: boolean;
  /** A quote is not closed before the end, or for too long. */
  readonly isCut: boolean;
}

/** Divides a stream into rows. It goes back to where a reader sends it, for no quote may swallow the rest of a file. */
export class CsvRows {
  readonly #delimiter: number;
  readonly #largest: number;
  #bytes: Uint8Array = new Uint8Array();
  #base = 0;
  /** Of the row that comes next. */
  #start = 0;
  #line = 1;
  #isEnd = false;

  constructor(delimiter: number, largest: number) {
    this.#delimiter = delimiter;
    this.#largest = largest;
  }

  *push(chunk: Uint8Array): Generator<CsvRow> {
    this.#bytes = joinBytes(this.#bytes.subarray(this.#start), chunk);
    this.#base += this.#start;
    this.#start = 0;
    yield* this.#scan();
  }

  *end(): Generator<CsvRow> {
    this.#isEnd = true;
    yield* this.#scan();
  }

  /** Goes on at an offset of the stream: within the row that was given last, or at its end. */
  restart(offset: number, line: number): void {
    this.#start = offset - this.#base;
    this.#line = line;
  }

  *#scan(): Generator<CsvRow> {
    while (this.#start < this.#bytes.length) {
      const row = this.#readRow();
      if (!row) return;
      this.#line = row.nextLine;
      this.#start = row.end - this.#base;
      yield row;
    }
  }

  /** The row that begins here; undefined while its end has not come. */
  #readRow(): CsvRow | undefined {
    const bytes = this.#bytes;
    const cells: CsvCell[] = [];
    let isStray = false;
    let at = this.#start;
    for (;;) {
      const cell = bytes[at] === QUOTE ? this.#readQuoted(at) : this.#readBare(at);
      if (cell.end === undefined)
        return this.#isEnd || bytes.length - this.#start > this.#largest ? this.#finish(cells, { end: bytes.length, isStray, isCut: true }) : undefined;
      cells.push({ bytes: cell.bytes, isQuoted: cell.isQuoted });
      isStray ||= cell.isStray;
      at = cell.end;
      if (bytes[at] !== this.#delimiter) return this.#finish(cells, { end: bytes[at] === RETURN ? at + 2 : at + 1, isStray, isCut: false });
      at++;
    }
  }

  #finish(cells: readonly CsvCell[], { end, isStray, isCut }: { readonly end: number; readonly isStray: boolean; readonly isCut: boolean }): CsvRow {
    const stop = Math.min(end, this.#bytes.length);
    const newline = this.#bytes.indexOf(NEWLINE, this.#start);
    const secondLine = newline >= 0 && newline + 1 < stop ? this.#base + newline + 1 : undefined;
    const nextLine = this.#line + countNewlines(this.#bytes, this.#start, stop);
    return { cells, line: this.#line, nextLine, start: this.#base + this.#start, end: this.#base + stop, secondLine, isStray, isCut };
  }

  #readBare(from: number): ReadCell {
    const bytes = this.#bytes;
    let at = from;
    while (at < bytes.length && bytes[at] !== this.#delimiter && bytes[at] !== NEWLINE) at++;
    const isWhole = at < bytes.length || this.#isEnd;
    const end = bytes[at] === NEWLINE && at > from && bytes[at - 1] === RETURN ? at - 1 : at;
    return { bytes: bytes.subarray(from, end), end: isWhole ? end : undefined, isQuoted: false, isStray: false };
  }

  #readQuoted(from: number): ReadCell {
    const bytes = this.#bytes;
    let isStray = false;
    let hasDoubles = false;
    for (let at = bytes.indexOf(QUOTE, from + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
      if (bytes[at + 1] === QUOTE) {
        hasDoubles = true;
        at++;
        continue;
      }
      const end = this.#endOfCell(at + 1);
      if (end === 'unknown') break;
      if (end !== undefined) return { bytes: hasDoubles ? undouble(bytes.subarray(from + 1, at)) : bytes.subarray(from + 1, at), end, isQuoted: true, isStray };
      isStray = true;
    }
    return { bytes: bytes.subarray(from + 1), end: undefined, isQuoted: true, isStray };
  }

  /** Where the delimiter or line end is that a closing quote stands before, with nothing but blanks between. */
  #endOfCell(from: number): number | 'unknown' | undefined {
    const bytes = this.#bytes;
    let at = from;
    while (bytes[at] === SPACE) at++;
    if (at >= bytes.length) return this.#isEnd ? at : 'unknown';
    if (bytes[at] === this.#delimiter || bytes[at] === NEWLINE) return at;
    if (bytes[at] !== RETURN) return undefined;
    if (at + 1 >= bytes.length) return this.#isEnd ? at : 'unknown';
    return bytes[at + 1] === NEWLINE ? at : undefined;
  }
}

interface ReadCell extends CsvCell {
  /** Where what ends it stands; undefined: not there yet. */
  readonly end: number | undefined;
  readonly isStray: boolean;
}

function undouble(bytes: Uint8Array): Uint8Array {
  const single = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    single[length++] = bytes[at] ?? 0;
    if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++;
  }
  return single.subarray(0, length);
}
