import { type Label, type Need, REACHES } from '../taxonomy/model.ts';
import { compareCodeUnits } from '../text/order.ts';
import type { RuleKind } from './change.ts';

export type Rules = Omit<Label, 'text' | 'at'>;

interface Shift {
  readonly isTighter: boolean;
  readonly isLooser: boolean;
  readonly words: string;
}

/** What a change of rules lets through: less, more, or something else; undefined where both mean the same. */
export function compareRules(before: Rules, after: Rules): { readonly kind: RuleKind; readonly details: readonly string[] } | undefined {
  const shifts = [compareCase(before, after), comparePlural(before, after), compareNeeds(before.needs, after.needs), ...comparePhrases(before.not, after.not)];
  const found = shifts.flatMap((shift) => shift ?? []);
  if (found.length === 0) return undefined;
  const isTighter = found.some((shift) => shift.isTighter);
  const isLooser = found.some((shift) => shift.isLooser);
  const kind = isTighter === isLooser ? 'rule-changed' : isTighter ? 'rule-tightened' : 'rule-loosened';
  return { kind, details: found.map(({ words }) => words) };
}

function compareCase(before: Rules, after: Rules): Shift | undefined {
  if (before.case === after.case) return undefined;
  return after.case === 'exact' ? tighter('only in its exact case') : looser('in any case');
}

function comparePlural(before: Rules, after: Rules): Shift | undefined {
  if (before.plural === after.plural) return undefined;
  return before.plural ? tighter('no longer in its plural') : looser('also in its plural');
}

function comparePhrases(before: readonly string[], after: readonly string[]): Shift[] {
  const added = listMissing(after, before);
  const removed = listMissing(before, after);
  return [
    ...(added.length > 0 ? [tighter(`no longer in ${quoteAll(added)}`)] : []),
    ...(removed.length > 0 ? [looser(`now also in ${quoteAll(removed)}`)] : []),
  ];
}

/** The items of one list that the other lacks, each once, in order. */
export function listMissing(of: readonly string[], from: readonly string[]): string[] {
  return [...new Set(of)].filter((item) => !from.includes(item)).sort(compareCodeUnits);
}

export function quoteAll(items: readonly string[]): string {
  return items.map((item) => `"${item}"`).join(', ');
}

function compareNeeds(before: readonly Need[], after: readonly Need[]): Shift | undefined {
  const isTighter = !isCovered(before, after);
  const isLooser = !isCovered(after, before);
  if (!isTighter && !isLooser) return undefined;
  return { isTighter, isLooser, words: `needs ${describeNeeds(after)} (before: ${describeNeeds(before)})` };
}

/** Whatever the one list lets through, the other does too. No need at all lets everything through. */
function isCovered(one: readonly Need[], other: readonly Need[]): boolean {
  if (other.length === 0) return true;
  return one.length > 0 && one.every((need) => other.some((wider) => isWithin(need, wider)));
}

/** What meets the one need meets the other: a capital that means something, or else evidence, is more than evidence. */
function isWithin(need: Need, wider: Need): boolean {
  if (need.kind === 'evidence') return wider.kind === 'evidence' || wider.kind === 'capital';
  if (need.kind === 'capital' || wider.kind !== 'company') return need.kind === wider.kind;
  const reaches = REACHES.indexOf(need.within) <= REACHES.indexOf(wider.within);
  return reaches && need.words.every((word) => wider.words.includes(word)) && need.skills.every((skill) => wider.skills.includes(skill));
}

function describeNeeds(needs: readonly Need[]): string {
  return needs.length === 0 ? 'nothing' : [...new Set(needs.map(describeNeed))].sort(compareCodeUnits).join(' or ');
}

function describeNeed(need: Need): string {
  if (need.kind !== 'company') return need.kind === 'capital' ? 'a capital or evidence' : need.kind;
  const words = [...quoteEach(need.words), ...need.skills].sort(compareCodeUnits);
  return `${words.join(' or ')} in its ${need.within}`;
}

function quoteEach(words: readonly string[]): string[] {
  return words.map((word) => `"${word}"`);
}

function tighter(words: string): Shift {
  return { isTighter: true, isLooser: false, words };
}

function looser(words: string): Shift {
  return { isTighter: false, isLooser: true, words };
}
