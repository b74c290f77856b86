import type { Span } from '../text/span.ts';
import { readTokens, TokenCursor } from '../text/token.ts';
import { toUnits } from '../text/units.ts';

/** The words of a stretch of text, to ask whether it holds a phrase. A sentence is short: looking through it beats an index of it. */
export class WordIndex {
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    const cursor = new TokenCursor(toUnits(text));
    while (cursor.advance()) {
      this.#hashes.push(cursor.hash);
      this.#starts.push(cursor.start);
      this.#ends.push(cursor.end);
    }
  }

  /** Does the text hold the phrase somewhere that is not inside the span? */
  holdsBeside(phrase: string, span: Span): boolean {
    const wanted = hashesOf(phrase);
    const first = wanted[0] ?? 0;
    const hashes = this.#hashes;
    for (let place = hashes.indexOf(first); place >= 0; place = hashes.indexOf(first, place + 1)) {
      const last = place + wanted.length - 1;
      const isOwn = (this.#starts[place] ?? 0) >= span.start && (this.#ends[last] ?? 0) <= span.end;
      if (!isOwn && wanted.every((hash, at) => hashes[place + at] === hash)) return true;
    }
    return false;
  }
}

const known = new Map<string, readonly number[]>();

/** A rule's phrases are asked for again and again; there are as many as the taxonomy has. */
function hashesOf(phrase: string): readonly number[] {
  const before = known.get(phrase);
  if (before) return before;
  const hashes = readTokens(phrase).map((token) => token.hash);
  known.set(phrase, hashes);
  return hashes;
}
