import type { FoundPhrase } from '../match/matcher.ts';
import type { Phrase } from '../match/vocabulary.ts';
import type { Layout } from '../text/layout.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { WordList } from './facets/word-list.ts';
import { NUMBER_WORDS, PRAISE_WORDS, YEAR_WORDS } from './facets/years-words.ts';
import { readYearQuantity } from './year-quantity.ts';
import { leadsTo, standsBehind } from './years-between.ts';

/** How many years are asked for; no upper bound where none is stated. */
export interface YearRange {
  readonly min: number;
  readonly max: number | undefined;
}

/** Years and the words that state them. */
export interface StatedYears extends Span {
  readonly years: YearRange;
}

const TAG = 'years';

export const YEAR_PHRASES: readonly Phrase[] = YEAR_WORDS.map((text) => ({ text, tag: TAG }));

/** Years for each mention that they speak of; mentions are in order of start. */
export function attachYears(layout: Layout, mentions: readonly Span[], phrases: readonly FoundPhrase[]): Map<Span, StatedYears> {
  const attached = new Map<Span, StatedYears>();
  for (const stated of phrases.filter(({ tag }) => tag === TAG).flatMap((phrase) => readStatements(layout, phrase))) {
    for (const mention of findTargets(layout, stated, mentions)) if (!attached.has(mention)) attached.set(mention, stated);
  }
  return attached;
}

/** `4+ in ML`, `3 of them in NLP`, after years have been spoken of; a number in words may be anything else ("one of the clouds"). */
const AGAIN = new RegExp(
  `(?<![\\d.,$€£/])(?:(\\d{1,2})(?:\\s*\\+)?\\s*(?=(?:in|with|using)\\s)|(\\d{1,2}|\\b(?:${Object.keys(NUMBER_WORDS).join('|')}))\\s+of (?:them|which|those|these)\\s)`,
  'gi',
);

/** The statement around one word "years", and those that lean on it later in the sentence. */
function readStatements(layout: Layout, word: Span): StatedYears[] {
  const { text } = layout;
  const quantity = readYearQuantity(text, word);
  if (!quantity) return [];
  const { start, min, max } = quantity;
  const later = [...text.slice(word.end, layout.sentenceAt(word.start).end).matchAll(AGAIN)].map((again) => {
    const from = word.end + again.index;
    const number = again[1] ?? again[2] ?? '';
    return { start: from, end: from + again[0].length, years: { min: NUMBER_WORDS[number.toLowerCase()] ?? Number(number), max: undefined } };
  });
  return [{ start, end: word.end, years: { min, max } }, ...later];
}

/** The first mention that the years lead to, with the rest of its list; or the one they stand behind: `Go (3+ years)`. */
function findTargets(layout: Layout, stated: Span, mentions: readonly Span[]): Span[] {
  const { text } = layout;
  const sentence = layout.sentenceAt(stated.start);
  const at = skipVerbs(text, mentions, countBefore(mentions, stated.end));
  const next = mentions[at];
  if (next && next.start < sentence.end && leadsTo(text, stated, next)) {
    return [next, ...restOfList(text, next, mentions.slice(at + 1, countBefore(mentions, sentence.end)))];
  }
  const previous = mentions[at - 1];
  return previous && previous.start >= sentence.start && standsBehind(text, previous, stated) ? [previous] : [];
}

const VERB = /^[a-z]+ing$/;

/** In "years of building and scaling ML models" the scaling is part of the phrase, though it is a skill elsewhere. */
function skipVerbs(text: string, mentions: readonly Span[], from: number): number {
  let at = from;
  for (let next = mentions[at + 1]; next; next = mentions[at + 1]) {
    const here = mentions[at];
    if (!here || !VERB.test(text.slice(here.start, here.end)) || text.slice(here.end, next.start).trim() !== '' || next.start <= here.end) break;
    at++;
  }
  return at;
}

/** Between two that share their years: white space, a comma, a slash, a conjunction; another item that is no known skill; "experience in". */
const GLUE =
  /^(?:\s*|\s+to\s+|\s*(?:,|\/)\s*(?:[\w-]+(?: [\w-]+)?\s*,\s*)?(?:(?:and\/or|or|and|&)\s+(?:an?\s+|the\s+)?)?|\s*(?:and\/or|or|and|&)\s*(?:an?\s+|the\s+)?|(?:\s+experience)?\s+(?:in|with|of|as an?)\s+)$/i;
const EXPERIENCE = /\bexperience\b/i;
const CONNECTING = /\b(?:in|with|of|as an?)\s+$/i;

const praise = new WordList(PRAISE_WORDS);

function restOfList(text: string, first: Span, others: readonly Span[]): Span[] {
  const list: Span[] = [];
  let before = first;
  for (const other of others) {
    if (other.start < before.end) continue;
    if (!sharesYears(text, before, other)) break;
    list.push(other);
    before = other;
  }
  return list;
}

function sharesYears(text: string, before: Span, other: Span): boolean {
  const between = text.slice(before.end, other.start);
  if (!GLUE.test(between) || praise.startsAt(text, other.start)) return false;
  // "5 years of customer-facing experience in sales" are years in sales; "5 years of Go in banking" need not be years in banking.
  return !CONNECTING.test(between) || EXPERIENCE.test(text.slice(before.start, other.start));
}
