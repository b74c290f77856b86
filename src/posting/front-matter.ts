import type { FieldNames } from './record/fields.ts';
import { FieldFinder } from './record/find-fields.ts';
import { type Metadata, metadataOf } from './record/metadata.ts';

export interface FrontMatter extends Metadata {
  /** Where the text behind it begins. */
  readonly end: number;
}

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Lines without indentation: what is nested says nothing that a posting has. */
const LINE = /^([\w-]+)[ \t]*:[ \t]+(.+?)[ \t]*\r?$/gm;

/**
 * What stands between the dashes at the top of a Markdown file.
 * Read by hand: a YAML parser costs more than all else that reading a folder of postings needs, and only plain values matter here.
 */
export function readFrontMatter(content: string, fields: FieldNames): FrontMatter | undefined {
  const front = FRONT.exec(content);
  const lines = [...(front?.[1] ?? '').matchAll(LINE)].map(([, key = '', value = '']) => [key, unquote(value)] as const);
  if (!front || lines.length === 0) return undefined;
  const record = Object.fromEntries(lines);
  return { ...metadataOf(record, new FieldFinder(fields).find(record), { toText: (value) => value }), end: front[0].length };
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted?.[2] ?? value.replace(/\s+#.*$/, '');
}
