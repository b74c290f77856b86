import type { Unused } from '../corpus/unused.ts';
import type { ReadStatus } from '../profile/profile.ts';
import { nameSource } from '../report/name-source.ts';
import { toPrintable } from '../report/printable.ts';

const SAID: readonly (readonly [ReadStatus, string])[] = [
  ['empty', 'empty'],
  ['no-known-skill', 'no known skill'],
  ['not-english', 'not in English'],
];
const MOST_NAMED = 20;

/** Which postings gave nothing to count, a line for each reason; JSON lists them all. */
export function nameUnused(unused: readonly Unused[]): string {
  return SAID.map(([status, said]) => ({ said, names: unused.filter((one) => one.status === status).map(namePosting) }))
    .filter(({ names }) => names.length > 0)
    .map(({ said, names }) => `skillsift: ${said}: ${shorten(names)}\n`)
    .join('');
}

function namePosting({ source, record }: Unused): string {
  return toPrintable(nameSource(source)) + (record === undefined ? '' : `, record ${record}`);
}

function shorten(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join('; ')}; and ${rest} more, which --format json names` : names.join('; ');
}
