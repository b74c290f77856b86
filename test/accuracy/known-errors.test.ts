import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareErrors, type KnownErrors, parseKnown, updateKnown } from './known-errors.ts';

function list(...errors: readonly string[]): KnownErrors {
  return { count: errors.length, errors };
}

describe('known errors', () => {
  it('tell new errors and errors that are gone from those that stay', () => {
    expect(compareErrors(list('a', 'b'), ['c', 'b', 'c'])).toEqual({ fresh: ['c'], gone: ['a'] });
  });

  it('may become fewer, or others', () => {
    expect(updateKnown(list('a', 'b'), ['b'], { allowMore: false })).toEqual(list('b'));
    expect(updateKnown(list('a', 'b'), ['d', 'c'], { allowMore: false })).toEqual(list('c', 'd'));
  });

  it('become more only where that is allowed', () => {
    expect(updateKnown(list('a'), ['a', 'b'], { allowMore: false })).toBeUndefined();
    expect(updateKnown(list('a'), ['b', 'a'], { allowMore: true })).toEqual(list('a', 'b'));
  });

  it('count an error once that is made twice', () => {
    expect(updateKnown(list('a'), ['b', 'b'], { allowMore: false })).toEqual(list('b'));
  });

  it('are accepted as they were written, and not where the count was changed by hand', () => {
    expect(parseKnown(JSON.stringify(list('a', 'b')))).toEqual(list('a', 'b'));
    expect(() => parseKnown('{ "count": 3, "errors": ["a", "b"] }')).toThrow('lists 2 errors and says 3');
  });

  it('leave nothing to say of the run that they were updated from', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (before, found) => {
        const next = updateKnown(list(...before), found, { allowMore: true });
        expect(next && compareErrors(next, found)).toEqual({ fresh: [], gone: [] });
      }),
    );
  });
});
