import { FIELD_WORDS } from '../record/field-words.ts';
import type { FieldNames } from '../record/fields.ts';
import { foldName } from '../record/values.ts';

/** From the most usual on. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
const KNOWN: ReadonlySet<string> = new Set(Object.values(FIELD_WORDS).flat());

/** Excel may say it itself, in a line above the header. */
const SAID = /^sep=(.)\r?\n/i;

export interface Dialect {
  readonly delimiter: number;
  /** Bytes before the header. */
  readonly skipped: number;
}

/** What the top of a file says of how its rows are divided: by the character that leaves the most names we know. */
export function readDialect(top: string, fields: FieldNames): Dialect {
  const said = SAID.exec(top);
  if (said?.[1] !== undefined) return { delimiter: said[1].charCodeAt(0), skipped: said[0].length };
  const header = top.slice(0, Math.max(0, endOfHeader(top)));
  const given = Object.values(fields).map(foldName);
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: DELIMITERS[0], score: 0 };
  for (const delimiter of DELIMITERS) {
    const names = header.split(delimiter).map((name) => foldName(name));
    const known = names.filter((name) => KNOWN.has(name) || given.includes(name)).length;
    const score = known * ONE_KNOWN + names.length;
    if (names.length > 1 && score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter.charCodeAt(0), skipped: 0 };
}

const ONE_KNOWN = 100;

/** A name in quotes may hold a line break. */
function endOfHeader(top: string): number {
  let isQuoted = false;
  for (let at = 0; at < top.length; at++) {
    if (top[at] === '"') isQuoted = !isQuoted;
    if (!isQuoted && top[at] === '\n') return at;
  }
  return top.length;
}
