import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import { anyOf } from './facets/word-list.ts';
import {
  HARMLESS_BEFORE,
  HARMLESS_BEHIND,
  LIST_NEGATING_WORDS,
  NEGATED_NOUNS,
  NEGATING_WORDS,
  NOT_ASKED_BEHIND,
  REACH_ENDS,
  UNDOING_BETWEEN,
  WISHED_AFTER_ALL,
} from './negation-words.ts';

const BEFORE = new RegExp(`\\b${anyOf(NEGATING_WORDS)}\\b((?:\\s+[\\w'’/-]+){0,4}?)\\s*["“(]?$`, 'i');
const ITEM = "\\s+[\\w'’/+#.-]+(?:\\s+[\\w'’/+#.-]+)?";
const IN_LIST = new RegExp(`\\b${anyOf(LIST_NEGATING_WORDS)}\\b((?:${ITEM},)+)((?:${ITEM},?)?\\s+n?or)?\\s+$`, 'i');
const LIST_GOES_ON = new RegExp(`^(?:,${ITEM})*,?\\s+n?or\\b`, 'i');
const HARMLESS = new RegExp(`^\\s+${anyOf(HARMLESS_BEHIND)}\\b`, 'i');
const HARMLESS_SO_FAR = new RegExp(`\\b${anyOf(HARMLESS_BEFORE)}\\s*$`, 'i');
const STOP = new RegExp(`\\b${anyOf([...REACH_ENDS, ...UNDOING_BETWEEN])}\\b`, 'i');
const NOUN_WITH = new RegExp(`\\b${anyOf(NEGATED_NOUNS)}\\s+with$`, 'i');
const WISHED = anyOf(WISHED_AFTER_ALL);
const BEHIND = new RegExp(
  `^(?:\\s+(?!${WISHED}\\b)[\\w'’-]+){0,2}?\\s+(?:is|are|was)?\\s*(?:not|n't)\\s+${anyOf(NOT_ASKED_BEHIND)}\\b(?!\\s*(?:,|but|;)?\\s*${WISHED})`,
  'i',
);

/** Does the sentence say that this is not asked for ("no PHP", "you don't need ML experience", "Java is not needed")? */
export function findNegation(layout: Layout, mention: Span): string | undefined {
  const { text } = layout;
  const sentence = layout.sentenceAt(mention.start);
  const from = Math.max(sentence.start, mention.start - 60);
  const before = text.slice(from, mention.start).replaceAll('\u2019', "'");
  const found = BEFORE.exec(before);
  if (
    found &&
    !HARMLESS.test(before.slice(found.index).replace(/^\S+/, '')) &&
    !HARMLESS_SO_FAR.test(before.slice(0, found.index)) &&
    !STOP.test((found[1] ?? '').replace(NOUN_WITH, ''))
  ) {
    return found[0].trim();
  }
  const listed = IN_LIST.exec(before);
  if (listed && !STOP.test(listed[0].replace(/^\S+/, '')) && (listed[2] || LIST_GOES_ON.test(text.slice(mention.end, sentence.end)))) return listed[0].trim();
  return BEHIND.exec(text.slice(mention.end, Math.min(sentence.end, mention.end + 60)))?.[0].trim();
}
