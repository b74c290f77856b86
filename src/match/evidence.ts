import { isListGlue } from '../text/enumeration.ts';
import type { Layout } from '../text/layout.ts';
import { compareCodeUnits } from '../text/order.ts';
import { countBefore } from '../text/search.ts';
import { overlaps, type Span } from '../text/span.ts';
import { CUES_AFTER, CUES_BEFORE, LIST_TITLES } from './cue-words.ts';
import { hasTellingCapital } from './letter-case.ts';
import type { Reason } from './mention.ts';

/** Other candidates around an ambiguous one. */
export interface Neighbour extends Span {
  /** An unambiguous tool or method. */
  readonly vouches: boolean;
}

const NEAR = 60;

/** Looks for evidence that a word is meant as a skill; neighbours are in order of start. */
export function findEvidence(layout: Layout, span: Span, neighbours: readonly Neighbour[]): Reason | undefined {
  const list = spanList(layout, span, neighbours);
  if (list.vouched || isInShortList(layout, span, neighbours) || isWholeItem(layout, span, list)) return 'list';
  if (isCued(layout, list)) return 'cue';
  return hasTellingCapital(layout, span) && isNearVoucher(layout, span, neighbours) ? 'near' : undefined;
}

interface List extends Span {
  /** Someone in it can vouch for the others. */
  readonly vouched: boolean;
}

/** The enumeration that holds the span, as far as its glue reaches. */
function spanList(layout: Layout, span: Span, neighbours: readonly Neighbour[]): List {
  const here = countBefore(neighbours, span.start);
  const block = layout.blockAt(span.start) ?? span;
  const left = extendLeft(layout.text, span, { items: neighbours, from: countBefore(neighbours, block.start), to: here });
  return extendRight(layout.text, left, { items: neighbours, from: here, to: countBefore(neighbours, block.end) });
}

/** Some of the neighbours, not copied: a block may hold all of a large file, and a list most often ends after one or two. */
interface Stretch {
  readonly items: readonly Neighbour[];
  readonly from: number;
  readonly to: number;
}

function extendLeft(text: string, span: Span, { items, from, to }: Stretch): List {
  let { start } = span;
  let vouched = false;
  for (let at = to - 1; at >= from; at--) {
    const other = items[at];
    if (!other || other.end > start) continue;
    if (!isListGlue(text.slice(other.end, start))) break;
    start = other.start;
    vouched ||= other.vouches;
  }
  return { start, end: span.end, vouched };
}

function extendRight(text: string, list: List, { items, from, to }: Stretch): List {
  let { end, vouched } = list;
  for (let at = from; at < to; at++) {
    const other = items[at];
    if (!other || other.start < end) continue;
    if (!isListGlue(text.slice(end, other.start))) break;
    end = other.end;
    vouched ||= other.vouches;
  }
  return { start: list.start, end, vouched };
}

/** An item that is nothing but a list of names: "- Go or Rust". */
function isWholeItem(layout: Layout, span: Span, list: List): boolean {
  const block = layout.blockAt(span.start);
  if (!block?.bullet || list.end - list.start <= span.end - span.start) return false;
  return list.start === block.body && !/[\p{L}\p{N}]/u.test(layout.text.slice(list.end, block.end));
}

/** A line that holds nothing but the word, in a run of such lines of which one is a firm skill. */
function isInShortList(layout: Layout, span: Span, neighbours: readonly Neighbour[]): boolean {
  const block = layout.blockAt(span.start);
  if (!block || block.end - block.body > span.end - span.start + 12) return false;
  return [-1, 1].some((step) => {
    for (let hop = 1; hop <= MOST_LINES; hop++) {
      const beside = layout.blocks[block.index + step * hop];
      const first = beside && beside.end - beside.body <= NEAR ? neighbours[countBefore(neighbours, beside.start)] : undefined;
      if (!beside || !first || first.start - beside.body > 2 || first.end > beside.end) return false;
      if (first.vouches) return true;
    }
    return false;
  });
}

/** A run of lines is followed no farther than this. */
const MOST_LINES = 8;

const BEFORE = new RegExp(
  `(?:\\b(?:${alternatives(CUES_BEFORE)})(?:\\s+(?:with|in|of|using|on|to|at|as|and|the|a|an|is|core|both|either|our|some|modern|advanced|basic|strong|solid|deep|programming|frameworks?|tools|languages?|technologies|like|such|including))*|\\b(?:${alternatives(LIST_TITLES)})[^.:\\n]{0,24}:)[\\s("“*]*$`,
  'i',
);
const AFTER = new RegExp(`^(?:[)"”]|-(?:based|driven|powered|native|first))?[\\s-]+(?:(?:or|and)\\s+\\w+\\s+)?(?:${alternatives(CUES_AFTER)})\\b`, 'i');

function isCued(layout: Layout, { start, end }: Span): boolean {
  const sentence = layout.sentenceAt(start);
  const before = layout.text.slice(Math.max(sentence.start, start - 80), start);
  return BEFORE.test(before) || AFTER.test(layout.text.slice(end, end + 40));
}

function isNearVoucher(layout: Layout, span: Span, neighbours: readonly Neighbour[]): boolean {
  const sentence = layout.sentenceAt(span.start);
  const from = Math.max(sentence.start, span.start - NEAR);
  const to = Math.min(sentence.end, span.end + NEAR);
  for (let at = countBefore(neighbours, from); at < neighbours.length; at++) {
    const other = neighbours[at];
    if (!other || other.end > to) return false;
    if (other.vouches && !overlaps(other, span)) return true;
  }
  return false;
}

/** Longer words first, so that none is cut short by its own beginning. */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || compareCodeUnits(a, b)).join('|');
}
