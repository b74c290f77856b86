import { isListGlue } from '../text/enumeration.ts';
import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import { EXAMPLE_WORDS, EXAMPLE_WORDS_IN_BRACKETS, OFFERING_WORDS, TRAILING_WORDS } from './choice-words.ts';
import { writePattern } from './facets/word-list.ts';

/** How the members of a list are offered: any one of them will do, or they are examples of what is meant. */
export type Choice = 'one-of' | 'example';

/** Mentions of which one is enough. */
export interface ChoiceGroup<T extends Span> {
  readonly choice: Choice;
  readonly members: readonly T[];
}

const anyOf = (words: readonly string[]): string => `(?:${words.map(writePattern).join('|')})`;

const OR = /\bor\b|\//i;
/** What ends alternatives: "Go or Rust, and SQL", "Go or Rust; SQL". */
const AND = /\band\b|&|;|\bplus\b|\bas well as\b/i;
const OFFERS = new RegExp(`\\b${anyOf(OFFERING_WORDS)}\\b[^.;]{0,40}$`, 'i');
const EXAMPLES = new RegExp(`\\b${anyOf(EXAMPLE_WORDS)},?\\s*[("“]*$|\\(${anyOf(EXAMPLE_WORDS_IN_BRACKETS)}?,?\\s*$`, 'i');
const TRAILING = new RegExp(`^[)\\s,]*(?:${anyOf(TRAILING_WORDS)}\\b|\\.\\.\\.|…)`, 'i');

/** Finds lists of alternatives and of examples among mentions, which are in order of start. */
export function findChoices<T extends Span>(layout: Layout, mentions: readonly T[]): ChoiceGroup<T>[] {
  return splitLists(layout, mentions).flatMap((list) => readList(layout, list));
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
  if (OFFERS.test(before)) return [{ choice: 'one-of', members: list }];
  if (EXAMPLES.test(before) || TRAILING.test(layout.text.slice(last.end, last.end + 20))) return [{ choice: 'example', members: list }];
  return splitAtAnd(layout.text, list)
    .filter((group) => group.length > 1 && joins(layout.text, group).some((glue) => OR.test(glue)))
    .map((members) => ({ choice: 'one-of', members }));
}

function splitAtAnd<T extends Span>(text: string, list: readonly T[]): T[][] {
  const groups: T[][] = [];
  list.forEach((mention, index) => {
    const before = list[index - 1];
    const glue = before ? text.slice(before.end, mention.start) : '';
    if (!before || (AND.test(glue) && !OR.test(glue))) groups.push([mention]);
    else groups.at(-1)?.push(mention);
  });
  return groups;
}

function joins(text: string, group: readonly Span[]): string[] {
  return group.slice(1).map((mention, index) => text.slice(group[index]?.end ?? 0, mention.start));
}
