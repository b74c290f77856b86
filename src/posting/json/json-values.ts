import { endsString, findListEnd } from './between.ts';
import { ByteWindow } from './byte-window.ts';
import type { JsonValue, JsonValueOptions } from './json-value.ts';
import { Strays } from './strays.ts';

const [QUOTE, BACKSLASH, SPACE, COLON, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x5c, 0x20, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d];
/** Bytes of a string beside a list that are waited for. */
const LONGEST_ASIDE = 1_000_000;

/**
 * Finds the outermost objects in a stream of JSON: of an array, of a sequence, or of a list within an object.
 * It counts brackets and knows strings; it does not mind what stands between objects, and so finds its way again behind a broken one.
 */
export class JsonValues {
  readonly strays: Strays = new Strays();
  readonly #options: JsonValueOptions;
  readonly #window = new ByteWindow();
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
  /** Nothing more will come. */
  #isEnd = false;

  constructor(options: JsonValueOptions) {
    this.#options = options;
  }

  *push(chunk: Uint8Array): Generator<JsonValue> {
    this.#window.append(chunk);
    this.#isWaiting = false;
    yield* this.#scan();
    if (this.#start >= 0 && this.#window.bytes.length - this.#start > this.#options.largest) {
      yield this.#cut();
      // Whoever took it may have found where the next one begins.
      this.#isDiscarding = this.#start >= 0;
      this.#start = -1;
    }
    const count = Math.min(this.#start >= 0 ? this.#start : this.#at, this.#window.bytes.length);
    this.#window.drop(count);
    this.#at -= count;
    if (this.#start >= 0) this.#start -= count;
  }

  *end(): Generator<JsonValue> {
    this.#isEnd = true;
    this.#isWaiting = false;
    yield* this.#scan();
    while (this.#start >= 0) {
      const value = this.#cut();
      yield value;
      if (this.#start + this.#window.base === value.start) return;
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
    this.#at = offset - this.#window.base;
    this.#depth = 0;
    this.#start = -1;
    this.#isString = false;
    this.#isDiscarding = false;
  }

  #cut(): JsonValue {
    return this.#takeValue(this.#start, { end: this.#window.bytes.length, isCut: true });
  }

  #takeValue(start: number, { end, isCut }: { readonly end: number; readonly isCut: boolean }): JsonValue {
    const { bytes, base } = this.#window;
    return { bytes: bytes.subarray(start, end), start: base + start, line: this.#window.lineAt(start), isListed: this.#isInList, isCut };
  }

  *#scan(): Generator<JsonValue> {
    while (this.#at < this.#window.bytes.length && !this.#isWaiting) {
      if (this.#isString) this.#skipString();
      else if (this.#depth === 0) this.#findStart();
      else {
        const whole = this.#step();
        if (whole) yield whole;
      }
    }
  }

  #findStart(): void {
    const brace = this.#window.bytes.indexOf(OPEN_BRACE, this.#at);
    const end = brace < 0 ? this.#window.bytes.length : brace;
    if (this.#isInList && this.#closesList(end)) return;
    this.strays.look(this.#window, { from: this.#at, end });
    this.#at = end;
    if (brace < 0) return;
    this.#start = brace;
    this.strays.reset();
    this.#isGapClean = true;
    this.#depth = 1;
    this.#at++;
  }

  /** The list is at its end, but not the object around it. */
  #closesList(end: number): boolean {
    if (!this.#isGapClean) return false;
    const next = findListEnd(this.#window.bytes, { from: this.#at, end, isLast: this.#isEnd });
    this.#isGapClean = next.kind !== 'stray';
    this.#isWaiting = next.kind === 'unknown';
    if (next.kind !== 'end') return this.#isWaiting;
    this.#isInList = false;
    this.#depth = 1;
    this.#at = next.at + 1;
    return true;
  }

  #skipString(): void {
    const { bytes } = this.#window;
    let at = this.#at;
    for (; this.#isString && at < bytes.length; at++) {
      if (bytes[at] === BACKSLASH) at++;
      else this.#isString = bytes[at] !== QUOTE;
    }
    this.#at = at;
  }

  #step(): JsonValue | undefined {
    const byte = this.#window.bytes[this.#at++] ?? 0;
    const before = this.#before;
    if (byte > SPACE) this.#before = byte;
    if (byte === QUOTE) this.#openString();
    else if (byte === OPEN_BRACE) this.#openObject(before);
    else if (byte === OPEN_BRACKET) this.#openList(before);
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) return this.#close();
    return undefined;
  }

  /** Behind a list, a string is a key or a value, or what only seemed the end of the list has turned inside and outside around. */
  #openString(): void {
    this.#isString = true;
    if (this.#start >= 0 || this.#isDiscarding) return;
    const quote = this.#at - 1;
    this.#skipString();
    const isPossible = this.#isString ? undefined : endsString(this.#window.bytes, this.#at);
    if (isPossible ?? this.#at - quote > LONGEST_ASIDE) return;
    this.#isString = false;
    this.#isWaiting = isPossible === undefined && !this.#isEnd;
    this.#at = this.#isWaiting ? quote : quote + 1;
    if (this.#isWaiting) return;
    this.#isInList = true;
    this.#isGapClean = false;
    this.#depth = 0;
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
    if (this.#depth > 1 || this.#start < 0 || this.#isInList || !this.#options.isList(this.#window.bytes.subarray(this.#start, this.#at))) {
      this.#depth++;
      return;
    }
    let next = this.#at;
    while (next < this.#window.bytes.length && (this.#window.bytes[next] ?? 0) <= SPACE) next++;
    if (next === this.#window.bytes.length) {
      this.#at--;
      this.#isWaiting = true;
    } else if (this.#window.bytes[next] === OPEN_BRACE) {
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
    return start < 0 ? undefined : this.#takeValue(start, { end: this.#at, isCut: false });
  }
}
