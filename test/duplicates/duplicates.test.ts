import { expect, it } from 'vitest';
import { DUPLICATE_OVERLAP } from '../../src/corpus/duplicates.ts';
import { precisionOf, readPairs, recallOf } from './measure.ts';

it('folding takes no two jobs for one, and finds nine in ten reposts', async () => {
  const judge = await readPairs();
  const judged = judge({ leastOverlap: DUPLICATE_OVERLAP });
  expect(precisionOf(judged)).toBe(1);
  expect(recallOf(judged)).toBeGreaterThan(0.9);
  expect(precisionOf(judge({ leastOverlap: DUPLICATE_OVERLAP, textAlone: true }))).toBeLessThan(0.9);
});
