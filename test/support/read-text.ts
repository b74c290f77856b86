import type { Posting } from '../../src/posting/posting.ts';
import { text as textReader } from '../../src/posting/readers/text.ts';

const loaded = await textReader.load();

/** The posting that a text file makes. */
export function readText(text: string): Posting {
  const [reading] = loaded.kind === 'whole' ? loaded.read({ source: 'a.txt', bytes: new TextEncoder().encode(text) }, { fields: {} }) : [];
  if (reading?.kind !== 'posting') throw new Error('not a posting');
  return reading.posting;
}
