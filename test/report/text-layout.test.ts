import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { toPrintable, toPrintableLines } from '../../src/report/printable.ts';
import { layOutLines } from '../../src/report/styled-lines.ts';
import { wrapLine, wrapText } from '../../src/report/wrap-text.ts';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['漢字', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['한글', 4],
    ['©™®', 3],
    ['—–…', 3],
    ['█▏', 2],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍🚀', 2],
    ['👨‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['☎', 1],
    ['☎️', 2],
    ['a\u200bb', 2],
    ['\ufeffa', 1],
  ])('%j takes %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapping', () => {
  it.each([
    ['one two three', 8, ['one two', 'three']],
    ['one two', 7, ['one two']],
    ['one  two', 4, ['one', 'two']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['ab abcdefghij', 4, ['ab', 'abcd', 'efgh', 'ij']],
    ['time-series-analysis', 12, ['time-series-', 'analysis']],
    ['a/folder/name.txt', 10, ['a/folder/', 'name.txt']],
    ['-5 -6', 3, ['-5', '-6']],
    ['- one two three', 9, ['- one two', '  three']],
    ['  * one two three', 10, ['  * one', '    two', '    three']],
    ['10. one two', 8, ['10. one', '    two']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['', 5, ['']],
    ['     ', 3, ['   ']],
  ])('%j at %i', (text, width, lines) => {
    expect(wrapText(text, width).map((line) => line.replace(/(?<=\S) +$/, ''))).toEqual(lines);
  });

  it('keeps to the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }).map(toPrintable), fc.integer({ min: 4, max: 40 }), (line, width) => {
        const pieces = wrapLine(line, width);
        for (const { start, end, indent } of pieces) expect(indent + displayWidth(line.slice(start, end))).toBeLessThanOrEqual(width);
        expect(
          pieces
            .map(({ start, end }) => line.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(line.replace(/\s/g, ''));
      }),
    );
  });

  it('takes a line of a megabyte', () => {
    expect(wrapLine('word '.repeat(200_000), 80).length).toBeGreaterThan(12_000);
  });
});

describe('styled lines', () => {
  it('keep tones across breaks, and join to the wrapped text', () => {
    const lines = layOutLines([{ text: 'We want ' }, { text: '«Machine learning»', tone: 'required' }, { text: ' now.\nAnd tea.' }], 16);
    expect(lines.map((parts) => parts.filter(({ text }) => text !== ''))).toEqual([
      [{ text: 'We want ' }, { text: '«Machine', tone: 'required' }],
      [{ text: 'learning»', tone: 'required' }, { text: ' now.' }],
      [{ text: 'And tea.' }],
    ]);
  });

  it('are the text itself, without a width', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const lines = layOutLines(
          texts.map((text) => ({ text: toPrintableLines(text) })),
          undefined,
        );
        expect(lines.map((parts) => parts.map(({ text }) => text).join('')).join('\n')).toBe(texts.map(toPrintableLines).join(''));
      }),
    );
  });
});

describe('printable text', () => {
  it.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\u0000\u0007\u007f', 'a␀␇␡'],
    ['a\u009b1mb', 'a\ufffd1mb'],
    ['a\u202eb\u2066c\u200fd\u061ce', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
    ['a\tb\r\nc\u2028d', 'a b c d'],
    ['naïve 漢字 👩‍🚀 ﷺ', 'naïve 漢字 👩‍🚀 ﷺ'],
  ])('%j is shown as %j', (text, shown) => {
    expect(toPrintable(text)).toBe(shown);
  });

  it('keeps its lines where that is asked for', () => {
    expect(toPrintableLines('a\r\nb\rc\n\nd\te')).toBe('a\nb\nc\n\nd e');
  });

  it('is printable already when it is made so again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => toPrintable(toPrintable(text)) === toPrintable(text)));
  });
});
