import { countNewlines, joinBytes } from '../bytes.ts';
import type { JsonValue, JsonValueOptions } from './json-value.ts';

const [QUOTE, BACKSLASH, SPACE, COMMA, COLON] = [0x22, 0x5c, 0x20, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Finds the outermost objects in a stream of JSON: of an array, of a sequence, or of a list within an object.
 * It counts brackets and knows strings; it does not mind what stands between objects, and so finds its way again behind a broken one.
 */
export class JsonValues {
  readonly #options: JsonValueOptions;
  #bytes: Uint8Array = new Uint8Array();
  /** Offset in the stream of the first byte kept. */
  #base = 0;
  #at = 0;
  #depth = 0;
  #start = -1;
  #isString = false;
  #isDiscarding = false;
  /** Between the objects of a list that is itself in an object. */
  #isInList = false;
  /** Nothing but commas and space has come since the last object. */
  #isGapClean = true;
  /** The last byte outside strings that is no space. */
  #before = 0;
  /** What decides has not come yet. */
  #isWaiting = false;
  #line = 1;
  #countedTo = 0;

  constructor(options: JsonValueOptions) {
    this.#options = options;
  }

  *push(chunk: Uint8Array): Generator<JsonValue> {
    this.#bytes = joinBytes(this.#bytes, chunk);
    this.#isWaiting = false;
    yield* this.#scan();
    if (this.#start >= 0 && this.#bytes.length - this.#start > this.#options.largest) {
      yield this.#cut();
      // Whoever took it may have found where the next one begins.
      this.#isDiscarding = this.#start >= 0;
      this.#start = -1;
    }
    this.#drop(Math.min(this.#start >= 0 ? this.#start : this.#at, this.#bytes.length));
  }

  *end(): Generator<JsonValue> {
    while (this.#start >= 0) {
      const value = this.#cut();
      yield value;
      if (this.#start + this.#base === value.start) return;
      this.#isWaiting = false;
      yield* this.#scan();
    }
  }

  /** Something is open at the end: a string, an object around a list. */
  get isOpen(): boolean {
    return this.#isString || this.#depth > 0;
  }

  /** Begins again at an offset of the stream, within the value that was given last. */
  restart(offset: number): void {
    this.#at = offset - this.#base;
    this.#depth = 0;
    this.#start = -1;
    this.#isString = false;
    this.#isDiscarding = false;
  }

  #cut(): JsonValue {
    return {
      bytes: this.#bytes.subarray(this.#start),
      start: this.#base + this.#start,
      line: this.#lineAt(this.#start),
      isListed: this.#isInList,
      isCut: true,
    };
  }

  *#scan(): Generator<JsonValue> {
    while (this.#at < this.#bytes.length && !this.#isWaiting) {
      if (this.#isString) this.#skipString();
      else if (this.#depth === 0) this.#findStart();
      else {
        const whole = this.#step();
        if (whole) yield whole;
      }
    }
  }

  #findStart(): void {
    const brace = this.#bytes.indexOf(OPEN_BRACE, this.#at);
    const end = brace < 0 ? this.#bytes.length : brace;
    if (this.#isInList && this.#closesList(end)) return;
    this.#at = end;
    if (brace < 0) return;
    this.#start = brace;
    this.#isGapClean = true;
    this.#depth = 1;
    this.#at++;
  }

  /** The list is at its end, but not the object around it. A bracket among other things is what a broken record left. */
  #closesList(end: number): boolean {
    let at = this.#at;
    while (at < end && ((this.#bytes[at] ?? 0) <= SPACE || this.#bytes[at] === COMMA)) at++;
    if (at === end) return false;
    if (this.#bytes[at] !== CLOSE_BRACKET || !this.#isGapClean) {
      this.#isGapClean = false;
      return false;
    }
    this.#isInList = false;
    this.#depth = 1;
    this.#at = at + 1;
    return true;
  }

  #skipString(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) {
        this.#isString = false;
        at++;
        break;
      }
    }
    this.#at = at;
  }

  #step(): JsonValue | undefined {
    const byte = this.#bytes[this.#at++] ?? 0;
    const before = this.#before;
    if (byte > SPACE) this.#before = byte;
    if (byte === QUOTE) this.#isString = true;
    else if (byte === OPEN_BRACE) this.#openObject(before);
    else if (byte === OPEN_BRACKET) this.#openList(before);
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return this.#close();
    return undefined;
  }

  /** Behind a list, an object without a key is one more of the list, which a broken record seemed to end. */
  #openObject(before: number): void {
    if (this.#depth === 1 && this.#start < 0 && !this.#isDiscarding && before !== COLON) {
      this.#start = this.#at - 1;
      this.#isInList = true;
    } else this.#depth++;
  }

  #openList(before: number): void {
    if (this.#depth === 1 && this.#start < 0 && !this.#isDiscarding && before !== COLON) return;
    if (this.#depth > 1 || this.#start < 0 || this.#isInList || !this.#options.isList(this.#bytes.subarray(this.#start, this.#at))) {
      this.#depth++;
      return;
    }
    let next = this.#at;
    while (next < this.#bytes.length && (this.#bytes[next] ?? 0) <= SPACE) next++;
    if (next === this.#bytes.length) {
      this.#at--;
      this.#isWaiting = true;
    } else if (this.#bytes[next] === OPEN_BRACE) {
      this.#depth = 0;
      this.#start = -1;
      this.#isInList = true;
    } else this.#depth++;
  }

  #close(): JsonValue | undefined {
    if (--this.#depth > 0) return undefined;
    const start = this.#start;
    this.#start = -1;
    this.#isDiscarding = false;
    return start < 0
      ? undefined
      : { bytes: this.#bytes.subarray(start, this.#at), start: this.#base + start, line: this.#lineAt(start), isListed: this.#isInList, isCut: false };
  }

  #lineAt(offset: number): number {
    if (offset > this.#countedTo) {
      this.#line += countNewlines(this.#bytes, this.#countedTo, offset);
      this.#countedTo = offset;
    }
    return this.#line;
  }

  #drop(count: number): void {
    this.#lineAt(count);
    this.#countedTo -= count;
    this.#bytes = this.#bytes.slice(count);
    this.#base += count;
    this.#at -= count;
    if (this.#start >= 0) this.#start -= count;
  }
}
