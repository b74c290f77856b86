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
const LEAST_TEXT = 12;
const LEAST_BAR = 6;
const MOST_BAR = 20;
const UNLIMITED = 120;

/** Chooses columns and widths for a line: bars shrink first, then spare columns go, then the widest text wraps. */
export function fitColumns(columns: readonly Column[], texts: readonly (readonly string[])[], { width, bars }: Space): { kept: FittedColumn[] } {
  const limit = Math.max(20, width ?? UNLIMITED);
  let kept = columns.map((column, index) => ({ column, index, width: bars[index] ? LEAST_BAR : naturalWidth(column, index, texts) }));
  for (;;) {
    const over = totalWidth(kept) - limit;
    if (over <= 0) return { kept: growBars(kept, bars, -over) };
    const widest = kept.reduce((a, b) => (a.width >= b.width ? a : b));
    const most = Math.max(0, ...kept.map(({ column }) => column.spare));
    if (most > 0) kept = kept.filter(({ column }) => column.spare < most);
    else if (widest.width > LEAST_TEXT) kept = kept.map((one) => (one === widest ? { ...one, width: Math.max(LEAST_TEXT, one.width - over) } : one));
    else return { kept };
  }
}

function naturalWidth(column: Column, index: number, texts: readonly (readonly string[])[]): number {
  return texts.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(column.title));
}

function totalWidth(kept: readonly FittedColumn[]): number {
  return kept.reduce((sum, one) => sum + one.width, GAP * Math.max(0, kept.length - 1));
}

function growBars(kept: readonly FittedColumn[], bars: readonly boolean[], room: number): FittedColumn[] {
  return kept.map((one) => (bars[one.index] ? { ...one, width: Math.min(MOST_BAR, one.width + room) } : one));
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Cells a text takes in a terminal: two for East Asian characters and emoji. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += /\p{M}|\u200d|\ufe0f/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}
