import type { Span } from '../text/span.ts';
import { EXPERIENCE_ADJECTIVES } from './facets/years-words.ts';

const FARTHEST = 90;
const BRACKETED = /\([^()]*\)/g;
/** Verbs in a row belong to the phrase: "years of designing, building and scaling data systems". */
const VERBS = /\b\w+ing\b(?:\s*(?:,|\band\b|\bor\b|&|\/)\s*)*/gi;
const OPENING = new RegExp(`^['’s+]*\\s*(?:of\\s+)?(?:(?:${EXPERIENCE_ADJECTIVES.join('|')}|and)\\b|[\\s,/])*(?:experience|exp)?`, 'i');
const BREAK = /[.;:()]|,|\b(?:and|plus|who|that|including|preferred|required)\b/i;
/** Other years in between are those of what follows them, "10+ years total, including 3+ years with Go"; "8+ years (Staff) or 10+ years (Principal)" are one. */
const OTHER_YEARS = /(?<!\bor\s+\d{1,2}\+?\s*)\b(?:years?|yrs)\b/i;
/** "5 years Python" needs no word between; a longer stretch does. */
const CONNECTED = /\b(?:of|in|with|as|on|using|within|at|for|across|experience|\w+ing)\b/i;
const MOST_WORDS_UNCONNECTED = 2;

/** Do the words between years and a mention behind them tie the two? */
export function leadsTo(text: string, stated: Span, mention: Span): boolean {
  const between = text.slice(stated.end, mention.start);
  const bare = unwrap(text, stated, between).replace(BRACKETED, ' ');
  if (between.length > FARTHEST || OTHER_YEARS.test(bare)) return false;
  const plain = bare.replace(VERBS, ' ').replace(OPENING, ' ');
  if (BREAK.test(plain)) return isItemOfExperience(between, text.slice(mention.end, mention.end + FARTHEST));
  return CONNECTED.test(between) || between.trim().split(/\s+/).length <= MOST_WORDS_UNCONNECTED;
}

/** "Experience (10+ years) in Go": the bracket that holds the years closes behind them. */
function unwrap(text: string, { start }: Span, between: string): string {
  return /\b(?:experience|background|expertise)\s*\([^()]*$/i.test(text.slice(Math.max(0, start - FARTHEST), start))
    ? between.replace(/^[^()]*\)/, '')
    : between;
}

const UNKNOWN_ITEMS = /^\s*(?:of|in)\s+(?:[\w&/-]+\s*){1,3}(?:,\s*(?:[\w&/-]+\s*){1,3})*,?\s*(?:or|and|and\/or)\s+$/i;
const OF_EXPERIENCE = /^\s*(?:experience|exp)\b/i;

/** "Years of software, hardware or data experience": what is said at the list's end goes for all of it. */
function isItemOfExperience(between: string, after: string): boolean {
  return UNKNOWN_ITEMS.test(between) && OF_EXPERIENCE.test(after);
}

const BEHIND =
  /^(?:\s+(?:experience|exp|skills?|development|programming))?\s*(?:[(:,\u2013\u2014-]\s*)+(?:at least|min\.?|minimum(?: of)?|over|more than|with)?\s*$/i;
const FOR = /^\s+(?:for|experience of)\s+(?:at least\s+)?$/i;
const BRACKET = /[(:]/;
/** Nothing more is said of what the years were spent on. */
const AT_END = /^\s*\+?\s*(?:of\s+)?(?:\w+\s+)?(?:experience|exp\.?)?\s*(?:minimum|min\.?|required|or more|preferred)?\s*(?:[,;.)\n]|$)/i;

/** Do the years stand right behind the mention, and speak of nothing that follows: "Go (3+ years)", "SQL, 2 years". */
export function standsBehind(text: string, mention: Span, stated: Span): boolean {
  const between = text.slice(mention.end, stated.start);
  if (FOR.test(between)) return true;
  return BEHIND.test(between) && (BRACKET.test(between) || AT_END.test(text.slice(stated.end, stated.end + FARTHEST)));
}
