import type { Label } from '../taxonomy/model.ts';
import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';

const GAPS = /[\s_\u2010-\u2013-]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** Is the span written with just the capitals of the label (a plural `s` apart)? */
export function hasExactCase(label: Label, written: string): boolean {
  if (written === label.text) return true;
  const plain = normalizeGaps(written);
  const wanted = normalizeGaps(label.text);
  return plain === wanted || (label.plural && plain === `${wanted}s`);
}

/** Is the span capitalised in a place where a capital means a name: inside a sentence that is not in Title Case or ALL CAPS? */
export function hasTellingCapital(layout: Layout, span: Span): boolean {
  return /^\p{Lu}/u.test(layout.text.slice(span.start, span.start + 2)) && !isSentenceStart(layout, span) && !isTitleCase(layout, span);
}

export function isSentenceStart(layout: Layout, { start }: Span): boolean {
  const before = layout.text.slice(layout.sentenceAt(start).start, start);
  return !/[\p{L}\p{N}]/u.test(before) || /[:;]\s*["“(]?$/.test(before);
}

const SMALL = /^(?:a|an|the|and|or|of|in|on|for|to|with|at|by|from|as|is|&)$/;

/** Fewer words are too few to tell a title from a short sentence about names. */
const FEWEST_WORDS = 3;

/** A line most of whose words are capitalised says nothing by a capital. */
function isTitleCase(layout: Layout, span: Span): boolean {
  const block = layout.blockAt(span.start);
  if (!block || block.end - block.body > 120) return false;
  const around = `${layout.text.slice(block.body, span.start)} ${layout.text.slice(span.end, block.end)}`;
  const words = (around.match(/\p{L}[\p{L}\p{N}'’]*/gu) ?? []).filter((word) => !SMALL.test(word));
  return words.length >= FEWEST_WORDS && words.every((word) => /^\p{Lu}/u.test(word)) && !around.includes(',');
}

function normalizeGaps(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(GAPS, ' ')
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'");
}
