import { isListGlue } from '../text/enumeration.ts';
import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';

/** How the members of a list are offered: any one of them will do, or they are examples of what is meant. */
export type Choice = 'one-of' | 'example';

/** Mentions of which one is enough. */
export interface ChoiceGroup<T extends Span> {
  readonly choice: Choice;
  readonly members: readonly T[];
}

const OR = /\bor\b|\//i;
const AND = /\band\b|&|\bplus\b|\bas well as\b/i;
const OFFERS = /\b(?:one (?:or more )?of|any of|either|at least one of|one of the following)\b[^.;]{0,40}$/i;
const EXAMPLES =
  /\b(?:such as|e\.g\.?,?|for example,?|for instance,?|like|similar to|including but not limited to)\s*[("“]*$|\((?:e\.g\.?,?|ex:|eg\.?,?|i\.e\.?,?)?\s*$/i;
const TRAILING = /^[)\s,]*(?:or (?:similar|equivalent|another|other|related|comparable|the like)|etc\b|and (?:similar|others|so on)|\.\.\.|…)/i;

/** Finds lists of alternatives and of examples among mentions, which are in order of start. */
export function findChoices<T extends Span>(layout: Layout, mentions: readonly T[]): ChoiceGroup<T>[] {
  return splitLists(layout.text, mentions).flatMap((list) => readList(layout, list));
}

/** Runs of mentions with nothing but list glue between them. */
function splitLists<T extends Span>(text: string, mentions: readonly T[]): T[][] {
  const lists: T[][] = [];
  let end = -1;
  for (const mention of mentions) {
    const list = lists.at(-1);
    if (list && mention.start >= end && isListGlue(text.slice(end, mention.start))) list.push(mention);
    else lists.push([mention]);
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

/** "Go or Rust, and SQL": the "and" ends the alternatives. */
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
