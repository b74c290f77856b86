import { isListGlue } from '../text/enumeration.ts';
import type { Block, Layout } from '../text/layout.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { EXAMPLE_WORDS, EXAMPLE_WORDS_IN_BRACKETS, OFFERING_WORDS, TRAILING_WORDS } from './choice-words.ts';
import { anyOf } from './facets/word-list.ts';

/** How the members of a list are offered: any one of them will do, or they are examples of what is meant. */
export type Choice = 'one-of' | 'example';

/** Mentions of which one is enough. */
export interface ChoiceGroup<T extends Span> {
  readonly choice: Choice;
  readonly members: readonly T[];
}

const OR = /\bor\b|\//i;
/** What ends alternatives: "Go or Rust, and SQL", "Go or Rust; SQL". */
const AND = /\band\b|&|;|\bplus\b|\bas well as\b/i;
/** Nor does "Computer science or related; MS/PhD a plus" go on behind it. */
const NEXT = /;(?!\s*or\b)/i;
const OFFERS = new RegExp(`\\b${anyOf(OFFERING_WORDS)}\\b[^.;]{0,40}$`, 'i');
const EXAMPLES = new RegExp(`\\b${anyOf(EXAMPLE_WORDS)},?\\s*[("“]*$|\\(${anyOf(EXAMPLE_WORDS_IN_BRACKETS)},?\\s*$`, 'i');
const LAST = /\bor\b/i;
const BRACKET = /\(\s*$/;
const TRAILING = new RegExp(`^[)\\s,]*(?:${anyOf(TRAILING_WORDS)}\\b|\\.\\.\\.|…)`, 'i');

/** Finds lists of alternatives and of examples among mentions, which are in order of start. */
export function findChoices<T extends Span>(layout: Layout, mentions: readonly T[]): ChoiceGroup<T>[] {
  const announced = layout.blocks.flatMap((block) => readAnnounced(layout, block, mentions));
  const taken = new Set(announced.flatMap(({ members }) => members));
  const rest = taken.size === 0 ? mentions : mentions.filter((mention) => !taken.has(mention));
  return [...announced, ...splitLists(layout, rest).flatMap((list) => readList(layout, list))];
}

const LONGEST_ANNOUNCEMENT = 120;

/** "Experience with one of the following:" speaks of the items below it. */
function readAnnounced<T extends Span>(layout: Layout, { body, end, index }: Block, mentions: readonly T[]): ChoiceGroup<T>[] {
  if (layout.text.charAt(end - 1) !== ':') return [];
  const announcement = layout.text.slice(Math.max(body, end - LONGEST_ANNOUNCEMENT), end - 1);
  const choice = OFFERS.test(announcement) ? 'one-of' : EXAMPLES.test(announcement) ? 'example' : undefined;
  const members = choice ? mentions.slice(countBefore(mentions, end), countBefore(mentions, endOfItems(layout, index))) : [];
  return choice && members.length > 1 ? [{ choice, members }] : [];
}

/** Where the items end that stand below a block, further in if it is an item itself. */
function endOfItems({ text, blocks }: Layout, index: number): number {
  const above = blocks[index];
  const depth = (block: Block): number => /^[ \t]*/.exec(text.slice(block.start, block.body))?.[0].length ?? 0;
  let end = above?.end ?? 0;
  for (let at = index + 1; ; at++) {
    const block = blocks[at];
    if (!block?.bullet || (above?.bullet && depth(block) <= depth(above))) return end;
    end = block.end;
  }
}

/** Runs of mentions of one block with nothing but list glue between them. */
function splitLists<T extends Span>(layout: Layout, mentions: readonly T[]): T[][] {
  const lists: T[][] = [];
  let end = -1;
  let blockEnd = -1;
  for (const mention of mentions) {
    const list = lists.at(-1);
    if (list && mention.start >= end && mention.start < blockEnd && isListGlue(layout.text.slice(end, mention.start))) list.push(mention);
    else {
      lists.push([mention]);
      blockEnd = layout.blockAt(mention.start)?.end ?? mention.end;
    }
    end = mention.end;
  }
  return lists.filter((list) => list.length > 1);
}

function readList<T extends Span>(layout: Layout, list: readonly T[]): ChoiceGroup<T>[] {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) return [];
  const before = layout.text.slice(layout.sentenceAt(first.start).start, first.start);
  if (TRAILING.test(layout.text.slice(last.end, last.end + 20))) return [{ choice: 'example', members: list }];
  const announced: Choice | undefined = OFFERS.test(before)
    ? 'one-of'
    : EXAMPLES.test(before) || isBracketed(layout.text, list, before)
      ? 'example'
      : undefined;
  const members = announced ? upToLast(layout.text, list) : [];
  const others = splitAtAnd(layout.text, list.slice(members.length)).filter((group) => joins(layout.text, group).some((glue) => OR.test(glue)));
  return [...(announced ? [{ choice: announced, members }] : []), ...others.map((group): ChoiceGroup<T> => ({ choice: 'one-of', members: group }))];
}

/** Nothing but the bracket says that these are examples, and no "or" says otherwise. */
function isBracketed(text: string, list: readonly Span[], before: string): boolean {
  return BRACKET.test(before) && !joins(text, list).some((glue) => OR.test(glue));
}

/** "One of Go, Rust or Java; SQL": the member behind "or" is the last. */
function upToLast<T extends Span>(text: string, list: readonly T[]): readonly T[] {
  const glue = joins(text, list);
  const last = glue.findIndex((one, index) => LAST.test(one) && !LAST.test(glue[index + 1] ?? ''));
  return last < 0 ? list : list.slice(0, last + 2);
}

function splitAtAnd<T extends Span>(text: string, list: readonly T[]): T[][] {
  const groups: T[][] = [];
  list.forEach((mention, index) => {
    const before = list[index - 1];
    const glue = before ? text.slice(before.end, mention.start) : '';
    if (!before || NEXT.test(glue) || (AND.test(glue) && !OR.test(glue))) groups.push([mention]);
    else groups.at(-1)?.push(mention);
  });
  return groups;
}

function joins(text: string, group: readonly Span[]): string[] {
  return group.slice(1).map((mention, index) => text.slice(group[index]?.end ?? 0, mention.start));
}
