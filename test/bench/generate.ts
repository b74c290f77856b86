import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Postings made of the paragraphs of the fixtures, shuffled by a fixed rule: as many as wanted, none alike, the same on every machine. */
export function generatePostings(count: number, seed: number = 42): string[] {
  const folder = 'fixtures/postings';
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/)).filter((paragraph) => paragraph.trim() !== '');
  const next = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const picked: string[] = [];
    for (let size = 0; size < 4500; size += picked.at(-1)?.length ?? 1) picked.push(paragraphs[next() % paragraphs.length] ?? '');
    return picked.join('\n\n');
  });
}

/** Nonsense terms of one to three words, to enlarge a dictionary without changing what it finds. */
export function generateTerms(count: number): string[] {
  const next = randomFrom(7);
  const word = (): string => Array.from({ length: 4 + (next() % 6) }, () => 'bcdfghjklmnpqrstvwxz'[next() % 20]).join('');
  return Array.from({ length: count }, () => Array.from({ length: 1 + (next() % 3) }, word).join(' '));
}

/** A linear congruential generator: good enough to shuffle, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
