import { describe, expect, it } from 'vitest';
import { CueFinder } from '../../../src/profile/facets/cues.ts';
import { WordList } from '../../../src/profile/facets/word-list.ts';

describe('cues', () => {
  const finder = new CueFinder([
    ['on site', 'on', 'site'],
    ['on site visits', '#on site'],
  ]);

  it('are the longest of their table that begin at a place', () => {
    const text = 'On-site visits, #on\nsite and onsite';
    const shown = finder.find(text).map((cues) => cues.map(({ start, end, phrase }) => `${phrase}=${JSON.stringify(text.slice(start, end))}`));
    expect(shown).toEqual([
      ['on site="On-site"', 'site="site"', 'on site="on\\nsite"', 'site="site"'],
      ['on site visits="On-site visits"', '#on site="#on\\nsite"'],
    ]);
  });

  it('are told apart by their tags where another pass has found them', () => {
    const found = finder.phrases.filter(({ text }) => text.startsWith('on site')).map(({ tag }) => ({ tag, start: 3, end: 10 }));
    expect(finder.sort([{ tag: 'other', start: 0, end: 2 }, ...found])).toEqual([
      [{ phrase: 'on site', start: 3, end: 10 }],
      [{ phrase: 'on site visits', start: 3, end: 10 }],
    ]);
  });
});

describe('a list of words', () => {
  const words = new WordList(['at least', "it's", 'c++', 'plus']);

  it.each([
    ['At Least five', true],
    ['at-least', true],
    ['it’s so', true],
    ['C++ and C', true],
    ['surplus', false],
    ['pluses', false],
    ['at the least', false],
  ])('finds its words at their edges in %s', (text, expected) => {
    expect(words.isIn(text)).toBe(expected);
  });

  it('tells what begins and what ends at an offset', () => {
    const text = 'at least: five, plus';
    expect([words.endsAt(text, 10), words.endsAt(text, 9), words.endsAt(text, 4), words.endsAt(text, 14)]).toEqual([true, true, false, false]);
    expect([words.startsAt(text, 0), words.startsAt(text, 15), words.startsAt(text, 3)]).toEqual([true, true, false]);
  });

  it('of none finds nothing', () => {
    const none = new WordList([]);
    expect([none.isIn('anything'), none.startsAt('anything', 0), none.endsAt('anything', 8)]).toEqual([false, false, false]);
  });
});
