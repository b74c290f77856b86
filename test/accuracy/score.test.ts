import { describe, expect, it } from 'vitest';
import { findSurface, findTrap, type Gold, parseGold } from './gold.ts';
import { type Claim, type Judgement, judgePosting } from './score.ts';

const TEXT = 'Brightwell Mills needs Python and Go.\nGo the extra mile; AWS Lambda, or AWS.\nMachine\nlearning a plus.';
const NOTHING: Gold = { id: 'mill', skills: [], optional: [], traps: [] };

/** A claim about every place of a surface. */
function claim(id: string, surface: string, demand: Claim['demand'] = 'required'): Claim {
  return { id, kind: 'tool', demand, spans: findSurface(TEXT, surface) };
}

function skill(name: string, ...surfaces: readonly string[]): Gold['skills'][number] {
  return { name, kind: 'tool', level: 'required', surfaces: surfaces.length > 0 ? surfaces : [name] };
}

/** `measure` where it is right, the error where it is wrong. */
function judge(gold: Partial<Gold>, ...claims: readonly Claim[]): string[] {
  return judgePosting({ ...NOTHING, ...gold }, TEXT, claims).map(({ measure, error }: Judgement) => error ?? measure);
}

describe('findSurface', () => {
  it.each([
    ['Go', ['Go', 'Go']],
    ['Machine learning', ['Machine\nlearning']],
    ['AWS', ['AWS', 'AWS']],
    ['Lambda, or', ['Lambda, or']],
    ['Mills', ['Mills']],
  ])('finds every place of "%s", however it is wrapped', (surface, found) => {
    expect(findSurface(TEXT, surface).map(({ start, end }) => TEXT.slice(start, end))).toEqual(found);
  });

  it.each(['Pyth', 'ills', 'go', 'Rust'])('refuses "%s", which is no word of the text', (surface) => {
    expect(() => findSurface(TEXT, surface)).toThrow(`"${surface}" is not in the posting`);
  });

  it('takes symbols as they are', () => {
    expect(findSurface('C++ (or C)', 'C++')).toEqual([{ start: 0, end: 3 }]);
    expect(findSurface('a.b a+b', 'a.b')).toEqual([{ start: 0, end: 3 }]);
  });

  it('finds the word of a trap in its quote only', () => {
    expect(findTrap(TEXT, { surface: 'Go', quote: 'Go the extra mile' })).toEqual([{ start: 38, end: 40 }]);
  });
});

describe('judgePosting', () => {
  it.each<[string, Partial<Gold>, Claim[], string[]]>([
    ['a skill that is found is right on every count', { skills: [skill('Python')] }, [claim('python', 'Python')], ['precision', 'recall', 'demand']],
    ['a skill that is not found is missed', { skills: [skill('Python')] }, [], ['mill: missed: Python (tool) "Python"']],
    ['a claim that nobody made is wrong', {}, [claim('rust', 'extra mile')], ['mill: wrong: rust "extra mile"']],
    ['a claim quotes its place in one line', {}, [claim('ml', 'Machine learning')], ['mill: wrong: ml "Machine learning"']],
    ['a claim may or may not be made of what is optional', { optional: [{ surfaces: ['Mills'] }] }, [claim('milling', 'Mills')], []],
    ['touching the skill is enough', { skills: [skill('Lambda')] }, [claim('aws-lambda', 'AWS Lambda')], ['precision', 'recall', 'demand']],
    ['one surface of several is enough', { skills: [skill('Go', 'Go', 'extra')] }, [claim('go', 'extra')], ['precision', 'recall', 'demand']],
    [
      'a demand is wrong where it is another',
      { skills: [skill('Python')] },
      [claim('python', 'Python', 'preferred')],
      ['precision', 'recall', 'mill: demand: Python is required, not preferred'],
    ],
    [
      'the demand is that of the claim which stands exactly there',
      { skills: [skill('AWS')] },
      [claim('aws-lambda', 'AWS Lambda', 'mentioned'), claim('aws', 'AWS')],
      ['precision', 'precision', 'recall', 'demand'],
    ],
    ['a trap that nobody fell into is right', { traps: [{ surface: 'Go', quote: 'Go the extra' }] }, [], ['trap']],
    [
      'a trap is hit by a mention of a skill that is elsewhere asked for',
      { skills: [skill('Go', 'and Go')], traps: [{ surface: 'Go', quote: 'Go the extra' }] },
      [claim('go', 'Go')],
      ['precision', 'recall', 'demand', 'mill: trap: go "Go" in "Go the extra"'],
    ],
    [
      'a trap that stands in a skill is none',
      { skills: [skill('AWS')], traps: [{ surface: 'AWS', quote: 'or AWS' }] },
      [claim('aws', 'AWS')],
      ['precision', 'recall', 'demand'],
    ],
  ])('%s', (_, gold, claims, expected) => {
    expect(judge(gold, ...claims)).toEqual(expected);
  });

  it('counts a claim by its own kind, and a skill by the reader’s', () => {
    const judgements = judgePosting({ ...NOTHING, skills: [{ ...skill('Python'), kind: 'method' }] }, TEXT, [claim('python', 'Python')]);
    expect(judgements.map(({ measure, kind }) => [measure, kind])).toEqual([
      ['precision', 'tool'],
      ['recall', 'method'],
      ['demand', 'method'],
    ]);
  });

  it('does not let the labels and the posting part', () => {
    expect(() => judge({ optional: [{ surfaces: ['Haskell'] }] })).toThrow('"Haskell" is not in the posting');
    expect(() => judge({ traps: [{ surface: 'Go', quote: 'Python and' }] })).toThrow('"Go" is not in the posting');
  });
});

it('parseGold reads a line a posting', () => {
  expect(parseGold(`${JSON.stringify(NOTHING)}\n\n${JSON.stringify({ ...NOTHING, id: 'weir' })}\n`).map(({ id }) => id)).toEqual(['mill', 'weir']);
});
