import { FIRST_KNOWN, FIRST_PLAIN, FIRST_WORD, FOLD, foldOf, JOINER, SPACE, SYMBOL } from '../text/fold.ts';
import { HASH_PRIME, TokenCursor, type TokenKind, tailLength } from '../text/token.ts';
import { UnitBuffer } from '../text/units.ts';
import { type Automaton, checkHash, nextState, pairSlot, STATE_SIZE, shiftOf, singleSlot, stepHash } from './automaton.ts';

/** Where terms were found: triples of term, start, end, in order of start, shorter terms of one start first. */
export type Hits = number[];

/** Finds every term at every place, overlaps included. One finder serves one text at a time; its buffers are kept between texts. */
export class TermFinder {
  readonly #automaton: Automaton;
  readonly #buffer: UnitBuffer = new UnitBuffer();
  #units: Uint16Array = new Uint16Array(0);
  #cursor: TokenCursor = new TokenCursor(this.#units);
  #hits: Hits = [];
  #words = 0;
  #hashes: Int32Array = new Int32Array(0);
  #ends: Int32Array = new Int32Array(0);

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  find(text: string): Hits {
    this.#units = this.#buffer.fill(text);
    this.#cursor = new TokenCursor(this.#units);
    this.#hits = [];
    if (this.#hashes.length < text.length + 2) {
      this.#hashes = new Int32Array(text.length * 2 + 2);
      this.#ends = new Int32Array(text.length * 2 + 2);
    }
    if (this.#splitWords()) this.#findFast();
    else this.#findSlowly();
    return this.#hits;
  }

  /** Hashes and ends of the words, without a branch on what a character is; false where a rare character asks for the slow path. */
  #splitWords(): boolean {
    const table = FOLD;
    const units = this.#units;
    const hashes = this.#hashes;
    const ends = this.#ends;
    const { length } = units;
    let count = 0;
    let hash = 0;
    let before = 0;
    let rare = 0;
    let unknown = 0;
    for (let at = 0; at < length; at++) {
      const value = table[units[at] as number] as number;
      const inWord = (FIRST_WORD - 1 - value) >> 31;
      rare |= value - FIRST_PLAIN;
      unknown |= value - FIRST_KNOWN;
      hashes[count] = hash;
      ends[count] = at;
      count += before & ~inWord & 1;
      hash = (Math.imul(hash, HASH_PRIME) + value) & inWord;
      before = inWord;
    }
    hashes[count] = hash;
    ends[count] = length;
    this.#words = count + (before & 1);
    if (unknown < 0) {
      learnAll(units);
      return this.#splitWords();
    }
    return rare >= 0;
  }

  #findFast(): void {
    const { singles, pairs } = this.#automaton;
    const hashes = this.#hashes;
    const words = this.#words;
    const singleShift = shiftOf(singles);
    const pairShift = shiftOf(pairs);
    let hash = hashes[0] as number;
    for (let word = 0; word < words; word++) {
      const next = hashes[word + 1] as number;
      const single = singleSlot(hash, singleShift);
      const pair = pairSlot(hash, next, pairShift);
      const maybe = ((singles[single >>> 5] as number) >>> (single & 31)) | ((pairs[pair >>> 5] as number) >>> (pair & 31));
      if (maybe & 1) this.#walkWords(word);
      hash = next;
    }
  }

  /** Follows the words as they were split, as long as single spaces or hyphens lie between them; the rest token by token. */
  #walkWords(first: number): void {
    const table = FOLD;
    const units = this.#units;
    const ends = this.#ends;
    const start = wordStart(units, ends[first] as number);
    if (this.#automaton.leads > 0) this.#walkFromSigns(start);
    let state = 0;
    let from = start;
    for (let word = first; word < this.#words; word++) {
      const end = ends[word] as number;
      const gap = end + 1 < units.length ? (table[units[end] as number] as number) : SYMBOL;
      if ((gap !== SPACE && gap !== JOINER) || (table[units[end + 1] as number] as number) < FIRST_WORD) {
        this.#walkTokens(start, from, state);
        return;
      }
      state = nextState(this.#automaton, state, this.#hashes[word] as number);
      if (state < 0) return;
      this.#accept(state, start, end);
      from = end + 1;
    }
  }

  /** A term may begin with the signs before its first word: `.NET`. The farthest comes first, as hits are in order. */
  #walkFromSigns(word: number): void {
    const units = this.#units;
    const starts: number[] = [];
    let at = word;
    while (starts.length < this.#automaton.leads) {
      at = skipGapBack(units, at);
      if (at === 0 || foldOf(units[at - 1] as number) >= FIRST_WORD || isTail(units, at - 1)) break;
      at--;
      starts.push(at);
    }
    for (const start of starts.reverse()) this.#walkTokens(start);
  }

  #findSlowly(): void {
    const starts = new TokenCursor(this.#units);
    while (starts.advance()) this.#walkTokens(starts.start);
  }

  /** Goes on from a state, reading tokens from a place on. */
  #walkTokens(start: number, from: number = start, reached: number = 0): void {
    const cursor = this.#cursor;
    let state = reached;
    let kind: TokenKind | undefined = from > start ? 'word' : undefined;
    cursor.moveTo(from);
    while (cursor.advance() && (kind === undefined || cursor.gap !== 'break')) {
      state = nextState(this.#automaton, state, stepHash(kind, cursor));
      if (state < 0) return;
      this.#accept(state, start, cursor.end);
      kind = cursor.kind;
    }
  }

  #accept(state: number, start: number, end: number): void {
    const { states } = this.#automaton;
    const term = states[state * STATE_SIZE + 2] as number;
    if (term >= 0 && checkHash(this.#units, start, end) === states[state * STATE_SIZE + 3]) this.#hits.push(term, start, end);
  }
}

function wordStart(units: Uint16Array, end: number): number {
  let start = end - 1;
  while (start > 0 && (FOLD[units[start - 1] as number] as number) >= FIRST_WORD) start--;
  return start;
}

function skipGapBack(units: Uint16Array, from: number): number {
  let at = from;
  while (at > 0 && foldOf(units[at - 1] as number) < SYMBOL) at--;
  return at;
}

/** Does the sign belong to the word before it, as in `C++` and `C#`? */
function isTail(units: Uint16Array, at: number): boolean {
  for (const back of [0, 1]) {
    const first = at - back;
    if (first > 0 && foldOf(units[first - 1] as number) >= FIRST_WORD && tailLength(units, first) > back) return true;
  }
  return false;
}

/** Makes the table know every character of the text. */
function learnAll(units: Uint16Array): void {
  for (let at = 0; at < units.length; at++) foldOf(units[at] as number);
}
