import { describe, expect, it } from 'vitest';
import { readers } from '../../src/posting/readers/index.ts';
import { FRAMES, holdOn, keepOthers, SAMPLES } from './laws.ts';

/** Few here, and always the same; `npm run fuzz` takes thousands. */
const EXTENT = { runs: 60, seed: 5 };

describe('mutated input', () => {
  it('is there for each format', () => {
    expect(readers.filter(({ extensions }) => !extensions.some((ending) => ending in SAMPLES))).toEqual([]);
  });

  it.each(Object.keys(SAMPLES))('of %s is read to an end, and nothing is thrown', async (ending) => {
    await holdOn(ending, EXTENT);
  });

  it.each(FRAMES)('of one record costs no other, in $ending with $before', async (frame) => {
    await keepOthers(frame, EXTENT);
  });
});
