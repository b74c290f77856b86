import type { Layout } from '../../text/layout.ts';
import type { Span } from '../../text/span.ts';

const SHORT_LINE = 45;
const PART_BEGINS = /(?:^|[|·•,:;/(—–-]|\b(?:or|and))[^\p{L}]*$/u;
const PART_ENDS = /^\s*(?:$|[|·•,;/)(—–-]|or\b|and\b|in\b|within\b)/u;
const IN_BRACKETS = /\((?:[^()]{0,30}[,/])?\s*$/;

/** Is it the whole of a short line, or what stands between marks on one, or in brackets: `Berlin · Remote`? */
export function isWholePart(layout: Layout, { start, end }: Span): boolean {
  const block = layout.blockAt(start);
  if (!block) return false;
  const before = layout.text.slice(block.body, start);
  if (block.end - block.body > SHORT_LINE && !IN_BRACKETS.test(before)) return false;
  return PART_BEGINS.test(before) && PART_ENDS.test(layout.text.slice(end, block.end));
}

const LONGEST_LABEL = 40;
/** As far as a label speaks: behind that, prose begins. */
const NEAR_LABEL = 90;
/** As long as a pictograph that does a label's work. */
const EMOJI = 2;

/** The label of the line on which something stands: `Location: Paris (Hybrid)`. */
export function labelOf(layout: Layout, { start }: Span): string {
  const block = layout.blockAt(start);
  if (!block || start - block.body > NEAR_LABEL) return '';
  const line = layout.text.slice(block.body, Math.min(start, block.body + LONGEST_LABEL));
  return line.slice(0, line.includes(':') ? line.indexOf(':') : EMOJI);
}
