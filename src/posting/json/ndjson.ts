import { NEWLINE } from '../bytes.ts';
import { RecordDecoder, toUtf8 } from '../encoding.ts';
import { LARGEST_RECORD } from '../limits.ts';
import type { Reading } from '../posting.ts';
import type { RawStream, ReadRequest } from '../reader.ts';
import { RecordReader } from '../record/record-reader.ts';
import { ByteWindow } from './byte-window.ts';
import { explainJson } from './explain-json.ts';
import { readJson } from './json.ts';
import { isOvergrown } from './overgrown.ts';

/** Reads one posting a line, as the lines come; what is JSON of another shape is read as that. */
export async function* readNdjson(file: RawStream, request: ReadRequest): AsyncGenerator<readonly Reading[]> {
  const chunks = toUtf8(file.chunks);
  const lines = new Lines(file.source, request);
  for await (const chunk of chunks) {
    if (lines.isAtStart && startsOtherShape(chunk)) {
      yield* readJson({ source: file.source, chunks: chain(chunk, chunks) }, request);
      return;
    }
    yield lines.push(chunk);
  }
  yield lines.end();
}

/** An array, or an object over several lines. */
function startsOtherShape(chunk: Uint8Array): boolean {
  return /^\s*(?:\[|\{\s*\r?\n)/.test(new TextDecoder('latin1').decode(chunk.subarray(0, SNIFFED)));
}

const SNIFFED = 1024;

async function* chain(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

class Lines {
  readonly #reader: RecordReader;
  readonly #decoder: RecordDecoder;
  /** The line that has begun. */
  readonly #carry = new ByteWindow();
  #line = 0;
  #record = 0;
  #isSkipping = false;
  #isAtStart = true;

  constructor(source: string, request: ReadRequest) {
    this.#reader = new RecordReader(source, request);
    this.#decoder = new RecordDecoder(source);
  }

  get isAtStart(): boolean {
    return this.#isAtStart;
  }

  push(chunk: Uint8Array): Reading[] {
    if (chunk.length > 0) this.#isAtStart = false;
    const last = chunk.lastIndexOf(NEWLINE);
    if (last < 0) return this.#keep(chunk);
    const readings: Reading[] = [];
    let start = 0;
    if (this.#isSkipping) {
      start = chunk.indexOf(NEWLINE) + 1;
      this.#isSkipping = false;
    } else if (this.#carry.bytes.length > 0) {
      start = chunk.indexOf(NEWLINE) + 1;
      this.#carry.append(chunk.subarray(0, start));
      this.#readBlock(this.#carry.bytes, readings);
      this.#carry.drop(this.#carry.bytes.length);
    }
    this.#readBlock(chunk.subarray(start, last + 1), readings);
    readings.push(...this.#keep(chunk.subarray(last + 1)));
    return readings;
  }

  end(): Reading[] {
    const readings: Reading[] = [];
    this.#readBlock(this.#carry.bytes, readings);
    if (this.#record === 0) readings.push(this.#reader.problem('no posting is in this file: it holds no line', { record: 1, line: 1 }));
    return readings;
  }

  /** Keeps a line that is not at its end yet, unless it is endless. */
  #keep(part: Uint8Array): Reading[] {
    if (this.#isSkipping || part.length === 0) return [];
    if (this.#carry.bytes.length + part.length <= LARGEST_RECORD) {
      this.#carry.append(part);
      return [];
    }
    this.#carry.drop(this.#carry.bytes.length);
    this.#isSkipping = true;
    return [this.#reader.problem(`this line is longer than ${LARGEST_RECORD / 1e6} MB, which no posting is`, { record: ++this.#record, line: ++this.#line })];
  }

  /** Whole lines. They are decoded together, which is faster, unless one of them is not UTF-8. */
  #readBlock(block: Uint8Array, readings: Reading[]): void {
    const text = this.#decoder.tryDecode(block);
    if (text !== undefined) {
      for (let start = 0; start < text.length; ) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        this.#readLine(text.slice(start, end), readings);
        start = end + 1;
      }
      return;
    }
    for (let start = 0; start < block.length; ) {
      const newline = block.indexOf(NEWLINE, start);
      const end = newline < 0 ? block.length : newline;
      const { text: line, diagnostics } = this.#decoder.decode(block.subarray(start, end), this.#line + 1);
      const before = readings.length;
      this.#readLine(line, readings);
      const reading = readings[before];
      if (reading?.kind === 'posting') readings[before] = { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
      start = end + 1;
    }
  }

  #readLine(line: string, readings: Reading[]): void {
    this.#line++;
    if (line === '' || line.trim() === '') return;
    const place = { record: ++this.#record, line: this.#line };
    let value: unknown;
    if (isOvergrown(line)) {
      readings.push(this.#reader.problem('this line holds more than any posting does', place));
      return;
    }
    try {
      value = JSON.parse(line);
    } catch (error) {
      readings.push(this.#reader.problem(`this line is not JSON: ${explainJson(line, error)}`, place));
      return;
    }
    readings.push(this.#reader.read(value, place));
  }
}
