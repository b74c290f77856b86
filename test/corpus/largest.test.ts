import { describe, expect, it } from 'vitest';
import { keepLargest } from '../../src/corpus/largest.ts';

describe('the largest of a list', () => {
  it.each([
    [[3, 1, 2], 3, [3, 1, 2], []],
    [[1, 3, 2], 2, [3, 2], [1]],
    [[1, 3, 2], 0, [], [1, 3, 2]],
  ])('of %j, %i at most, are kept in their order: %j', (items, most, kept, folded) => {
    expect(keepLargest(items, most, (item) => item)).toEqual({ kept, folded });
  });

  it('of equals are those that come first', () => {
    expect(keepLargest(['a', 'b', 'c'], 2, () => 1).kept).toEqual(['a', 'b']);
  });
});
