import { APOSTROPHE, FIRST_PLAIN, FIRST_WORD, FOLD, foldOf, IDEOGRAPH, learnFold, SYMBOL, UNKNOWN } from '../text/fold.ts';
import { HASH_PRIME, type Token, TokenCursor, type TokenKind } from '../text/token.ts';
import { UnitBuffer } from '../text/units.ts';

/** Finds every one of many terms in a text in one pass; its arrays can be stored and loaded as they are. */
export interface Automaton {
  /** Bit sets over the hashes of words: first words of terms of one word; pairs of the first two words of longer ones. */
  readonly singles: Int32Array;
  readonly pairs: Int32Array;
  /** Open-addressing table of (state, token hash, next state). */
  readonly edges: Int32Array;
  /** State -> number of the term that ends there, or -1. */
  readonly ends: Int32Array;
  /** Term -> a second hash over its characters, which makes a false hit as good as impossible. */
  readonly checks: Int32Array;
}

/** Where terms were found: triples of term, start, end, in order of start, shorter terms of one start first. */
export type Hits = number[];

const MIX: number = 0x9e3779b1 | 0;
const APART = 0x5bd1e995;
const QUOTE = 0x27;

/** Every term at every place, overlaps included. One finder serves one text at a time; its buffers are kept between texts. */
export class TermFinder {
  readonly #automaton: Automaton;
  readonly #buffer: UnitBuffer = new UnitBuffer();
  #hashes: Int32Array = new Int32Array(0);
  #wordEnds: Int32Array = new Int32Array(0);

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  find(text: string): Hits {
    const units = this.#buffer.fill(text);
    if (this.#hashes.length < units.length + 2) {
      this.#hashes = new Int32Array(units.length * 2 + 2);
      this.#wordEnds = new Int32Array(units.length * 2 + 2);
    }
    const words = this.#splitWords(units);
    return words < 0 ? findSlowly(this.#automaton, units) : this.#findFast(units, words);
  }

  /** Hashes and ends of the words, without a branch on what a character is; -1 where a rare character asks for the slow path. */
  #splitWords(units: Uint16Array): number {
    const table = FOLD;
    const hashes = this.#hashes;
    const ends = this.#wordEnds;
    const { length } = units;
    let count = 0;
    let hash = 0;
    let before = 0;
    let rare = 0;
    for (let at = 0; at < length; at++) {
      const value = table[units[at] as number] as number;
      const inWord = (FIRST_WORD - 1 - value) >> 31;
      rare |= value - FIRST_PLAIN;
      hashes[count] = hash;
      ends[count] = at;
      count += before & ~inWord & 1;
      hash = (Math.imul(hash, HASH_PRIME) + value) & inWord;
      before = inWord;
    }
    hashes[count] = hash;
    ends[count] = length;
    if (rare < 0) return learnAll(units) ? this.#splitWords(units) : -1;
    return count + (before & 1);
  }

  #findFast(units: Uint16Array, words: number): Hits {
    const { singles, pairs } = this.#automaton;
    const hashes = this.#hashes;
    const ends = this.#wordEnds;
    const hits: Hits = [];
    const cursor = new TokenCursor(units);
    const singleShift = shiftOf(singles);
    const pairShift = shiftOf(pairs);
    let hash = hashes[0] as number;
    for (let word = 0; word < words; word++) {
      const next = hashes[word + 1] as number;
      const single = singleSlot(hash, singleShift);
      const pair = pairSlot(hash, next, pairShift);
      const maybe = ((singles[single >>> 5] as number) >>> (single & 31)) | ((pairs[pair >>> 5] as number) >>> (pair & 31));
      if (maybe & 1) walkFromWord(this.#automaton, units, cursor, ends[word] as number, hits);
      hash = next;
    }
    return hits;
  }
}

/** Makes the table know every character of the text; false if one of them needs the slow path. */
function learnAll(units: Uint16Array): boolean {
  for (const unit of units) {
    const known = FOLD[unit] as number;
    const value = known === UNKNOWN ? learnFold(unit) : known;
    if (value < FIRST_PLAIN) return false;
  }
  return true;
}

function findSlowly(automaton: Automaton, units: Uint16Array): Hits {
  const hits: Hits = [];
  const starts = new TokenCursor(units);
  const cursor = new TokenCursor(units);
  while (starts.advance()) walk(automaton, units, cursor, starts.start, hits);
  return hits;
}

/** A term may begin with the symbol before its first word: `.NET`. */
function walkFromWord(automaton: Automaton, units: Uint16Array, cursor: TokenCursor, end: number, hits: Hits): void {
  let start = end - 1;
  while (start > 0 && (FOLD[units[start - 1] as number] as number) >= FIRST_WORD) start--;
  const before = start > 0 ? (FOLD[units[start - 1] as number] as number) : 0;
  if (before >= SYMBOL) walk(automaton, units, cursor, start - 1, hits);
  walk(automaton, units, cursor, start, hits);
}

function walk(automaton: Automaton, units: Uint16Array, cursor: TokenCursor, start: number, hits: Hits): void {
  const { ends, checks } = automaton;
  let state = 0;
  let kind: TokenKind | undefined;
  cursor.moveTo(start);
  while (cursor.advance() && (kind === undefined || cursor.gap !== 'break')) {
    state = nextState(automaton, state, stepHash(kind, cursor));
    if (state < 0) return;
    const term = ends[state] as number;
    if (term >= 0 && checkHash(units, start, cursor.end) === checks[term]) hits.push(term, start, cursor.end);
    kind = cursor.kind;
  }
}

/** A token's key on its edge: `Node.js` and `Node. js` differ, `CI/CD` and `CI / CD` do not. */
export function stepHash(before: TokenKind | undefined, token: Token): number {
  if (before === undefined || token.gap === 'none') return token.hash;
  return before === 'tight' || token.kind === 'tight' ? token.hash ^ APART : token.hash;
}

/** How far a hash is shifted to become a place in a bit set of this size (a power of two). */
export function shiftOf(bits: Int32Array): number {
  return Math.clz32(bits.length * 32) + 1;
}

export function pairSlot(first: number, second: number, shift: number): number {
  return (Math.imul(first, MIX) ^ Math.imul(second, HASH_PRIME)) >>> shift;
}

export function singleSlot(hash: number, shift: number): number {
  return (Math.imul(hash, MIX) ^ hash) >>> shift;
}

export function edgeSlot(state: number, hash: number): number {
  return Math.imul(hash ^ Math.imul(state, MIX), HASH_PRIME) >>> 7;
}

/** Hashes the characters of a span without its gaps, independently of the token hashes. */
export function checkHash(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = units[at] as number;
    const value = foldOf(code);
    if (value < SYMBOL && value !== IDEOGRAPH) continue;
    const unit = value >= FIRST_WORD ? value : value === APOSTROPHE ? QUOTE : code;
    hash = (Math.imul(hash, 31) + unit) | 0;
  }
  return hash;
}

function nextState(automaton: Automaton, state: number, hash: number): number {
  const { edges } = automaton;
  const mask = edges.length / 3 - 1;
  let slot = edgeSlot(state, hash) & mask;
  while (edges[slot * 3 + 2] !== 0) {
    if (edges[slot * 3] === state && edges[slot * 3 + 1] === hash) return edges[slot * 3 + 2] as number;
    slot = (slot + 1) & mask;
  }
  return -1;
}
