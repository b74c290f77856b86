import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Posting } from '../../../src/posting/posting.ts';
import { text as textReader } from '../../../src/posting/readers/text.ts';
import type { FacetInput } from '../../../src/profile/facets/facet.ts';
import { HeadingReader } from '../../../src/profile/headings.ts';
import { findSections } from '../../../src/profile/sections.ts';
import { Layout } from '../../../src/text/layout.ts';

const loaded = await textReader.load();
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
  const [reading] = loaded.kind === 'whole' ? loaded.read({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { fields: {} }) : [];
  if (reading?.kind !== 'posting') throw new Error('not a posting');
  const layout = new Layout(reading.posting.text);
  return { posting: { ...reading.posting, ...metadata }, layout, sections: findSections(layout, new HeadingReader()) };
}
