import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmountTally } from '../../src/corpus/quantiles.ts';

function tally(...amounts: readonly number[]): AmountTally {
  const all = new AmountTally();
  for (const amount of amounts) all.add(amount);
  return all;
}

describe('quantiles', () => {
  it.each([
    [[7], [7, 7, 7, 7, 7]],
    [
      [1, 2],
      [1, 1.25, 1.5, 1.75, 2],
    ],
    // What R's quantile() says of it, whose default is type 7.
    [
      [15, 6, 49, 40, 36],
      [6, 15, 36, 40, 49],
    ],
    [
      [47, 49, 6, 7, 15, 36, 39, 40, 41, 42, 43],
      [6, 25.5, 40, 42.5, 49],
    ],
  ])('of %j are %j', (amounts, [least, lower, median, upper, most]) => {
    expect(tally(...amounts).quantiles()).toEqual({ least, lower, median, upper, most });
  });

  it('of nothing there are none', () => {
    expect(new AmountTally().quantiles()).toBeUndefined();
  });

  it('do not depend on the order of amounts, nor on how they were divided', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(10), (amounts, cut) => {
        const merged = tally(...amounts.slice(cut));
        merged.merge(tally(...amounts.slice(0, cut)));
        expect(merged.quantiles()).toEqual(tally(...amounts).quantiles());
      }),
    );
  });
});
