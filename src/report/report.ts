import type { JsonObject } from '../profile/record.ts';
import type { ObjectShape } from '../profile/shape.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { UserError } from '../source/user-error.ts';

/** What to show, without how: views make it, formats render it. */
export interface Report {
  /** What a JSON document says before and after its list. */
  readonly head: JsonObject;
  readonly tail: () => JsonObject;
  /** The name of the list in a JSON document. */
  readonly list: string;
  /** The columns that every table shares, for formats that know only one header. */
  readonly columns: readonly Column[];
  readonly tables: AsyncIterable<Table> | Iterable<Table>;
  /** Said to a person before the first table, one paragraph each: what matters most. */
  readonly opening?: readonly string[];
  /** Where the text is for a place that takes no more characters than this: rows are left out at the end, and that is said. */
  readonly bound?: number;
  /** Said to a person after the last table. */
  readonly closing: () => readonly string[];
  /** The types of the public records, for a format that needs them before the first one; undefined: it cannot show this. */
  readonly shape?: ObjectShape;
  /** What a check found, for the formats that mark places in files; a report that is no check has none. */
  readonly inspection?: Inspection;
}

export interface Inspection {
  /** Everything that was looked for, found or not. */
  readonly checks: readonly Check[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One kind of thing that is looked for: the code of its diagnostics, and what it is about. */
export interface Check {
  readonly code: string;
  readonly page: string;
}

/** The first sentence of a check's page. */
export function headlineOf({ page }: Check): string {
  return page.split(/(?<=\.) (?=\p{Lu})/u)[0] ?? page;
}

/** The inspection of a report, for a format that shows nothing else. */
export function inspectionOf({ inspection, list }: Report, format: string): Inspection {
  if (inspection) return inspection;
  throw new UserError(`format ${format} shows what a check found; ${list} are none: use table, json, ndjson, csv or markdown`);
}

export interface Table {
  readonly title: string;
  readonly subtitle?: string;
  /** Shown to a person above the rows, line breaks kept. */
  readonly preface?: readonly StyledText[];
  readonly rows: readonly Row[];
  /** Where they are not those of the report; a format that knows only one header leaves the table out. */
  readonly columns?: readonly Column[];
  /** Details: shown only on demand where a format can fold them. */
  readonly isFolded?: boolean;
  /** The cells that stand for the table in a format that knows nothing but rows, where it has none. */
  readonly blank?: readonly Cell[];
  /** The public record where a table is one thing; else each of its rows is one. */
  readonly record?: JsonObject;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly record?: JsonObject;
}

export interface Column {
  /** The header in CSV. */
  readonly key: string;
  /** The header a person sees. */
  readonly title: string;
  /** `data`: only where a program reads; `reader`: only where a person does. */
  readonly shown: 'both' | 'data' | 'reader';
  readonly align: 'left' | 'right';
  /** The higher, the sooner it is left out where the line is too narrow; 0: never. */
  readonly spare: number;
}

export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'number'; readonly value: number; readonly shown?: string }
  | { readonly kind: 'bar'; readonly value: number; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'none' };

/** What a colour is for; the format picks the colour. */
export type Tone = 'strong' | 'faint' | 'required' | 'preferred' | 'mentioned' | 'good' | 'bad';

export interface StyledText {
  readonly text: string;
  readonly tone?: Tone;
}

export function column(key: string, title: string, options: Partial<Omit<Column, 'key' | 'title'>> = {}): Column {
  return { key, title, shown: 'both', align: 'left', spare: 0, ...options };
}

export function textCell(text: string | undefined, tone?: Tone): Cell {
  if (text === undefined || text === '') return { kind: 'none' };
  return tone ? { kind: 'text', text, tone } : { kind: 'text', text };
}

export function numberCell(value: number, shown?: string): Cell {
  return shown === undefined ? { kind: 'number', value } : { kind: 'number', value, shown };
}
