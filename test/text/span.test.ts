import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/text/span.ts';

describe('two spans', () => {
  it.each([
    [0, 2, 1, 3, true],
    [0, 3, 1, 2, true],
    [0, 2, 2, 3, false],
    [2, 3, 0, 2, false],
  ])('[%i, %i) and [%i, %i) overlap: %s', (start, end, from, to, expected) => {
    expect(overlaps({ start, end }, { start: from, end: to })).toBe(expected);
  });
});
