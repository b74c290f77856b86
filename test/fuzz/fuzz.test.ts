import { describe, expect, it } from 'vitest';
import { readers } from '../../src/posting/readers/index.ts';
import { FRAMES, holdOn, keepOthers } from './laws.ts';
import { SAMPLES } from './samples.ts';

/** Few here, and always the same; `npm run fuzz` takes thousands. */
const EXTENT = { runs: 40, seed: 5 };

describe('mutated input', () => {
  it('is there for each format, compressed too', () => {
    const isThere = (ending: string): boolean => SAMPLES.some(({ name }) => name.endsWith(ending));
    expect(readers.filter(({ extensions }) => !extensions.some((ending) => isThere(ending) && isThere(`${ending}.gz`)))).toEqual([]);
  });

  it.each(SAMPLES)('of $name is read to an end, and nothing is thrown', async (sample) => {
    await holdOn(sample, EXTENT);
  });

  it.each(FRAMES)('of one record costs no other, in $name', async (frame) => {
    await keepOthers(frame, EXTENT);
  });
});
