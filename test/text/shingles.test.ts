import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShingleReader } from '../../src/text/shingles.ts';

function read(text: string): number[] {
  return [...new ShingleReader().read(text)];
}

describe('shingles', () => {
  it('are one fewer than the words, and of a single word one', () => {
    expect(['', '...', 'bread', 'fresh bread', 'we bake fresh bread'].map((text) => read(text).length)).toEqual([0, 0, 1, 1, 3]);
  });

  it.each([
    ['We bake BREAD.', 'we bake bread'],
    ['naïve bakers', 'naive bakers'],
    ['- bake\r\n- bread', '• bake\n\n• bread'],
    ['bake\u00a0fresh\tbread', 'bake fresh bread'],
    ['so\u00adlu\u200btion here', 'solution here'],
    ['bake on 2026-03-01 for $90k, ref JR-20391 x', 'bake on 2027-04-30 for $120k, ref JR-777 x'],
  ])('are the same in %j and %j', (a, b) => {
    expect(read(a)).toEqual(read(b));
    expect(read(a).length).toBeGreaterThan(0);
  });

  it.each([
    ['we bake bread', 'we bake cake'],
    ['bake bread', 'bread bake'],
    ['ab c', 'a bc'],
    ['漢字', '字漢'],
  ])('differ in %j and %j', (a, b) => {
    expect(read(a)).not.toEqual(read(b));
  });

  it('change at the ends of a line that moves, and nowhere else', () => {
    const before = new Set(read('one two three four\nfive six seven eight\nnine ten'));
    const after = read('nine ten\nfive six seven eight\none two three four');
    expect(after.filter((shingle) => !before.has(shingle))).toHaveLength(2);
  });

  it('do not depend on what was read before', () => {
    const reader = new ShingleReader();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect([...reader.read(text)]).toEqual(read(text));
      }),
    );
  });
});
