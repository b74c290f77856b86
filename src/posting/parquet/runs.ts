/** Where something of a page begins. */
export interface RunPlace {
  readonly at: number;
  /** Bits of a value. */
  readonly width: number;
  /** Values of the page. */
  readonly values: number;
}

/** Values that the last run may hold beyond those of its page: runs of bits come in eights, and some writers fill them up. */
const SPARE = 512;
const LARGEST_HEADER = 2 ** 31;

/** Throws where one run claims more values than its page has: a library that believes it writes them all. */
export function checkRuns(bytes: Uint8Array, { at: from, width, values }: RunPlace): void {
  let at = from;
  for (let seen = 0; seen < values && at < bytes.length; ) {
    const header = readNumber(bytes, at);
    at = header.end;
    const count = Math.floor(header.number / 2) * (header.number % 2 === 1 ? 8 : 1);
    if (header.number >= LARGEST_HEADER || count > values + SPARE) throw new RangeError('a run is longer than its page');
    at += header.number % 2 === 1 ? (count / 8) * width : Math.ceil(width / 8);
    seen += count;
  }
}

/** A number in groups of seven bits, the lowest first. */
export function readNumber(bytes: Uint8Array, at: number): { readonly number: number; readonly end: number } {
  let number = 0;
  for (let place = 0; place < LONGEST_NUMBER; place++) {
    const byte = bytes[at + place];
    if (byte === undefined) break;
    number += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return { number, end: at + place + 1 };
  }
  throw new RangeError('a number has no end');
}

const LONGEST_NUMBER = 10;
