import { itemAt } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { SectionKind } from '../heading-words.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { CURRENCY_SIGNS, type Money, readMoney } from './money.ts';
import { judgePay, type Pay } from './pay.ts';
import { PAY_CUES, type Period } from './salary-words.ts';
import type { Standing } from './standing.ts';

/** Base pay, from the lowest to the highest that the posting offers in its first currency. */
export interface Salary {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217; null where the posting names none. */
  readonly currency: string | null;
  readonly period: Period;
}

export const salary: Facet<Salary> = {
  name: 'salary',
  phrases: PAY_CUES,
  stand: standByMiddle,
  read: (reading) => joinOffers(listOffers(reading)),
};

/** A range stands by its middle, and among offers in its own currency and for its own period only. */
function standByMiddle({ min, max, currency, period }: Salary): Standing {
  const ends = [min, max].filter((end) => end !== null);
  const unit = `${currency ?? 'no currency'} per ${period}`;
  const amount = ends.reduce((sum, end) => sum + end, 0) / ends.length;
  return { groups: [unit], ...(ends.length > 0 && { quantity: { unit, amount } }) };
}

/** An amount that is base pay. */
interface Offer {
  readonly money: Money;
  readonly pay: Pay;
}

function listOffers(reading: FacetReading): Offer[] {
  const { layout, sections, title } = reading;
  const offers: Offer[] = [];
  const titleEnd = (title.start ?? 0) + title.text.length;
  let read = 0;
  for (const { start, end } of listPlaces(reading)) {
    for (const money of end > read ? readMoney(layout.text, { start: Math.max(start, read), end }) : []) {
      read = money.end;
      if (money.currency === undefined && !isBare(money, itemAt(sections, money.start)?.kind)) continue;
      const pay = judgePay(layout, money, { inTitle: title.start !== undefined && money.start < titleEnd });
      if (pay) offers.push({ money, pay });
    }
  }
  return offers;
}

/** An amount without a currency may be pay where it is written in thousands, and not among what the candidate has done. */
function isBare({ range, scaled, period }: Money, section: SectionKind | undefined): boolean {
  return scaled && (range || period !== undefined) && section !== 'requirements' && section !== 'responsibilities';
}

/** As far as an amount begins before its sign: `54,000 – 84,000 GBP`, `95.000 €`. */
const BEFORE = 32;
/** As far as an amount without a sign stands from the word of pay that it belongs to. */
const REACH = 120;
/** Searched for in the whole text; the other signs near words of pay only. */
const FREQUENT_SIGNS: readonly string[] = ['$', '€', '£'];
/** Thousands without a sign, `120-150K`, or with a code, `54,000 GBP`. */
const BARE = new RegExp(`\\d ?[kK]\\b|\\d ?[A-Z]{3}\\b|\\b[A-Z]{3} ?\\d|[${CURRENCY_SIGNS.join('')}]`);

/** Where amounts may begin, from left to right: around currency signs, and near words of pay and in the title also without one. */
function listPlaces({ layout: { text }, cues, title }: FacetReading): Span[] {
  const places: Span[] = [];
  for (const cue of cues) {
    const place = { start: Math.max(0, cue.start - BEFORE), end: cue.start + REACH };
    if (BARE.test(text.slice(place.start, place.end))) places.push(place);
  }
  if (title.start !== undefined && BARE.test(title.text)) places.push({ start: title.start, end: title.start + title.text.length });
  for (const sign of FREQUENT_SIGNS) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push({ start: Math.max(0, at - BEFORE), end: at + 1 });
  }
  return places.sort((a, b) => a.start - b.start);
}

/** Ranges say more than single amounts, and base pay that is called so more than other pay. */
function joinOffers(offers: readonly Offer[]): Found<Salary> | undefined {
  const ranges = preferThose(offers, ({ money }) => money.min !== money.max);
  const [first, ...others] = preferThose(ranges, ({ pay }) => pay.base);
  if (!first) return undefined;
  const { currency } = first.money;
  const { period } = first.pay;
  const alike = others.filter(({ money, pay }) => (money.currency ?? currency) === currency && pay.period === period);
  const joined = [first, ...alike].map(({ money }) => money);
  const value = { min: least(joined.map(({ min }) => min)), max: most(joined.map(({ max }) => max)), currency: currency ?? null, period };
  return { value, evidence: joined.map(({ start, end }) => ({ start, end })) };
}

function preferThose<T>(items: readonly T[], which: (item: T) => boolean): readonly T[] {
  const those = items.filter(which);
  return those.length > 0 ? those : items;
}

function least(amounts: readonly (number | undefined)[]): number | null {
  const stated = amounts.filter((amount) => amount !== undefined);
  return stated.length > 0 ? Math.min(...stated) : null;
}

function most(amounts: readonly (number | undefined)[]): number | null {
  const stated = amounts.filter((amount) => amount !== undefined);
  return stated.length > 0 ? Math.max(...stated) : null;
}
