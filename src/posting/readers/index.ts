import type { Reader } from '../reader.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';
import { pdf } from './pdf.ts';
import { text } from './text.ts';

/** Every input format; the file's name is the format's. */
export const readers: readonly Reader[] = [csv, docx, html, json, markdown, ndjson, parquet, pdf, text];

/** By the end of a file's name; behind it may stand `.gz`. */
export function readerFor(path: string): Reader | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  return readers.find((reader) => reader.extensions.some((extension) => name.endsWith(extension)));
}

export function findReader(name: string): Reader | undefined {
  return readers.find((reader) => reader.name === name);
}
