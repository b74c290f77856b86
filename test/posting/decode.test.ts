import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/posting/decode.ts';

const WORDS = 'naïve “Go” – 5 €';
const utf8 = new TextEncoder();

describe('the bytes of a file', () => {
  it.each<[string, Uint8Array, string, string | undefined]>([
    ['UTF-8', utf8.encode(`${WORDS} 漢 😀`), `${WORDS} 漢 😀`, undefined],
    ['UTF-8 with a byte-order mark, which stays', utf8.encode(`\ufeff${WORDS}`), `\ufeff${WORDS}`, undefined],
    ['UTF-16, little end first', Buffer.from(`\ufeff${WORDS}`, 'utf16le'), `\ufeff${WORDS}`, undefined],
    ['UTF-16, big end first', Buffer.from(`\ufeff${WORDS}`, 'utf16le').swap16(), `\ufeff${WORDS}`, undefined],
    ['Windows-1252', Uint8Array.of(0x6e, 0x61, 0xef, 0x76, 0x65, 0x20, 0x93, 0x47, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80), WORDS, 'Windows-1252'],
    ['nothing at all', new Uint8Array(), '', undefined],
    ['a line break of every kind', utf8.encode('a\r\nb\rc\nd\f'), 'a\r\nb\rc\nd\f', undefined],
  ])('are read as %s', (_, bytes, text, guessed) => {
    expect(decodeText(bytes)).toEqual(guessed === undefined ? { kind: 'text', text } : { kind: 'text', text, guessed });
  });

  it.each<[string, readonly number[]]>([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['compressed', [0x1f, 0x8b, 8, 1, 2, 3, 4, 0xff, 5, 6, 7, 0x1b]],
    ['zeros', [0, 0, 0, 0]],
    ['UTF-16 without a mark', [0x41, 0, 0x42, 0]],
  ])('are binary where they are %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ kind: 'binary' });
  });

  it('give back any text that was encoded as UTF-8, to the last unit', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\u0001', '\u007f', 'ï', '“', '\u2028', '\ufeff', '\uffff', '漢', '😀') });
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '\ufeff'), (text, mark) => {
        expect(decodeText(utf8.encode(mark + text))).toEqual({ kind: 'text', text: mark + text });
      }),
    );
  });
});
