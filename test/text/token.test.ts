import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gap, readTokens } from '../../src/text/token.ts';

const GLYPHS: Readonly<Record<Gap, string>> = { none: '·', soft: ' ', break: ' | ' };

/** Tokens with what stands between them: `·` nothing, a space a soft gap, `|` a break. */
function spell(text: string): string {
  return readTokens(text)
    .map(({ start, end, gap }, index) => (index === 0 ? '' : GLYPHS[gap]) + text.slice(start, end))
    .join('');
}

function hashesOf(text: string): number[] {
  return readTokens(text).map((token) => token.hash);
}

describe('tokens', () => {
  it.each([
    ['C++ and C#', 'C++ and C#'],
    ['C++17', 'C++·17'],
    ['C+ C+++', 'C·+ C++·+'],
    ['F#', 'F#'],
    ['#1 C#sharp', '#·1 C·#·sharp'],
    ['.NET', '.·NET'],
    ['Node.js', 'Node·.·js'],
    ['CI/CD', 'CI·/·CD'],
    ['CI / CD', 'CI / CD'],
    ['A/B', 'A·/·B'],
    ['R&D', 'R·&·D'],
    ['scikit-learn', 'scikit learn'],
    ['GPT-4', 'GPT 4'],
    ['k8s', 'k8s'],
    ['naïve', 'naïve'],
    ['nai\u0308ve', 'nai\u0308ve'],
    ['don’t', 'don·’·t'],
    ['py\u200bt\u00adhon\ufeff', 'py\u200bt\u00adhon'],
    ['機械 学習 AI', '機·械 学·習 AI'],
    ['AI機械', 'AI·機·械'],
    ['🚀Go', '\ud83d·\ude80·Go'],
    ['', ''],
    [' \n- ', ''],
  ])('of %j are %s', (text, expected) => {
    expect(spell(text)).toBe(expected);
  });

  it.each([
    ['Node.js', 'NODE.JS', 'node.JS'],
    ['C++', 'c++'],
    ['naïve', 'NAÏVE', 'naive', 'nai\u0308ve'],
    ['İstanbul', 'istanbul', 'ISTANBUL'],
    ['Ｐｙｔｈｏｎ', 'python'],
    ['it’s', 'it\u02bcs', "IT'S"],
    ['co-op', 'co op', 'co\u2011op', 'co\nop'],
    ['soft\u00adware', 'software'],
  ])('hash alike: %s, %s', (first, ...others) => {
    for (const other of others) expect(hashesOf(other)).toEqual(hashesOf(first));
  });

  it.each([
    ['C', 'C#'],
    ['C', 'C++'],
    ['Go', 'og'],
    ['n', 'ñandú'],
    ['a', '漢'],
  ])('hash apart: %s and %s', (a, b) => {
    expect(hashesOf(a)).not.toEqual(hashesOf(b));
  });
});

describe('the gap between tokens', () => {
  it.each([
    ['a blank', 'machine learning', 'soft'],
    ['many blanks and tabs', 'machine \t  learning', 'soft'],
    ['a no-break space', 'machine\u00a0learning', 'soft'],
    ['a hyphen', 'machine-learning', 'soft'],
    ['an en dash', 'machine–learning', 'soft'],
    ['an underscore', 'machine_learning', 'soft'],
    ['a line break', 'machine\nlearning', 'soft'],
    ['a CRLF', 'machine\r\nlearning', 'soft'],
    ['a lone CR', 'machine\rlearning', 'soft'],
    ['a line separator', 'machine\u2028learning', 'soft'],
    ['a wrapped, indented line', 'machine  \n    learning', 'soft'],
    ['a hyphen at the line end', 'machine-\nlearning', 'soft'],
    ['a zero-width space beside a blank', 'machine\u200b learning', 'soft'],
    ['a blank line', 'machine\n\nlearning', 'break'],
    ['a blank line of CRLFs', 'machine\r\n\r\nlearning', 'break'],
    ['a blank line with blanks on it', 'machine\n  \nlearning', 'break'],
    ['two lone CRs', 'machine\r\rlearning', 'break'],
    ['a bullet', 'machine\n- learning', 'break'],
    ['a dash set off by spaces', 'machine – learning', 'break'],
    ['a hyphen after a space', 'machine -learning', 'break'],
    ['two hyphens', 'machine--learning', 'break'],
  ])('of %s: %j', (_, text, expected) => {
    expect(readTokens(text)[1]?.gap).toBe(expected);
  });
});

/** What may stand between tokens: no letter, no digit, no sign but the joiners. */
const NOTHING = /^[\s\p{Z}\p{Cc}\p{Cf}\p{M}\u2010-\u2013\u2212_-]*$/u;

const anyText = fc.string({ unit: fc.constantFrom(...'aB1 \n\r-_+#./&\u2019\u0301\u200b\ufeffİß漢Ωñト\u2028٣½—–\0', '😀', '\ud83d') });

describe('of any text', () => {
  it('tokens stand in order, apart, and hold every letter, digit and sign', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of readTokens(text)) {
          expect(start >= last && end > start).toBe(true);
          expect(text.slice(last, start)).toMatch(NOTHING);
          last = end;
        }
        expect(text.slice(last)).toMatch(NOTHING);
      }),
    );
  });

  it('composed and decomposed accents read the same', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'aeéÉïñçÅộ İŽ-.+#') });
    fc.assert(
      fc.property(latin, (text) => {
        expect(hashesOf(text.normalize('NFD'))).toEqual(hashesOf(text.normalize('NFC')));
      }),
    );
  });
});
