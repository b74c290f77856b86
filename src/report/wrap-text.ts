import type { Span } from '../text/span.ts';
import { displayWidth, runningWidths } from './display-width.ts';

/** A line of a wrapped text: a piece of it, after this many spaces. */
export interface WrappedLine extends Span {
  readonly indent: number;
}

/** A list marker with the space around it: the lines that follow hang below its text. */
const MARKER = /^\s*(?:[-*•·–+>]\s+|\d{1,3}[.)]\s+)?/u;

/** Divides one line where it is wider than it may be, between words if that can be; only the spaces at the breaks are left out. */
export function wrapLine(line: string, width: number): WrappedLine[] {
  const lines: WrappedLine[] = [];
  const hang = Math.min(displayWidth(MARKER.exec(line)?.[0] ?? ''), Math.floor(width / 2));
  let start = 0;
  let indent = 0;
  for (;;) {
    const limit = start + fittingLength(line.slice(start), width - indent);
    if (limit === line.length) return [...lines, { start, end: limit, indent }];
    const end = breakNear(line, start, limit);
    lines.push({ start, end, indent });
    start = skipSpace(line, end);
    if (start === line.length) return lines;
    indent = hang;
  }
}

/** A text in lines of at most this width. */
export function wrapText(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  return wrapLine(text, width).map(({ start, end, indent }) => ' '.repeat(indent) + text.slice(start, end));
}

/** How many UTF-16 units of the text fit; at least one character, so that there is an end. */
function fittingLength(text: string, width: number): number {
  let length = 0;
  for (const reached of runningWidths(text)) {
    if (reached.width > width && length > 0) return length;
    length = reached.end;
  }
  return length;
}

/** The last place at or before the limit where a line may end: before a space, or after a hyphen or a slash. */
function breakNear(line: string, start: number, limit: number): number {
  const first = skipSpace(line, start);
  for (let at = limit; at > first; at--) {
    if (isSpace(line.charAt(at)) || /[\p{L}\p{N}][-/]$/u.test(line.slice(Math.max(first, at - 3), at))) return at;
  }
  return limit;
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (isSpace(line.charAt(at))) at++;
  return at;
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\u00a0' || char === '\t';
}
