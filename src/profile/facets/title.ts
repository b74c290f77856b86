import type { Posting } from '../../posting/posting.ts';
import type { Span } from '../../text/span.ts';

/** The title of a posting, or the first line that does a title's work: `Acme | Remote | Senior Engineer | $150k`. */
export interface Title {
  readonly text: string;
  /** Where it stands in the posting's text; absent where it comes from the source's own fields only. */
  readonly start: number | undefined;
  /** It is such a line. */
  readonly board: boolean;
}

/** How far down a title may stand, behind a banner or a heading mark. */
const NEAR_TOP = 300;
const LONGEST_LINE = 400;
/** Dashes between the parts, where there are no bars: `Engineer - Remote - $80k`. */
const DASHED = /\s[-–—]\s[^\n]*?\s[-–—]\s/;

export function findTitle({ title, text }: Posting): Title {
  const line = title ?? readFirstLine(text);
  const board = line.includes(' | ') || (line.length < LONGEST_LINE && DASHED.test(line));
  if (title === undefined && !board) return { text: '', start: undefined, board };
  const start = text.slice(0, NEAR_TOP + line.length).indexOf(line);
  return { text: line, start: start < 0 ? undefined : start, board };
}

/** As far as it may do a title's work: a source gives longer lines no title. */
function readFirstLine(text: string): string {
  const top = text.slice(0, NEAR_TOP + LONGEST_LINE).trimStart();
  return (top.split('\n', 1)[0] ?? '').slice(0, LONGEST_LINE).trimEnd();
}

/** Spans of the title as spans of the text; none where the title is not in it. */
export function placeInText({ start: from }: Title, spans: readonly Span[]): Span[] {
  return from === undefined ? [] : spans.map(({ start, end }) => ({ start: from + start, end: from + end }));
}
