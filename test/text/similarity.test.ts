import { describe, expect, it } from 'vitest';
import { closestTo, suggestFor } from '../../src/text/similarity.ts';

describe('the closest word', () => {
  it.each([
    ['pyton', ['rust', 'python', 'pytorch'], 'python'],
    ['Labels', ['labels', 'name'], 'labels'],
    ['paretns', ['parents', 'related'], 'parents'],
    ['rust', ['react', 'go'], undefined],
    ['anything', [], undefined],
    ['ab', ['abd', 'abc'], 'abc'],
  ])('to %s among %j is %s, in whatever order they are', (word, candidates, expected) => {
    expect(closestTo(word, candidates)).toBe(expected);
    expect(closestTo(word, candidates.toReversed())).toBe(expected);
  });

  it('is offered at the end of a message, or nothing is', () => {
    expect(suggestFor('pyton', ['python'])).toBe('; did you mean "python"?');
    expect(suggestFor('zig', ['python'])).toBe('');
  });
});
