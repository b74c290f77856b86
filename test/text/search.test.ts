import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBefore, itemAt } from '../../src/text/search.ts';

const starts = fc.array(fc.nat(20)).map((values) => values.sort((a, b) => a - b).map((start) => ({ start })));

describe('search in items by their start', () => {
  it('counts those before an offset', () => {
    fc.assert(
      fc.property(starts, fc.nat(22), (items, offset) => {
        expect(countBefore(items, offset)).toBe(items.filter(({ start }) => start < offset).length);
      }),
    );
  });

  it('gives the last at or before an offset, else the first', () => {
    fc.assert(
      fc.property(starts, fc.nat(22), (items, offset) => {
        expect(itemAt(items, offset)).toBe(items.findLast(({ start }) => start <= offset) ?? items[0]);
      }),
    );
  });
});
