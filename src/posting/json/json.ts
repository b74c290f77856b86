import { RecordDecoder, toUtf8 } from '../encoding.ts';
import { LARGEST_RECORD } from '../limits.ts';
import type { Reading } from '../posting.ts';
import type { RawStream, ReadRequest } from '../reader.ts';
import { RecordReader } from '../record/record-reader.ts';
import { explainJson } from './explain-json.ts';
import { findList, isListKey, sharedFields } from './json-lists.ts';
import type { JsonValue } from './json-value.ts';
import { JsonValues } from './json-values.ts';
import { isOvergrown } from './overgrown.ts';

/** Reads a posting, an array of them, a list within an object, or one after another, as they come. */
export async function* readJson(file: RawStream, request: ReadRequest): AsyncGenerator<readonly Reading[]> {
  const reader = new JsonReader(file.source, request);
  for await (const chunk of toUtf8(file.chunks)) yield reader.push(chunk);
  yield reader.end();
}

/** Bytes that may be read again behind broken records; a file that costs more was made to. */
const MOST_READ_AGAIN = 500_000_000;

class JsonReader {
  readonly #records: RecordReader;
  readonly #decoder: RecordDecoder;
  readonly #values: JsonValues;
  #record = 0;
  #firstKey: string | undefined;
  #readAgain = 0;
  #isAnyThere = false;

  constructor(source: string, request: ReadRequest) {
    this.#records = new RecordReader(source, request);
    this.#decoder = new RecordDecoder(source);
    this.#values = new JsonValues({ isList: (before) => this.#openList(before), largest: LARGEST_RECORD });
  }

  push(chunk: Uint8Array): Reading[] {
    return this.#readAll(this.#values.push(chunk));
  }

  end(): Reading[] {
    const readings = this.#readAll(this.#values.end());
    const isSaid = readings.some(({ kind }) => kind === 'problem');
    if (this.#values.isOpen && !isSaid)
      readings.push(this.#records.problem('this file is cut short, or broken: not all that is opened is closed', { record: 1, line: 1 }));
    if (!this.#isAnyThere) readings.push(this.#records.problem('no posting is in this file: it holds no object', { record: 1, line: 1 }));
    return readings;
  }

  #readAll(values: Iterable<JsonValue>): Reading[] {
    const readings: Reading[] = [];
    for (const value of values) {
      this.#isAnyThere = true;
      readings.push(...this.#tellStray(), ...this.#readValue(value));
    }
    return this.#isAnyThere ? [...readings, ...this.#tellStray()] : readings;
  }

  #tellStray(): Reading[] {
    const line = this.#values.strays.take();
    return line === undefined ? [] : [this.#records.problem('what stands here is no record', { record: ++this.#record, line })];
  }

  #readValue(value: JsonValue): Reading[] {
    const { text, diagnostics } = this.#decoder.decode(value.bytes, value.line);
    let parsed: unknown;
    if (isOvergrown(text)) return [this.#recover(value, 'it holds more than any posting does')];
    try {
      parsed = JSON.parse(text);
    } catch (error) {
      return [this.#recover(value, value.isCut ? 'it is cut short' : explainJson(text, error))];
    }
    this.#firstKey = FIRST_KEY.exec(text)?.[1];
    const list = value.isListed ? undefined : findList(parsed);
    if (list) this.#records.share(list.shared);
    const readings = (list?.items ?? [parsed]).map((item) => this.#records.read(item, { record: ++this.#record, line: value.line }));
    if (list?.items.length === 0) readings.push(this.#records.problem(`the list "${list.key}" is empty`, { record: 1, line: value.line }));
    const [first, ...others] = readings;
    return first?.kind === 'posting' ? [{ ...first, diagnostics: [...diagnostics, ...first.diagnostics] }, ...others] : readings;
  }

  /** Names a broken record, and goes on at the next place where one seems to begin. */
  #recover({ bytes, start, line, isCut }: JsonValue, reason: string): Reading {
    const next = this.#readAgain > MOST_READ_AGAIN ? undefined : findNext(bytes, this.#firstKey);
    this.#readAgain += bytes.length;
    if (next !== undefined) this.#values.restart(start + next);
    const isEndless = isCut && bytes.length > LARGEST_RECORD && next === undefined;
    const message = isEndless ? `this record is larger than ${LARGEST_RECORD / 1e6} MB, which no posting is` : `this record is not JSON: ${reason}`;
    return this.#records.problem(message, { record: ++this.#record, line });
  }

  #openList(before: Uint8Array): boolean {
    if (before.length > LONGEST_HEAD) return false;
    const text = this.#decoder.tryDecode(before) ?? '';
    if (!isListKey(text)) return false;
    this.#records.share(sharedFields(text));
    return true;
  }
}

/** What stands before a list in an object is its page number and the like. */
const LONGEST_HEAD = 100_000;
const FIRST_KEY = /^\{\s*"([^"\\]{1,100})"\s*:/;

/** Where in a broken record the next one begins: a brace and the key that records begin with, behind what can end the one before. */
function findNext(bytes: Uint8Array, knownKey: string | undefined): number | undefined {
  // One character a byte, so that offsets are those of the bytes.
  const latin1 = new TextDecoder('latin1');
  const text = latin1.decode(bytes);
  const key = knownKey === undefined ? (NEXT_KEY.exec(text) ?? LATER_KEY.exec(text))?.[1] : latin1.decode(new TextEncoder().encode(knownKey));
  if (key === undefined) return undefined;
  const begin = new RegExp(`\\{\\s{0,100}"${key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}"\\s{0,100}:`, 'g');
  begin.lastIndex = 1;
  for (let found = begin.exec(text); found; found = begin.exec(text))
    if (ENDS.test(text.slice(Math.max(0, found.index - 100), found.index))) return found.index;
  return undefined;
}

/** Behind a record that seems whole: the broken one itself may begin with anything. */
const NEXT_KEY = /\}\s{0,100},?\s{0,100}\{\s{0,100}"([^"\\]{1,100})"\s{0,100}:/;
const LATER_KEY = /[},]\s{0,100}\{\s{0,100}"([^"\\]{1,100})"\s{0,100}:/;
const ENDS = /[},\]\n]\s*$/;
