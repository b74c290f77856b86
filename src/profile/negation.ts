import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';

/** Words that negate what follows within a few words, in the same sentence. */
const BEFORE =
  /\b(?:no|not|without|never|don't|doesn't|isn't|aren't|won't|needn't|neither|nor|rather than|instead of|avoid|zero)\b((?:\s+[\w'’/-]+){0,4}?)\s*["“(]?$/i;
/** What makes such a word say something else: "not only Go", "not limited to Go", "no less than". */
const HARMLESS =
  /^\s+(?:only|just|limited|merely|simply|afraid|shy|to mention|least|less|more|fewer|later|matter|shortage|problem|doubt|stranger|longer|one|two|necessarily|everyone|all|yet|sure|about)\b/i;
const HARMLESS_BEFORE = /(?:\bwhether or|\bif|\bor|\bwhy|\bbut)\s*$/i;
/** Words that end the reach of a negation. */
const STOP = /\b(?:but|and|we|you|who|that|which|if|when|where|until|before|after|while|because|with|is|are|has|have)\b/i;
const BEHIND =
  /^(?:\s+[\w'’-]+){0,2}?\s+(?:is|are|was)?\s*(?:not|n't)\s+(?:required|needed|necessary|used|a requirement|mandatory|expected)\b(?!\s*(?:,|but|;)?\s*(?:but|though|however|a plus|nice|helpful|preferred))/i;

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
    !HARMLESS_BEFORE.test(before.slice(0, found.index)) &&
    !STOP.test(found[1] ?? '')
  ) {
    return found[0].trim();
  }
  return BEHIND.exec(text.slice(mention.end, Math.min(sentence.end, mention.end + 60)))?.[0].trim();
}
