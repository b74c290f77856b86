import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateShare } from '../../src/corpus/interval.ts';

describe('a share and its 95 % Wilson interval', () => {
  it.each([
    // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
    [5, 10, 0.2366, 0.7634],
  ])('of %i in %i is from %f to %f', (count, of, low, high) => {
    const share = estimateShare(count, of);
    expect(share.value).toBeCloseTo(count / of, 12);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('of nothing in nothing says nothing', () => {
    expect(estimateShare(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });

  it('holds the share, lies within 0 and 1, mirrors its complement, and narrows with more postings', () => {
    const counts = fc.integer({ min: 1, max: 10_000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const { value, low, high } = estimateShare(count, of);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
        const rest = estimateShare(of - count, of);
        expect(rest.low).toBeCloseTo(1 - high, 10);
        const more = estimateShare(count * 4, of * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});
