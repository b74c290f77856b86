import { type Fields, isFields } from '../record/values.ts';
import { parseLoosely } from './loose-json.ts';

/** Graphs are nested a few levels deep; what is deeper was not made for readers. */
const DEEPEST = 12;
const MOST = 1000;

/** The objects of type JobPosting in a page's JSON-LD, wherever in it they stand. */
export function findJobPostings(scripts: readonly string[]): Fields[] {
  const found: Fields[] = [];
  for (const script of scripts) collect(parseLoosely(script), found, 0);
  return found;
}

function collect(value: unknown, found: Fields[], depth: number): void {
  if (depth > DEEPEST || found.length >= MOST || typeof value !== 'object' || value === null) return;
  if (isFields(value) && isJobPosting(value)) found.push(value);
  else for (const part of Object.values(value)) collect(part, found, depth + 1);
}

function isJobPosting(value: Fields): boolean {
  const types = [value['@type'], value['type']].flat();
  return types.some((type) => typeof type === 'string' && /(?:^|[/:#])jobposting$/i.test(type));
}
