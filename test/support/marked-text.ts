import type { Span } from '../../src/text/span.ts';

/** A stretch of a text and the id it stands for. */
export interface Mark extends Span {
  readonly id: string;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Reads `We write «Go|go».`: the text without the marks, and where they were. */
export function readMarked(marked: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: surface = '', 2: id = '', index } of marked.matchAll(/«([^«»]*)\|([a-z0-9-]+)»/g)) {
    text += marked.slice(from, index);
    marks.push({ start: text.length, end: text.length + surface.length, id });
    text += surface;
    from = index + whole.length;
  }
  return { text: text + marked.slice(from), marks };
}

/** The inverse of `readMarked`. */
export function writeMarked({ text, marks }: MarkedText): string {
  let marked = '';
  let from = 0;
  for (const { start, end, id } of marks) {
    marked += `${text.slice(from, start)}«${text.slice(start, end)}|${id}»`;
    from = end;
  }
  return marked + text.slice(from);
}
