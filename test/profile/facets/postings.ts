import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Posting } from '../../../src/posting/posting.ts';
import type { FacetInput } from '../../../src/profile/facets/facet.ts';
import { HeadingReader } from '../../../src/profile/headings.ts';
import { findSections } from '../../../src/profile/sections.ts';
import { Layout } from '../../../src/text/layout.ts';
import { readText } from '../../support/read-text.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'facets');

export interface FixtureCase {
  readonly name: string;
  /** The posting, with the words marked that state the facet. */
  readonly marked: string;
}

export function listFixtures(): string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.txt$/, ''));
}

export function readCases(fixture: string): FixtureCase[] {
  const [, ...parts] = readFileSync(join(FOLDER, `${fixture}.txt`), 'utf8').split(/^=== /m);
  return parts.map((part) => ({ name: part.slice(0, part.indexOf('\n')), marked: part.slice(part.indexOf('\n') + 1) }));
}

/** What facets are read from, for a posting that was read from a text file. */
export function inputOf(text: string, metadata: Partial<Posting> = {}): FacetInput {
  const posting = readText(text);
  const layout = new Layout(posting.text);
  return { posting: { ...posting, ...metadata }, layout, sections: findSections(layout, new HeadingReader()) };
}
