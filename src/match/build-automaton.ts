import { FIRST_WORD, foldOf, IDEOGRAPH, INVISIBLE, MARK } from '../text/fold.ts';
import { mixHash, readTokens, type Token } from '../text/token.ts';
import { toUnits } from '../text/units.ts';
import { type Automaton, checkHash, edgeKey, pairSlot, STATE_BITS, STATE_SIZE, shiftOf, singleSlot, slotEntry, stepHash } from './automaton.ts';

export interface BuiltAutomaton {
  readonly automaton: Automaton;
  /** For each given term its number in the automaton; terms that read the same share one. -1: it holds no word. */
  readonly numbers: readonly number[];
}

export function buildAutomaton(terms: readonly string[]): BuiltAutomaton {
  const trie = new Trie();
  const numbers = terms.map((term) => trie.add(term));
  const automaton = {
    singles: fillBits(trie.singles, ([word = 0], shift) => singleSlot(word, shift)),
    pairs: fillBits(trie.pairs, ([word = 0, next = 0], shift) => pairSlot(word, next, shift)),
    slots: fillSlots(trie.states),
    states: Int32Array.from(trie.states),
    leads: trie.leads,
  };
  return { automaton, numbers };
}

class Trie {
  /** As in the automaton: hash, state before, term, check. */
  readonly states: number[] = [0, 0, -1, 0];
  readonly singles: (readonly number[])[] = [];
  readonly pairs: (readonly number[])[] = [];
  leads: number = 0;
  readonly #next: Map<number, number>[] = [new Map()];
  #terms = 0;

  add(term: string): number {
    const tokens = readTokens(term);
    const units = toUnits(term);
    const [first] = tokens;
    const last = tokens.at(-1);
    if (!first || !last) return -1;
    const words = readWordHashes(units);
    if (words.length === 0) return -1;
    if (words.length === 1) this.singles.push(words);
    else this.pairs.push(words);
    this.leads = Math.max(
      this.leads,
      tokens.findIndex((token) => token.kind === 'word'),
    );
    return this.#endAt(this.#insert(tokens), () => checkHash(units, first.start, last.end));
  }

  #insert(tokens: readonly Token[]): number {
    let state = 0;
    let before: Token | undefined;
    for (const token of tokens) {
      state = this.#step(state, stepHash(before?.kind, token));
      before = token;
    }
    return state;
  }

  #step(state: number, hash: number): number {
    const known = this.#next[state]?.get(hash);
    if (known !== undefined) return known;
    const next = this.#next.length;
    if (next >= 2 ** STATE_BITS) throw new RangeError('too many terms for one automaton');
    this.#next[state]?.set(hash, next);
    this.#next.push(new Map());
    this.states.push(hash, state, -1, 0);
    return next;
  }

  #endAt(state: number, check: () => number): number {
    const known = this.states[state * STATE_SIZE + 2] ?? -1;
    if (known >= 0) return known;
    const number = this.#terms++;
    this.states[state * STATE_SIZE + 2] = number;
    this.states[state * STATE_SIZE + 3] = check();
    return number;
  }
}

/** The hashes of the plain words of a term, as the fast path sees them: symbols and tails (`C++`) left out. */
function readWordHashes(units: Uint16Array): number[] {
  const hashes: number[] = [];
  let inWord = false;
  for (const unit of units) {
    const value = foldOf(unit);
    if (value === MARK || value === INVISIBLE) continue;
    if (value >= FIRST_WORD) hashes.push(mixHash(inWord ? (hashes.pop() ?? 0) : 0, value));
    else if (value === IDEOGRAPH) hashes.push(0);
    inWord = value >= FIRST_WORD;
  }
  return hashes;
}

/** About one bit in thirty is set, so that few words without a term pass; never less than a page of memory. */
const SPARSENESS = 32;
const LEAST_BITS = 32_768;

function fillBits(keys: readonly (readonly number[])[], slotOf: (words: readonly number[], shift: number) => number): Int32Array {
  const distinct = new Map(keys.map((words) => [words.slice(0, 2).join(), words]));
  const bits = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(LEAST_BITS, distinct.size * SPARSENESS))) / 32);
  const shift = shiftOf(bits);
  for (const words of distinct.values()) {
    const slot = slotOf(words, shift);
    bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  return bits;
}

/** At most half full, so that a miss ends after a step or two. */
function fillSlots(states: readonly number[]): Int32Array {
  const count = states.length / STATE_SIZE;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, count * 2))));
  const mask = slots.length - 1;
  for (let state = 1; state < count; state++) {
    const key = edgeKey(states[state * STATE_SIZE + 1] ?? 0, states[state * STATE_SIZE] ?? 0);
    let slot = key & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = slotEntry(key, state);
  }
  return slots;
}
