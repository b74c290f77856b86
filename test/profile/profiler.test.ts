import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMention } from '../../src/match/mention.ts';
import { DEMANDS } from '../../src/profile/cue-words.ts';
import { listSkills, readText } from '../support/profiles.ts';
import { TECH } from '../support/tech.ts';

describe('a profile', () => {
  it.each([
    ['ok', 'We write Python.'],
    ['empty', ''],
    ['empty', ' \n\t\r\n\u00a0'],
    ['no-known-skill', 'We bake bread.'],
    ['no-known-skill', '## Benefits\n- A Python course'],
    ['no-known-skill', 'Go!'],
  ])('is %s for %j', (status, text) => {
    expect(readText(text).profile.status).toBe(status);
  });

  it('lists each skill once, in order of its first mention, with all its mentions', () => {
    const { skills } = readText('SQL, Python, SQL and sql').profile;
    expect(skills.map(({ skill, mentions }) => [skill.id, mentions.map(({ start }) => start)])).toEqual([
      ['sql', [0, 13, 21]],
      ['python', [5]],
    ]);
  });

  it.each(['About us', 'Benefits', 'How to apply', 'Equal opportunity'])('leaves out what stands under "%s"', (heading) => {
    const { profile, candidates } = readText(`Python\n\n## ${heading}\n\nPython, SQL`);
    expect(profile.skills.map(({ skill, mentions }) => [skill.id, mentions.length])).toEqual([['python', 1]]);
    expect(candidates.map(({ evidence }) => evidence !== undefined)).toEqual([true, false, false]);
  });

  it('keeps every candidate that was refused, for those who ask why', () => {
    const { candidates } = readText('Python or python@acme.example; go to R&D');
    expect(candidates.map(({ candidate, evidence }) => `${candidate.skill.id} ${evidence !== undefined}`)).toEqual([
      'python true',
      'python false',
      'go false',
      'r-and-d true',
      'r false',
    ]);
  });
});

describe('an implied skill', () => {
  it('is listed apart, after those that are named, with the mentions of the one that implies it', () => {
    const { skills } = readText('We use PyTorch and SQL.').profile;
    expect(skills.map(({ skill, implied, mentions }) => [skill.id, implied, mentions[0].skill.id])).toEqual([
      ['pytorch', false, 'pytorch'],
      ['sql', false, 'sql'],
      ['deep-learning', true, 'pytorch'],
      ['machine-learning', true, 'pytorch'],
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'is not listed where it is named',
      'We do deep learning in PyTorch.',
      ['deep-learning mentioned', 'pytorch mentioned', 'machine-learning mentioned (implied)'],
    ],
    [
      'is listed once where several imply it',
      'PyTorch, TensorFlow',
      ['pytorch mentioned', 'tensorflow mentioned', 'deep-learning mentioned (implied)', 'machine-learning mentioned (implied)'],
    ],
    [
      'is asked for as the one that implies it',
      '## Requirements\nPyTorch',
      ['pytorch required', 'deep-learning required (implied)', 'machine-learning required (implied)'],
    ],
    [
      'is asked for as strongly as any that imply it',
      'We use PyTorch. You must know TensorFlow.',
      ['pytorch mentioned', 'tensorflow required', 'deep-learning required (implied)', 'machine-learning required (implied)'],
    ],
    ['is not implied by what is left out', '## Benefits\nPyTorch', []],
  ])('%s', (_, text, skills) => {
    expect(listSkills(text)).toEqual(skills);
  });
});

const names = [...TECH.skills.values()].map(({ name }) => name);
const line = fc.constantFrom(
  '\n',
  '\n\n',
  ', ',
  ' and ',
  '. ',
  '\n- ',
  '## Requirements\n',
  '## Benefits\n',
  '\nNice to have:\n',
  ' is a plus',
  'You must know ',
  'experience with ',
  '😀',
  'İ',
);

describe('in any posting', () => {
  it('skills are those of the mentions that count, each with the strongest demand of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(...names), line), maxLength: 30 }), (text) => {
        const { profile, candidates } = readText(text);
        const counted = candidates.filter(({ evidence }) => evidence !== undefined);
        expect(counted.every(({ candidate }) => isMention(candidate))).toBe(true);
        const named = profile.skills.filter(({ implied }) => !implied);
        expect(named.flatMap(({ mentions }) => mentions).length).toBe(counted.length);
        for (const { skill, demand, mentions } of named) {
          expect(mentions.every((mention) => mention.skill.id === skill.id)).toBe(true);
          expect(demand).toBe(DEMANDS.find((one) => mentions.some((mention) => mention.demand === one)));
        }
        expect(new Set(profile.skills.map(({ skill }) => skill.id)).size).toBe(profile.skills.length);
        expect(profile.status === 'ok').toBe(profile.skills.length > 0);
      }),
    );
  });
});
