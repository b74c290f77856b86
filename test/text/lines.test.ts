import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/text/lines.ts';

describe('lines and columns', () => {
  it.each([
    ['LF', 'ab\ncd', 3],
    ['CRLF', 'ab\r\ncd', 4],
    ['a lone CR', 'ab\rcd', 3],
  ])('begin anew after %s', (_, text, offset) => {
    const lines = new LineIndex(text);
    expect(lines.positionOf(0)).toEqual({ line: 1, column: 1 });
    expect(lines.positionOf(offset - 1).line).toBe(1);
    expect(lines.positionOf(offset)).toEqual({ line: 2, column: 1 });
    expect([1, 2].map((line) => lines.lineAt(line))).toEqual(['ab', 'cd']);
  });

  it('count UTF-16 units, and an empty text has one line', () => {
    expect(new LineIndex('😀x').positionOf(2)).toEqual({ line: 1, column: 3 });
    expect(new LineIndex('').positionOf(0)).toEqual({ line: 1, column: 1 });
    expect(new LineIndex('').lineAt(1)).toBe('');
  });

  it('of every offset lead back to its character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', '\r\n', '😀') }), (text) => {
        const lines = new LineIndex(text);
        for (let at = 0; at < text.length; at++) {
          const { line, column } = lines.positionOf(at);
          const char = text.charAt(at);
          if (char !== '\n' && char !== '\r') expect(lines.lineAt(line).charAt(column - 1)).toBe(char);
        }
      }),
    );
  });
});
