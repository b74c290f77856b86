import type { Mention } from '../match/mention.ts';
import type { Layout } from '../text/layout.ts';
import { BEHIND, SUCH_AS, WHOSE } from './others-words.ts';

const LIST = new RegExp(`\\b(?:(?:${WHOSE.join('|')})(?:\\s+(?:${SUCH_AS.join('|')}))\\s*:?|${BEHIND.join('|')})\\s[^.;!?]*$|\\bex-[\\w./-]*$`, 'i');
const FARTHEST = 240;

/** Is the name one of others: in a list of customers, investors, competitors, or places that people come from? */
export function isNameOfOthers(layout: Layout, mention: Mention): boolean {
  if (mention.skill.kind !== 'tool') return false;
  const { start } = layout.sentenceAt(mention.start);
  return LIST.test(layout.text.slice(Math.max(start, mention.start - FARTHEST), mention.start));
}
