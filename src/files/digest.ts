import { createHash } from 'node:crypto';

/** `sha256:…` of a text as UTF-8. */
export function digestText(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
