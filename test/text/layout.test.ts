import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Layout } from '../../src/text/layout.ts';

/** One line a block, `* ` before a list item; sentences divided by `‖`, line breaks shown as `⏎`. */
function draw(text: string): string[] {
  const layout = new Layout(text);
  return layout.blocks.map(({ body, end, bullet }) => {
    const sentences: string[] = [];
    for (let at = body; at < end; at = layout.sentenceAt(at).end) sentences.push(text.slice(at, layout.sentenceAt(at).end));
    return (bullet ? '* ' : '') + sentences.join('‖').replace(/\r?\n/g, '⏎');
  });
}

const LONG = 'We build careful software for small shops that are run by families';

describe('blocks', () => {
  it.each<[string, string, string[]]>([
    ['are divided by blank lines', 'One\n\nTwo\n \t\nThree', ['One', 'Two', 'Three']],
    ['are lines that end in CRLF as well', 'One\r\n\r\nTwo\r\n', ['One', 'Two']],
    [
      'are list items',
      '- one\n* two\n• three\n– four\n1. five\n2) six\n(a) seven\n+ eight',
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((item) => `* ${item}`),
    ],
    ['are list items that stick to their bullet', '•one\n▪two', ['* one', '* two']],
    ['are list items after a byte-order mark', '\ufeff- one\n- two', ['* one', '* two']],
    ['are nested items', '- one\n    - two', ['* one', '* two']],
    [
      'do not take a hyphenated or bold start for a bullet',
      '-ish\n\n**Bold** start\n\n3 years\n\n2024. A year',
      ['-ish', '**Bold** start', '3 years', '2024. ‖A year'],
    ],
    ['hold the wrapped lines of an item', '- builds the\n  pipelines and\n  keeps them\n- next', ['* builds the⏎  pipelines and⏎  keeps them', '* next']],
    ['hold the wrapped lines of prose', `${LONG} and\nmachines in towns.`, [`${LONG} and⏎machines in towns.`]],
    ['go on after a full stop at the end of a full line', `${LONG}.\nand their neighbours`, [`${LONG}.⏎‖and their neighbours`]],
    ['go on after a word that cannot end one', 'Work with Python and\nGo on the server', ['Work with Python and⏎Go on the server']],
    ['go on inside brackets', 'Databases (Postgres,\nRedis)', ['Databases (Postgres,⏎Redis)']],
    ['end at a short line before a capital', 'About us\nWe bake bread', ['About us', 'We bake bread']],
    ['end at a heading', '## What we work on\nwith care\nWho you are\nSomeone kind', ['## What we work on', 'with care', 'Who you are', 'Someone kind']],
    ['end at a colon or semicolon', 'You bring:\npatience;\ncare', ['You bring:', 'patience;', 'care']],
  ])('%s', (_, text, expected) => {
    expect(draw(text)).toEqual(expected);
  });

  it('know whether a blank line stands before them', () => {
    expect(new Layout('# Head\nText\n\n- item\n- item').blocks.map(({ apart }) => apart)).toEqual([true, false, true, false]);
  });

  it('are none in a text without words', () => {
    for (const text of ['', ' \n\t\r\n ', '\u00a0']) expect(new Layout(text).blocks).toEqual([]);
  });
});

describe('sentences', () => {
  it.each([
    ['We bake. You eat! Ready? Yes', 'We bake. ‖You eat! ‖Ready? ‖Yes'],
    ['One.\u00a0Two.', 'One.\u00a0‖Two.'],
    ['You know Node.js and v1.2 of it. Good.', 'You know Node.js and v1.2 of it. ‖Good.'],
    ['Tools, e.g. Go, i.e. the language, vs. Rust etc. in Berlin', 'Tools, e.g. Go, i.e. the language, vs. Rust etc. in Berlin'],
    ['Acme Inc. in St. Gallen asks Dr. Who.', 'Acme Inc. in St. Gallen asks Dr. Who.'],
    ['A Ph.D. or M.Sc. in physics. Or not.', 'A Ph.D. or M.Sc. in physics. ‖Or not.'],
    ['Ask John D. Doe about it. Soon.', 'Ask John D. Doe about it. ‖Soon.'],
    ['Five years of experience.You will lead.Then rest', 'Five years of experience.‖You will lead.‖Then rest'],
    ['Work (with care).You know why?Yes', 'Work (with care).‖You know why?‖Yes'],
    ['See www.acme.example or e.g.Python', 'See www.acme.example or e.g.Python'],
    ['C# is fine. C++ too.', 'C# is fine. ‖C++ too.'],
  ])('of %j', (text, expected) => {
    expect(draw(text)).toEqual([expected]);
  });

  it('never cross from one block into the next', () => {
    expect(draw('- Python\n- Go')).toEqual(['* Python', '* Go']);
  });
});

const anyPage = fc.string({
  unit: fc.constantFrom(...'aZ0 .,!?:;()-*•\t', '\n', '\r\n', '\n\n', ' and ', ' e.g. ', '\u00a0', '\ufeff', '- ', '1. ', LONG),
  maxLength: 40,
});

describe('of any text', () => {
  it('blocks stand in order and hold every letter', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const { blocks } = new Layout(text);
        let last = 0;
        for (const [index, block] of blocks.entries()) {
          expect(block.index).toBe(index);
          expect(text.slice(last, block.start)).not.toMatch(/[a-z]/i);
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.start <= block.body && block.body < block.end).toBe(true);
          last = block.end;
        }
        expect(text.slice(last)).not.toMatch(/[a-z]/i);
      }),
    );
  });

  it('sentences hold the offset they were asked for, within its block, whatever was asked before', () => {
    fc.assert(
      fc.property(anyPage, fc.array(fc.nat()), (text, picks) => {
        const layout = new Layout(text);
        for (const pick of picks) {
          const offset = pick % Math.max(1, text.length);
          const block = layout.blockAt(offset);
          if (!block || offset < block.body || offset >= block.end) continue;
          const sentence = layout.sentenceAt(offset);
          expect(sentence.start <= offset && offset < sentence.end && sentence.start >= block.body && sentence.end <= block.end).toBe(true);
          expect(sentence).toEqual(new Layout(text).sentenceAt(offset));
        }
      }),
    );
  });
});
