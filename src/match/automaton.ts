import { APOSTROPHE, FIRST_WORD, foldOf, IDEOGRAPH, SYMBOL } from '../text/fold.ts';
import { HASH_PRIME, type Token, type TokenKind } from '../text/token.ts';

/** A trie over tokens with filters before it; its arrays can be stored and loaded as they are. */
export interface Automaton {
  /** Bit sets over the hashes of words: first words of terms of one word; pairs of the first two words of longer ones. */
  readonly singles: Int32Array;
  readonly pairs: Int32Array;
  /** Open addressing: the target of an edge with a few bits of its key, 0 where empty. */
  readonly slots: Int32Array;
  /** Four numbers a state: the hash that leads to it, the state before, the term that ends in it or -1, and that term's check. */
  readonly states: Int32Array;
  /** The most signs that a term begins with before its first word. */
  readonly leads: number;
}

export const STATE_SIZE = 4;
/** More states than these bits can number are refused when building. */
export const STATE_BITS = 21;
const STATE_MASK: number = 2 ** STATE_BITS - 1;
const MIX: number = 0x9e3779b1 | 0;
const APART = 0x5bd1e995;
const QUOTE = 0x27;

/** The state that a token leads to from another; -1 where none is. */
export function nextState({ slots, states }: Automaton, state: number, hash: number): number {
  const mask = slots.length - 1;
  const key = edgeKey(state, hash);
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot] as number;
    if (entry === 0) return -1;
    if ((entry ^ key) >>> STATE_BITS !== 0) continue;
    const next = entry & STATE_MASK;
    if (states[next * STATE_SIZE] === hash && states[next * STATE_SIZE + 1] === state) return next;
  }
}

/** The low bits choose the slot, the high ones are kept in it. */
export function edgeKey(state: number, hash: number): number {
  const key = Math.imul(hash ^ Math.imul(state, MIX), HASH_PRIME);
  return key ^ (key >>> 15);
}

export function slotEntry(key: number, next: number): number {
  return (key & ~STATE_MASK) | next;
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
