import type { Span } from '../text/span.ts';
import type { Edit } from './edit.ts';

/** The items of a YAML list, or the entries of a map, as they stand in the text. */
export interface Listing {
  readonly isFlow: boolean;
  readonly items: readonly Item[];
}

interface Item extends Span {
  readonly isGone: boolean;
}

/** Takes items out with their commas, dashes and lines, and leaves the layout and the comments of the others. */
export function removeItems(text: string, { isFlow, items }: Listing): Edit[] {
  const spans = isFlow ? joinNeighbours(text, items).map((run) => flowLines(text, run) ?? withComma(text, run)) : blockLines(text, items);
  return spans.map(({ start, end }) => ({ start, end, text: '' }));
}

function blockLines(text: string, items: readonly Item[]): Span[] {
  return items.filter((item) => item.isGone).map((item) => wholeLines(text, item, { before: /^[ \t]*(?:-[ \t]+)?$/, behind: '' }) ?? item);
}

/** Items that go together, with those that stand before and behind them. */
interface Run extends Span {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Neighbours go as one, unless a comment stands between them. */
function joinNeighbours(text: string, items: readonly Item[]): Run[] {
  const runs: Run[] = [];
  items.forEach((item, index) => {
    if (!item.isGone) return;
    const [before, after] = [items[index - 1], items[index + 1]];
    const last = runs.at(-1);
    if (last && last.after === item && !text.slice(last.end, item.start).includes('#')) runs[runs.length - 1] = { ...last, end: item.end, after };
    else runs.push({ start: item.start, end: item.end, before, after });
  });
  return runs;
}

/** Their lines hold the comma behind them too; the last of a list may have none. */
function flowLines(text: string, run: Run): Span | undefined {
  return wholeLines(text, run, { before: /^[ \t]*$/, behind: run.after ? '[ \\t]*,' : '[ \\t]*,?' });
}

/** The lines of items that have them for themselves, a comment behind them included. */
function wholeLines(text: string, { start, end }: Span, { before, behind }: { before: RegExp; behind: string }): Span | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const last = start + text.slice(start, end).trimEnd().length;
  const newline = text.indexOf('\n', last);
  const to = newline < 0 ? text.length : newline + 1;
  const isAlone = before.test(text.slice(from, start)) && new RegExp(`^${behind}[ \\t]*(?:[ \\t]#.*)?\\r?\\n?$`).test(text.slice(last, to));
  return isAlone ? { start: from, end: to } : undefined;
}

/** Items of a list in brackets with one of the commas beside them; a comment or a line break on that side speaks for the other. */
function withComma(text: string, { start, end, before, after }: Run): Span {
  const isPlain = (from: number, to: number): boolean => !/[\n#]/.test(text.slice(from, to));
  const stays = before && !before.isGone;
  if (after && !after.isGone && isPlain(end, after.start) && !(stays && isPlain(before.end, start))) return { start, end: after.start };
  if (stays && !text.slice(before.end, start).includes('#')) return { start: before.end, end };
  return { start, end: end + (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0) };
}
