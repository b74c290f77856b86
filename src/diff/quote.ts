import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Quote } from './impact.ts';

/** Characters on each side of a mention: enough to see what it is about. */
const AROUND = 40;

/** A mention with its place and the words around it. */
export function quoteMention(text: string, source: string, { start, end }: Span): Quote {
  const { line, column } = new LineIndex(text).positionOf(start);
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^.*[\n\r]/s, '');
  const after = text.slice(end, end + AROUND).replace(/[\n\r].*$/s, '');
  const cutBefore = before.length === AROUND ? `…${before.replace(/^\S*\s/, '')}` : before;
  const cutAfter = after.length === AROUND ? `${after.replace(/\s\S*$/, '')}…` : after;
  return {
    source,
    line,
    column,
    text: text.slice(start, end),
    before: cutBefore.replace(/\s+/g, ' ').trimStart(),
    after: cutAfter.replace(/\s+/g, ' ').trimEnd(),
  };
}
