import type { Reader } from '../reader.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

/** Every input format; the file's name is the format's. */
export const readers: readonly Reader[] = [markdown, text];

export function readerFor(path: string): Reader | undefined {
  const name = path.toLowerCase();
  return readers.find((reader) => reader.extensions.some((extension) => name.endsWith(extension)));
}
