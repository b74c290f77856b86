import { describe, expect, it } from 'vitest';
import { estimateOverlap, Sketcher } from '../../src/text/sketch.ts';

const sketcher = new Sketcher();

/** Words that are no two alike; `from` says which. */
function words(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => [...String(from + at)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('a')).join(' ');
}

describe('a sketch', () => {
  it('is the same for the same text, whatever came between', () => {
    const first = sketcher.sketch(words(0, 300));
    sketcher.sketch(words(500, 10));
    expect(sketcher.sketch(words(0, 300))).toEqual(first);
  });

  it.each([
    [1000, 0],
    [1000, 250],
    [1000, 500],
    [1000, 900],
    [100, 80],
    [60, 60],
  ])('of %i words tells about how many pairs it shares with another where %i of them are the same', (count, same) => {
    const [a, b] = [sketcher.sketch(words(0, count)), sketcher.sketch(words(count - same, count))];
    const shared = Math.max(0, same - 1);
    const exact = shared / (2 * (count - 1) - shared);
    expect(Math.abs(estimateOverlap(a.bits, b.bits) - exact)).toBeLessThan(0.15);
  });

  it('has a key in common with that of nearly the same text, and hardly ever with another', () => {
    const texts = Array.from({ length: 50 }, (_, at) => words(at * 1000, 300));
    const sharesKey = (a: string, b: string): boolean => {
      const keys = sketcher.sketch(b).keys;
      return sketcher.sketch(a).keys.some((key, index) => key === keys[index]);
    };
    expect(texts.filter((text) => sharesKey(text, `${text} zz yy xx`)).length).toBe(50);
    expect(texts.slice(1).filter((text) => sharesKey(text, texts[0] ?? '')).length).toBeLessThan(3);
  });

  it('of nothing has no size', () => {
    expect(sketcher.sketch('').size).toBe(0);
  });
});
