import type { Span } from '../text/span.ts';
import { WordList } from './facets/word-list.ts';
import { FILLER_WORDS, NOT_EXPERIENCE_BEFORE, NOT_EXPERIENCE_BEHIND, NUMBER_WORDS } from './facets/years-words.ts';

/** A number of years, or a range of them, that somebody may have worked. */
export interface YearQuantity {
  /** Where the number starts. */
  readonly start: number;
  readonly min: number;
  readonly max: number | undefined;
  /** It has a plus or is a range, as requirements have. */
  readonly open: boolean;
}

const WORDS = Object.keys(NUMBER_WORDS).join('|');
const FILLERS = FILLER_WORDS.join('|');
const NUMBER = `(?:\\d{1,2}(?:\\.\\d)?|${WORDS})`;
/** `5+`, `3-5`, `3 to 5`, `between 3 and 5`, `five (5)`, `6/8`, `5 or more`, right before the word for years. */
const QUANTITY = new RegExp(
  `(?:^|[^\\w$€£.,/+-])(\\+)?(${NUMBER})(?:\\s*\\(\\d{1,2}\\+?\\))?(\\s*\\+|\\s*plus\\b|\\s+or\\s+more|-plus)?(?:\\s*(?:-|–|—|‑|to|/|or|(?<=\\bbetween\\s+${NUMBER}\\s+)and)\\s*(${NUMBER})(?:\\s*\\(\\d{1,2}\\))?(?:\\s*\\+)?)?(?:\\s+(?:${FILLERS}))?[\\s-]*$`,
  'i',
);
/** How a quantity ends, which most mentions of years do not have before them. */
const QUANTITY_END = new RegExp(`(?<=(?:[\\d+)]|\\b(?:${WORDS}|more|plus|${FILLERS}))[\\s-]*)`, 'iy');
/** Longer than any quantity. */
const BEFORE = 40;
const MOST_YEARS = 20;

const notBehind = new WordList(NOT_EXPERIENCE_BEHIND);
const notBefore = new WordList(NOT_EXPERIENCE_BEFORE);

/** The number before a word for years, unless what stands around it says that nobody's experience is meant. */
export function readYearQuantity(text: string, { start, end }: Span): YearQuantity | undefined {
  if (!endsQuantity(text, start)) return undefined;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const match = QUANTITY.exec(before);
  if (!match) return undefined;
  const [whole, sign, number = '', more, upper] = match;
  const min = toNumber(number);
  const from = start - before.length + match.index + whole.indexOf(number);
  if (min > MOST_YEARS || notBehind.startsAt(text, end) || notBefore.endsAt(text, from)) return undefined;
  const max = upper === undefined ? undefined : toNumber(upper);
  return { start: from, min, max, open: sign !== undefined || more !== undefined || upper !== undefined };
}

function endsQuantity(text: string, offset: number): boolean {
  QUANTITY_END.lastIndex = offset;
  return QUANTITY_END.test(text);
}

function toNumber(word: string): number {
  return NUMBER_WORDS[word.toLowerCase()] ?? Number.parseFloat(word);
}
