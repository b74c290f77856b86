import { APOSTROPHE, FIRST_WORD, foldOf, IDEOGRAPH, INVISIBLE, JOINER, MARK, SPACE, SYMBOL } from './fold.ts';
import { toUnits } from './units.ts';

/** What stands between two neighbouring tokens: nothing, white space or one hyphen, or more than a term bears. */
export type Gap = 'none' | 'soft' | 'break';

/** `loose` symbols may stand apart from their neighbours (`CI / CD`); `tight` ones may not (`Node.js`). */
export type TokenKind = 'word' | 'tight' | 'loose';

/** A run of letters and digits (with the tail of `C++` and `C#`), one symbol, or one ideograph. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly kind: TokenKind;
  /** What stands between this token and the one before it. */
  readonly gap: Gap;
}

export const HASH_PRIME: number = 0x01000193;
const PLUS = 0x2b;
const NUMBER_SIGN = 0x23;
const QUOTE = 0x27;
const SLASH = 0x2f;
const AMPERSAND = 0x26;

/** Reads a text token by token; it is its own current token, so that the hot path allocates nothing. */
export class TokenCursor implements Token {
  start: number = 0;
  end: number = 0;
  hash: number = 0;
  kind: TokenKind = 'word';
  gap: Gap = 'none';
  readonly #units: Uint16Array;

  constructor(units: Uint16Array) {
    this.#units = units;
  }

  moveTo(position: number): void {
    this.end = position;
  }

  /** Steps to the next token; false at the end of the text. */
  advance(): boolean {
    const units = this.#units;
    const from = this.end;
    let at = from;
    while (at < units.length && isGap(units[at] as number)) at++;
    if (at >= units.length) return false;
    this.gap = at === from ? 'none' : classifyGap(units, from, at);
    this.start = at;
    const value = foldOf(units[at] as number);
    if (value >= FIRST_WORD) this.#readWord(at);
    else this.#readSymbol(at, value);
    return true;
  }

  #readSymbol(at: number, value: number): void {
    const code = value === APOSTROPHE ? QUOTE : (this.#units[at] as number);
    this.hash = mixHash(0, code);
    this.end = at + 1;
    if (value === IDEOGRAPH) this.kind = 'word';
    else this.kind = code === SLASH || code === AMPERSAND ? 'loose' : 'tight';
  }

  #readWord(start: number): void {
    const units = this.#units;
    let hash = 0;
    let end = start;
    for (let at = start; at < units.length; at++) {
      const value = foldOf(units[at] as number);
      if (value >= FIRST_WORD) hash = mixHash(hash, value);
      else if (value !== MARK && value !== INVISIBLE) break;
      if (value !== INVISIBLE) end = at + 1;
    }
    for (let left = tailLength(units, end); left > 0; left--, end++) {
      hash = mixHash(hash, units[end] as number);
    }
    this.hash = hash;
    this.end = end;
    this.kind = 'word';
  }
}

/** The hash of a word is that of the letters before, mixed with the next. */
export function mixHash(hash: number, unit: number): number {
  return (Math.imul(hash, HASH_PRIME) + unit) | 0;
}

export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const cursor = new TokenCursor(toUnits(text));
  while (cursor.advance()) {
    const { start, end, hash, kind, gap } = cursor;
    tokens.push({ start, end, hash, kind, gap });
  }
  return tokens;
}

/** Length of the tail that makes `C` into `C++` or `C#`: 2, 1 or 0. */
export function tailLength(units: Uint16Array, at: number): number {
  const code = units[at];
  if (code === PLUS) return units[at + 1] === PLUS ? 2 : 0;
  if (code !== NUMBER_SIGN) return 0;
  return at + 1 < units.length && foldOf(units[at + 1] as number) >= FIRST_WORD ? 0 : 1;
}

function isGap(code: number): boolean {
  const value = foldOf(code);
  return value < SYMBOL && value !== IDEOGRAPH;
}

/** A term may be wrapped once, or hyphenated once; it does not span a blank line, a bullet, or a dash set off by spaces. */
function classifyGap(units: Uint16Array, from: number, to: number): Gap {
  let gap: Gap = 'none';
  let newlines = 0;
  for (let at = from; at < to; at++) {
    const value = foldOf(units[at] as number);
    if (value === JOINER && gap !== 'none') return 'break';
    if (value !== JOINER && value !== SPACE) continue;
    gap = 'soft';
    if (isNewline(units, at)) newlines++;
  }
  return newlines > 1 ? 'break' : gap;
}

function isNewline(units: Uint16Array, at: number): boolean {
  const code = units[at];
  if (code === 0x0a || code === 0x2028 || code === 0x2029) return true;
  return code === 0x0d && units[at + 1] !== 0x0a;
}
