import { describe, expect, it } from 'vitest';
import { APOSTROPHE, FIRST_WORD, foldOf, IDEOGRAPH, INVISIBLE, JOINER, MARK, SPACE, SYMBOL } from '../../src/text/fold.ts';

const CLASSES: readonly (readonly [string, number, string])[] = [
  ['white space', SPACE, ' \t\n\r\f\u00a0\u2002\u2009\u2028\u202f\u3000'],
  ['control characters and emoji selectors, which separate', SPACE, '\u0000\u001b\u0085\ufe0e\ufe0f'],
  ['zero-width and direction marks, soft hyphens, byte-order marks', INVISIBLE, '\u00ad\u200b\u200c\u200d\u200e\u202a\u2060\u2066\ufeff'],
  ['hyphens, en dashes, minus signs, underscores', JOINER, '-_\u2010\u2011\u2012\u2013\u2212\uff0d'],
  ['straight and curly apostrophes', APOSTROPHE, "'\u00b4\u2018\u2019\u02bc\u2032\uff07"],
  ['combining marks', MARK, '\u0301\u0308\u0327\u093c'],
  ['signs, em dashes, curly quotes, halves of an emoji', SYMBOL, '.,/&+#@()\u2014\u201c\u201d\u2022\u00ae\u2122\ud83d\ude00'],
  ['letters of scripts without spaces', IDEOGRAPH, '漢字かカ한ไ'],
];

const LETTERS: readonly (readonly [string, string])[] = [
  ['capitals', 'Aa'],
  ['the dotted capital I', 'İi'],
  ['accents', 'ïi'],
  ['capitals with accents', 'Éé'],
  ['several accents', 'ộo'],
  ['full width', 'Ｐp'],
  ['full-width digits', '８8'],
  ['the Kelvin and Ohm signs', '\u212ak\u2126ω'],
  ['Greek and Cyrillic', 'ΩωΣςσςЖж'],
  ['the dotless i', 'Iı'],
  ['Roman numerals', 'Ⅳⅳ'],
];

describe('folding', () => {
  it.each(CLASSES)('knows %s', (_, expected, chars) => {
    expect(unitsOf(chars).filter((unit) => foldOf(unit) !== expected)).toEqual([]);
  });

  it.each(LETTERS)('reads as one: %s', (_, pairs) => {
    const units = unitsOf(pairs);
    for (let at = 0; at < units.length; at += 2) expect(foldOf(units[at] ?? 0)).toBe(foldOf(units[at + 1] ?? 0));
  });

  it.each(['o0', 'ßs', 'ﬁf', 'Łl', 'пn'])('keeps apart %s, which are not one letter', ([a = '', b = '']) => {
    expect(foldOf(a.charCodeAt(0))).not.toBe(foldOf(b.charCodeAt(0)));
  });

  it('holds for every code unit: folding twice is folding once, and lower case changes nothing', () => {
    const wrong: string[] = [];
    for (let unit = 0; unit <= 0xffff; unit++) {
      const folded = foldOf(unit);
      if (folded < FIRST_WORD) continue;
      const lower = String.fromCharCode(unit).toLowerCase();
      const sameInLower = lower.length > 1 || foldOf(lower.charCodeAt(0)) === folded;
      if (foldOf(folded) !== folded || !sameInLower) wrong.push(unit.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
