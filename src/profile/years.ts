import type { FoundPhrase } from '../match/matcher.ts';
import type { Phrase } from '../match/vocabulary.ts';
import type { Layout } from '../text/layout.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';

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

export const YEAR_PHRASES: readonly Phrase[] = ['year', 'years', 'yr', 'yrs', 'yoe'].map((text) => ({ text, tag: TAG }));

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};
const NUMBER = `\\d{1,2}(?:\\.5)?|${Object.keys(WORDS).join('|')}`;
/** `5+`, `3-5`, `3 to 5`, `6/8`, `two (2)`, at the end of what stands before "years". */
const BEFORE_YEARS = new RegExp(
  `(?<![\\d.$€£])(${NUMBER})(?:\\s*\\(\\d+\\))?\\s*(?:\\+|plus|or more)?(?:\\s*(?:-|\\u2013|\\u2014|/|to|or)\\s*(${NUMBER}))?\\s*(?:\\+|plus|or more|full)?\\s*[-\\s]?$`,
  'i',
);
/** `4+ in ML`, `3 of them in NLP`, after years have been spoken of. */
const AGAIN = new RegExp(`(?<![\\d.$€£])(${NUMBER})\\s*\\+?\\s*(?:of (?:them|which|those|these)\\s+)?(?=(?:in|with|of|using)\\s)`, 'gi');
/** The past, the firm's age and the length of a contract are no experience that is asked for. */
const NOT_ASKED = /\b(?:past|last|next|first|every|within|over the|for the|since|after|celebrate|founded|in business|than|another|coming|previous)\s+$/i;
const NOT_EXPERIENCE =
  /^[-\s]*(?:old\b|contract|term|lease|plan|ago\b|anniversary|history|warranty|in business|fixed|temporary|project|assignment|per\b|paid|runway|of runway|of growth|of service)/i;

/** Years for each mention that they speak of; mentions are in order of start. */
export function attachYears(layout: Layout, mentions: readonly Span[], phrases: readonly FoundPhrase[]): Map<Span, StatedYears> {
  const attached = new Map<Span, StatedYears>();
  for (const stated of phrases.filter(({ tag }) => tag === TAG).flatMap((phrase) => readStatements(layout, phrase))) {
    for (const mention of findTargets(layout, stated, mentions)) if (!attached.has(mention)) attached.set(mention, stated);
  }
  return attached;
}

/** The statement around one word "years", and those that lean on it later in the sentence. */
function readStatements(layout: Layout, word: Span): StatedYears[] {
  const { text } = layout;
  const sentence = layout.sentenceAt(word.start);
  const from = Math.max(sentence.start, word.start - 32);
  const before = text.slice(from, word.start);
  const found = BEFORE_YEARS.exec(before);
  if (!found || NOT_ASKED.test(before.slice(0, found.index)) || NOT_EXPERIENCE.test(text.slice(word.end, word.end + 20))) return [];
  const first = { start: from + found.index, end: word.end, years: toRange(found[1], found[2]) };
  const rest = text.slice(word.end, sentence.end);
  const later = [...rest.matchAll(AGAIN)].map((again) => {
    const start = word.end + again.index;
    return { start, end: start + again[0].length, years: toRange(again[1], undefined) };
  });
  return [first, ...later];
}

function toRange(min: string | undefined, max: string | undefined): YearRange {
  return { min: toNumber(min) ?? 0, max: toNumber(max) };
}

function toNumber(word: string | undefined): number | undefined {
  return word === undefined ? undefined : (WORDS[word.toLowerCase()] ?? Number(word));
}

/** The first mention that the years lead to, with the rest of its list; or the one they stand behind: `Go (3+ years)`. */
function findTargets(layout: Layout, stated: Span, mentions: readonly Span[]): Span[] {
  const sentence = layout.sentenceAt(stated.start);
  const at = countBefore(mentions, stated.end);
  const next = mentions[at];
  if (next && next.start < sentence.end && leadsTo(layout.text.slice(stated.end, next.start)))
    return [next, ...restOfList(layout.text, next, mentions.slice(at + 1))];
  const previous = mentions[at - 1];
  return previous && previous.start >= sentence.start && isRightBehind(layout.text.slice(previous.end, stated.start)) ? [previous] : [];
}

const FARTHEST = 90;
/** Verbs in a row belong to the phrase: "years of designing, building and scaling data systems". */
const VERBS = /\b\w+ing\b(?:\s*(?:,|\band\b|\bor\b|&|\/)\s*)*/gi;
const BREAK = /[.;:()]|,|\b(?:and|plus|who|that|including|preferred|required)\b/i;

/** "5 years Python" needs no word between; a longer stretch does. */
const CONNECTED = /\b(?:of|in|with|as|on|using|within|at|for|across|experience|\w+ing)\b/i;
const MOST_WORDS_UNCONNECTED = 2;

function leadsTo(between: string): boolean {
  if (between.length > FARTHEST) return false;
  const plain = between
    .replace(VERBS, ' ')
    .replace(
      /^['’s]*\s*(?:of\s+)?(?:relevant|professional|industry|hands-on|prior|proven|practical|post-\w+|work|total|overall|combined|[\s,/]|and)*\s*(?:experience|exp)?/i,
      ' ',
    );
  return !BREAK.test(plain) && (CONNECTED.test(between) || between.trim().split(/\s+/).length <= MOST_WORDS_UNCONNECTED);
}

function isRightBehind(between: string): boolean {
  return (
    /^(?:\s+(?:experience|exp|skills?|development|programming))?\s*(?:[(:,\u2013\u2014-]\s*)+(?:at least|min\.?|minimum(?: of)?|over|more than|with)?\s*$/i.test(
      between,
    ) || /^\s+(?:for|experience of)\s+(?:at least\s+)?$/i.test(between)
  );
}

/** Nothing but a comma, a slash or a conjunction. */
const DIRECT = /^\s*(?:,?\s*(?:and\/or|or|and|&)|,|\/)\s*$/i;

function restOfList(text: string, first: Span, others: readonly Span[]): Span[] {
  const list: Span[] = [];
  let { end } = first;
  for (const other of others) {
    const between = text.slice(end, other.start);
    if (other.start < end) continue;
    if (!DIRECT.test(between)) break;
    list.push(other);
    end = other.end;
  }
  return list;
}
