import type { Span } from '../text/span.ts';
import { readTokens, type Token } from '../text/token.ts';

/** The words of a stretch of text, to ask whether it holds a phrase. */
export class WordIndex {
  readonly #tokens: readonly Token[];
  readonly #places = new Map<number, number[]>();

  constructor(text: string) {
    this.#tokens = readTokens(text);
    this.#tokens.forEach(({ hash }, place) => {
      const places = this.#places.get(hash);
      if (places) places.push(place);
      else this.#places.set(hash, [place]);
    });
  }

  /** Does the text hold the phrase somewhere that is not inside the span? */
  holdsBeside(phrase: string, span: Span): boolean {
    const wanted = hashesOf(phrase);
    const places = this.#places.get(wanted[0] ?? 0) ?? [];
    return places.some((place) => {
      const last = this.#tokens[place + wanted.length - 1];
      const first = this.#tokens[place];
      if (!first || !last || (first.start >= span.start && last.end <= span.end)) return false;
      return wanted.every((hash, at) => this.#tokens[place + at]?.hash === hash);
    });
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
