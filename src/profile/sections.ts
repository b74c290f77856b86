import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import type { SectionKind } from './heading-words.ts';
import type { HeadingReader } from './headings.ts';

/** A stretch of a posting under one heading. */
export interface Section extends Span {
  readonly kind: SectionKind;
  /** The heading as written; absent before the first one. */
  readonly heading?: string;
}

/** Divides a posting by its headings; the sections cover the text from end to end. */
export function findSections(layout: Layout, headings: HeadingReader): Section[] {
  const sections: Section[] = [];
  let open: { start: number; kind: SectionKind; heading?: string } = { start: 0, kind: 'none' };
  const closeAt = (end: number): void => {
    if (end > open.start) sections.push({ ...open, end });
  };
  for (const block of layout.blocks) {
    const heading = headings.read(layout, block);
    if (!heading) continue;
    closeAt(block.start);
    if (heading.inline) {
      sections.push({ start: block.start, end: block.end, kind: heading.kind, heading: heading.text });
      open = { ...open, start: block.end };
    } else open = { start: block.start, kind: heading.kind, heading: heading.text };
  }
  closeAt(layout.text.length);
  return sections;
}
