import type { Location } from '../source/location.ts';

/** ` (file:line)`, without the file where a finding stands in it too; nothing for what comes from a layer that is not under lint. */
export function showPlace(at: Location | undefined, from: Location): string {
  if (!at) return '';
  return at.file === from.file ? ` (line ${at.line})` : ` (${at.file}:${at.line})`;
}
