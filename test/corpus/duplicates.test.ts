import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuplicateIndex } from '../../src/corpus/duplicates.ts';
import type { Fingerprint } from '../../src/corpus/fingerprint.ts';
import { Sketcher } from '../../src/text/sketch.ts';

const sketcher = new Sketcher();
const LONG = Array.from({ length: 200 }, (_, at) => `w${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}${at > 99 ? 'z' : ''}`).join(' ');

function printOf(text: string, { asks = 1, company = 0 }: Partial<Fingerprint> = {}): Fingerprint {
  const { size, bits, keys } = sketcher.sketch(text);
  return { asks, company, sketch: { size, bits: bits.slice(), keys: keys.slice() } };
}

function addAll(prints: readonly Fingerprint[], window?: number): (number | undefined)[] {
  const index = new DuplicateIndex(window === undefined ? {} : { window });
  return prints.map((print) => index.add(print));
}

describe('duplicates', () => {
  it('name the number of the earliest original; numbers count originals alone', () => {
    const [a, b] = [printOf(LONG), printOf('bread and cake')];
    expect(addAll([a, a, b, b, a])).toEqual([undefined, 0, undefined, 1, 0]);
  });

  it('may differ in a few words where the text is long, and in none where it is short', () => {
    expect(addAll([printOf(LONG), printOf(`Now in Leeds: ${LONG}`)])).toEqual([undefined, 0]);
    const short = 'We bake bread for the whole town and need a hand in the morning';
    expect(addAll([printOf(short), printOf(`${short}!`), printOf(`${short} in Leeds`)])).toEqual([undefined, 0, undefined]);
  });

  it('ask for the same', () => {
    expect(addAll([printOf(LONG), printOf(LONG, { asks: 2 }), printOf(LONG, { asks: 2 })])).toEqual([undefined, undefined, 1]);
  });

  it('are of one employer, as far as that is known', () => {
    const prints = [printOf(LONG, { company: 5 }), printOf(LONG, { company: 6 }), printOf(LONG, { company: 5 }), printOf(LONG)];
    expect(addAll(prints)).toEqual([undefined, undefined, 0, 0]);
  });

  it('are nothing that holds no words', () => {
    expect(addAll([printOf(''), printOf(''), printOf('12 34')])).toEqual([undefined, undefined, undefined]);
  });

  it('are compared with originals alone, so that no chain of small changes ends in another posting', () => {
    const half = LONG.split(' ');
    const step = (from: number): Fingerprint => printOf(half.slice(from, from + 150).join(' '));
    expect(addAll([step(0), step(12), step(24), step(50)])).toEqual([undefined, 0, undefined, undefined]);
  });

  it('are found as long as their original is remembered', () => {
    const others = (count: number): Fingerprint[] => Array.from({ length: count }, (_, at) => printOf(LONG, { asks: 100 + at }));
    const a = printOf(LONG);
    expect(addAll([a, ...others(7), a], 8).at(-1)).toBe(0);
    expect(addAll([a, ...others(8), a, a], 8).slice(-2)).toEqual([undefined, 9]);
  });

  it('are what comparing each with every original finds, of whole texts, in any order and beyond the first tables', () => {
    const texts = Array.from({ length: 1500 }, (_, at) => printOf(`${LONG} ${at}`, { asks: at }));
    const picks = fc.array(fc.nat(1499), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(picks, (order) => {
        const index = new DuplicateIndex();
        const originals: number[] = [];
        for (const at of [...order, ...texts.keys(), ...order]) {
          const print = texts[at];
          if (!print) continue;
          const expected = originals.indexOf(at);
          expect(index.add(print)).toBe(expected < 0 ? undefined : expected);
          if (expected < 0) originals.push(at);
        }
        expect(index.count).toBe(originals.length);
      }),
      { numRuns: 5 },
    );
  });
});
