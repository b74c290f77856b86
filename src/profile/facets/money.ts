import type { Span } from '../../text/span.ts';
import { CURRENCIES, MULTIPLIERS, PERIOD_WORDS, type Period } from './salary-words.ts';
import { writePattern } from './word-list.ts';

/** An amount or a range of them, as written; an end that is not stated is absent. */
export interface Money extends Span {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly currency: string | undefined;
  readonly period: Period | undefined;
  readonly range: boolean;
  /** `k` and its like stand with it. */
  readonly scaled: boolean;
}

const SIGNS = CURRENCIES.flatMap(([, signs]) => signs);
/** Signs that are no letters: they start an amount wherever they stand. */
export const CURRENCY_SIGNS: readonly string[] = SIGNS.filter((sign) => sign.length === 1 && !/[a-z]/.test(sign));

const CODE_OF: ReadonlyMap<string, string> = new Map(CURRENCIES.flatMap(([code, signs]) => signs.map((sign) => [sign, code] as const)));
export const PERIOD_OF: ReadonlyMap<string, Period> = new Map(PERIOD_WORDS.flatMap(([period, words]) => words.map((word) => [word, period] as const)));

const SIGN = writeAny(SIGNS);
const NUMBER = String.raw`\d{1,3}(?:[,.'’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?`;
const AMOUNT = new RegExp(
  `(?:(${SIGN})\\s?(?:(?:${SIGN})\\s?)?)?~?(${NUMBER})(?:\\s?(${writeAny(Object.keys(MULTIPLIERS))}))?(\\+)?(?:\\s?(${SIGN}))?(?:\\s?(${writeAny([...PERIOD_OF.keys()])}))?`,
  'iy',
);
/** Between the ends of a range, with a remark on the first: `$103,000 [small towns] to $171,000`. */
const SEPARATOR = /(?:\s?[[(][^\])]{0,90}[\])])?\s*(?:-|–|—|−|‑|~|to\b|and\b|bis\b)\s*(?:up to\s+)?/iy;
/** With what an amount begins: a digit or a sign. */
const BEGIN: ReadonlySet<number> = new Set(['0123456789', ...CURRENCY_SIGNS].flatMap((chars) => Array.from(chars, (char) => char.charCodeAt(0))));
/** Letters that go before the digits or the sign: `US$`, `CHF 80k`. */
const PREFIX = new RegExp(`(?<=(?<![a-z])((?:${SIGN}|[a-z]{1,2}(?=\\$))\\s?))`, 'iy');
const UP_TO = /(?<=\bup to\s+(?:a\s+)?)/iy;
const INSIDE_WORD = /[\w\u00c0-\u024f.,]/;

/** Every amount and range of amounts that begins in a stretch of text; bare numbers among them, which have no currency. */
export function readMoney(text: string, { start, end }: Span): Money[] {
  const found: Money[] = [];
  let at = start;
  while (at < end) {
    const low = BEGIN.has(text.charCodeAt(at)) ? readFirstAmount(text, at) : undefined;
    const high = low && readUpperEnd(text, low);
    const money = low && (high ? toRange(low, high) : toSingle(low, { upTo: matchAt(UP_TO, text, low.start) !== null }));
    if (money) found.push(money);
    at = (high ?? low)?.end ?? at + 1;
  }
  return found;
}

function readFirstAmount(text: string, begin: number): Amount | undefined {
  const start = begin - (matchAt(PREFIX, text, begin)?.[1]?.length ?? 0);
  return INSIDE_WORD.test(text.charAt(start - 1)) ? undefined : readAmount(text, start);
}

function readUpperEnd(text: string, low: Amount): Amount | undefined {
  const separator = low.scale === 0 ? undefined : matchAt(SEPARATOR, text, low.end)?.[0];
  return separator === undefined ? undefined : readAmount(text, low.end + separator.length);
}

interface Amount extends Span {
  readonly number: number;
  /** What letters behind the number multiply it by; 0 where no pay is written like that. */
  readonly scale: number | undefined;
  readonly open: boolean;
  readonly currencies: readonly string[];
  readonly period: Period | undefined;
}

function readAmount(text: string, start: number): Amount | undefined {
  const match = matchAt(AMOUNT, text, start);
  if (!match) return undefined;
  const [whole, sign, number = '', multiplier, open, code, period] = match;
  return {
    start,
    end: start + whole.length,
    number: readNumber(number),
    scale: multiplier === undefined ? undefined : MULTIPLIERS[multiplier.toLowerCase()],
    open: open !== undefined,
    currencies: [code, sign].flatMap((written) => CODE_OF.get(written?.toLowerCase() ?? '') ?? []),
    period: PERIOD_OF.get(period?.toLowerCase() ?? ''),
  };
}

function toSingle({ start, end, number, scale = 1, open, currencies, period }: Amount, { upTo }: { upTo: boolean }): Money | undefined {
  if (scale === 0) return undefined;
  const value = roundCents(number * scale);
  return {
    start,
    end,
    min: upTo ? undefined : value,
    max: open ? undefined : value,
    currency: chooseCurrency(currencies),
    period,
    range: false,
    scaled: scale > 1,
  };
}

/** Below this a number without a `k` takes over that of the other end: `120-150k`. */
const SCALED_BELOW = 1000;

function toRange(low: Amount, high: Amount): Money | undefined {
  const lowScale = low.scale ?? (low.number < SCALED_BELOW ? high.scale : undefined) ?? 1;
  const highScale = high.scale ?? (high.number < SCALED_BELOW ? low.scale : undefined) ?? 1;
  const min = roundCents(low.number * lowScale);
  const max = roundCents(high.number * highScale);
  if (highScale === 0 || max < min) return undefined;
  const currency = chooseCurrency([...high.currencies, ...low.currencies]);
  return { start: low.start, end: high.end, min, max, currency, period: high.period ?? low.period, range: true, scaled: highScale > 1 };
}

/** A bare dollar sign gives way to a code: `$117k-$139k CAD`. */
function chooseCurrency(codes: readonly string[]): string | undefined {
  return codes.find((code) => code !== 'USD') ?? codes[0];
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** `95.000`, `95,000`, `95'000` and `95 000` are thousands; `21.35` and `21,35` have cents. */
function readNumber(written: string): number {
  const cents = /[.,](\d{1,2})$/.exec(written)?.[1] ?? '0';
  const whole = written.replace(/[.,]\d{1,2}$/, '').replace(/\D/g, '');
  return Number(`${whole}.${cents}`);
}

function roundCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Any of the words, the longest first; one that ends in a letter does not go on. */
function writeAny(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => (/[a-z]$/.test(word) ? `${writePattern(word)}(?![a-z])` : writePattern(word)))
    .join('|');
}
