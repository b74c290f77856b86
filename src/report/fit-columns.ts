import { displayWidth } from './display-width.ts';
import type { Column } from './report.ts';

/** A column that stays, its place among all, and its width. */
export interface FittedColumn {
  readonly column: Column;
  readonly index: number;
  readonly width: number;
}

interface Space {
  /** Columns of the terminal; undefined: no limit. */
  readonly width: number | undefined;
  /** Which columns hold bars: those take what is left over. */
  readonly bars: readonly boolean[];
}

const GAP = 2;
const LEAST_BAR = 6;
const MOST_BAR = 20;
const UNLIMITED = 120;
const NARROWEST = 20;
/** Columns that are spare to this degree or less are worth wrapping text for, as long as it keeps this width. */
const WORTH_WRAPPING = 2;
const COMFORTABLE = 20;
/** What text must do with where nothing more can be left out. */
const LEAST_TEXT = [12, 4];

/** Chooses columns and widths for a line: spare columns that hold nothing go; bars shrink first, then spare columns go, then the widest text wraps. */
export function fitColumns(columns: readonly Column[], texts: readonly (readonly string[])[], { width, bars }: Space): FittedColumn[] {
  const limit = Math.max(NARROWEST, width ?? UNLIMITED);
  let kept = columns
    .map((column, index) => ({ column, index, width: bars[index] ? LEAST_BAR : naturalWidth(column, index, texts) }))
    .filter(({ column, index }) => column.spare === 0 || texts.some((row) => row[index]));
  for (;;) {
    const most = Math.max(0, ...kept.map(({ column }) => column.spare));
    const fitted = most > WORTH_WRAPPING ? kept : shrinkText(kept, limit, most > 0 ? [COMFORTABLE] : LEAST_TEXT);
    if (most === 0 || totalWidth(fitted) <= limit) return growBars(fitted, bars, limit - totalWidth(fitted));
    kept = kept.filter(({ column }) => column.spare < most);
  }
}

function naturalWidth(column: Column, index: number, texts: readonly (readonly string[])[]): number {
  return texts.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(column.title));
}

function totalWidth(kept: readonly FittedColumn[]): number {
  return kept.reduce((sum, one) => sum + one.width, GAP * Math.max(0, kept.length - 1));
}

/** Takes from the widest text again and again, down to the first of the least widths that is enough. */
function shrinkText(kept: readonly FittedColumn[], limit: number, leasts: readonly number[]): FittedColumn[] {
  const shrunk = kept.map((one) => ({ ...one }));
  let over = totalWidth(shrunk) - limit;
  for (const least of leasts) {
    const texts = shrunk.filter(({ column }) => column.align === 'left');
    for (; over > 0; over--) {
      const widest = texts.reduce<(typeof texts)[number] | undefined>((a, b) => (a && a.width >= b.width ? a : b), undefined);
      if (!widest || widest.width <= least) break;
      widest.width--;
    }
  }
  return shrunk;
}

function growBars(kept: readonly FittedColumn[], bars: readonly boolean[], room: number): FittedColumn[] {
  return kept.map((one) => (bars[one.index] ? { ...one, width: Math.min(MOST_BAR, one.width + Math.max(0, room)) } : one));
}
