import type { Layout } from '../../text/layout.ts';
import { type Cue, CueFinder } from './cues.ts';
import { type Money, PERIOD_OF } from './money.ts';
import { BASE_WORDS, EXTRA_WORDS, NOT_BASE_WORDS, NOT_PAY_WORDS, PAY_WORDS, type Period, PLAUSIBLE_PAY } from './salary-words.ts';

/** What the words around an amount say of it. */
export interface Pay {
  readonly period: Period;
  /** It is called base pay. */
  readonly base: boolean;
}

/** Reads an amount as base pay, if the nearest words allow it; a large one in the title needs none. */
export function judgePay(layout: Layout, money: Money, { inTitle }: { inTitle: boolean }): Pay | undefined {
  const around = lookAround(layout, money);
  const period = money.period ?? guessPeriod(money, around.periods);
  if (!period || !isPlausible(money, period) || !isPay(money, around, { inTitle }) || around.base > around.notBase) return undefined;
  return { period, base: around.base < CLOSE };
}

/** How far from the amount the nearest word of each kind stands; infinite where there is none. */
interface Around {
  readonly pay: number;
  readonly notPay: number;
  readonly base: number;
  readonly notBase: number;
  /** The periods that are named. */
  readonly periods: readonly Period[];
}

const finder = new CueFinder([PAY_WORDS, NOT_PAY_WORDS, EXTRA_WORDS, BASE_WORDS, NOT_BASE_WORDS, [...PERIOD_OF.keys()]]);

/** Words before an amount speak of it from as far as this, words behind it only from close by. */
const NEAR = 110;
const CLOSE = 30;

function lookAround(layout: Layout, { start, end }: Money): Around {
  const { text } = layout;
  const sentence = layout.sentenceAt(start);
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  const behind = text.slice(end, Math.min(sentence.end, end + CLOSE));
  const [pay, notPay, extra, base, notBase, periods] = finder.find(before);
  const [payBehind, notPayBehind, , baseBehind, notBaseBehind, periodsBehind] = finder.find(behind);
  return {
    pay: Math.min(distanceBack(before, pay), distanceOn(payBehind)),
    notPay: Math.min(distanceBack(before, notPay), distanceBack(before, extra), distanceOn(notPayBehind)),
    base: Math.min(distanceBack(before, base), distanceOn(ownWords(behind, baseBehind))),
    notBase: Math.min(distanceBack(before, notBase), distanceOn(ownWords(behind, notBaseBehind))),
    periods: [...(periodsBehind ?? []), ...(periods ?? []).reverse()].flatMap(({ phrase }) => PERIOD_OF.get(phrase) ?? []),
  };
}

function distanceBack(before: string, cues: readonly Cue[] = []): number {
  return before.length - (cues.at(-1)?.end ?? Number.NEGATIVE_INFINITY);
}

function distanceOn(cues: readonly Cue[] = []): number {
  return cues[0]?.start ?? Number.POSITIVE_INFINITY;
}

const AMOUNT = /[\p{Sc}\d]/u;
/** As near as this a word belongs to the amount behind it: in "$92,000 (OTE $184,000)" to the second. */
const ADJACENT = 4;

/** The words behind an amount that are not another amount's. */
function ownWords(behind: string, cues: readonly Cue[] = []): Cue[] {
  const next = behind.search(AMOUNT);
  return next < 0 ? [...cues] : cues.filter(({ end }) => end < next - ADJACENT);
}

const HOURLY = 600;
const YEARLY = 12_000;

/** A period that is named near and fits the amount, else what a sum of that size is usually for. */
function guessPeriod(money: Money, named: readonly Period[]): Period | undefined {
  const amount = money.max ?? money.min ?? 0;
  return named.find((period) => isPlausible(money, period)) ?? (amount >= YEARLY ? 'year' : amount > HOURLY ? 'month' : undefined);
}

function isPlausible({ min, max }: Money, period: Period): boolean {
  const [least, most] = PLAUSIBLE_PAY[period];
  return (min ?? least) >= least && (max ?? most) <= most && (min ?? most) <= most && (max ?? least) >= least;
}

/** A range from here on is pay, unless something near says otherwise. */
const TELLING = 20_000;

function isPay({ range, min, max, period }: Money, { pay, notPay }: Around, { inTitle }: { inTitle: boolean }): boolean {
  if (pay !== notPay) return pay < notPay;
  return (max ?? min ?? 0) >= TELLING ? range || inTitle : (range && period !== undefined) || period === 'hour';
}
