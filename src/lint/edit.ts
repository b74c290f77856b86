import type { Span } from '../text/span.ts';

/** Another text for a stretch of one. */
export interface Edit extends Span {
  readonly text: string;
}

/** Makes all edits at once; of two that overlap, what the first leaves of the second's stretch goes too, for both take away. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) result += source.slice(at, start) + text;
    at = Math.max(at, end);
  }
  return result + source.slice(at);
}
