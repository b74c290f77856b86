import { FIRST_PLAIN, FIRST_WORD, FOLD, foldOf, IDEOGRAPH, INVISIBLE, MARK } from './fold.ts';
import { HASH_PRIME } from './token.ts';
import { UnitBuffer } from './units.ts';

/** Words in a row that make one shingle: a word that changes takes three of them with it, a line that moves only those at its ends. */
const _WIDTH = 3;
const AFTER_DIGITS = 0x3a;
const FACTOR = 0x9e3779b1;

/**
 * The pairs of neighbouring words of a text, as hashes; a line that moves changes only those at its ends. Case, accents, punctuation, line breaks and bullets do not matter, and words with a digit are left out:
 * dates, amounts and tracking codes. A reader keeps its buffers: one text at a time.
 */
export class ShingleReader {
  readonly #buffer: UnitBuffer = new UnitBuffer();
  #words: Int32Array = new Int32Array(0);

  /** Valid until the next call; of a single word one shingle, too. */
  read(text: string): Int32Array {
    if (this.#words.length < text.length + 2) this.#words = new Int32Array(2 * text.length + 2);
    const count = this.#readWords(this.#buffer.fill(text));
    const words = this.#words;
    const shingles = count < 2 ? count : count - 1;
    words[count] = 0;
    for (let at = 0; at < shingles; at++) words[at] = scatter(Math.imul(words[at] as number, FACTOR) + (words[at + 1] as number));
    return words.subarray(0, shingles);
  }

  /** The hash of each word, in order. What a character is decides no branch, but for the rare ones. */
  #readWords(units: Uint16Array): number {
    const table = FOLD;
    const words = this.#words;
    let count = 0;
    let hash = 0;
    let before = 0;
    let digits = 0;
    for (let at = 0; at < units.length; at++) {
      let value = table[units[at] as number] as number;
      if (value < FIRST_PLAIN) {
        value = foldOf(units[at] as number);
        if (value === MARK || value === INVISIBLE) continue;
      }
      const inWord = (FIRST_WORD - 1 - value) >> 31;
      words[count] = hash;
      count += before & ~inWord & ~digits & 1;
      hash = (Math.imul(hash, HASH_PRIME) + value) & inWord;
      digits = (digits | ((value - AFTER_DIGITS) >> 31)) & inWord;
      before = inWord;
      if (value === IDEOGRAPH) {
        hash = units[at] as number;
        before = -1;
      }
    }
    words[count] = hash;
    return count + (before & ~digits & 1);
  }
}

/** Makes every bit depend on every other, as what is drawn from the hash needs it (the end of MurmurHash3). */
export function scatter(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
