import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facets, facets, readFacets } from '../../../src/profile/facets/index.ts';
import { inputOf } from './postings.ts';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src', 'profile', 'facets');

const NOTHING: Facets = {
  seniority: 'unstated',
  minYears: null,
  degree: 'none-stated',
  degreeRequired: null,
  fields: [],
  workMode: 'unstated',
  salary: null,
  employmentType: 'unstated',
  location: null,
  evidence: {},
  standings: {},
};

describe('facets', () => {
  it('are registered once each, by the name that the record has', () => {
    const names = facets.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(Object.keys(NOTHING)).toEqual(expect.arrayContaining(names));
  });

  it('start from words that stand in tables: a new one is a line, and no code', () => {
    const files = readdirSync(SRC);
    const tables = files.filter((file) => file.endsWith('-words.ts')).map((file) => file.replace('-words.ts', ''));
    expect(tables.toSorted()).toEqual(['degree', 'employment', 'field', 'location', 'salary', 'seniority', 'work-mode', 'years']);
    for (const { phrases } of facets) expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase().trim() || phrase === '')).toEqual([]);
  });

  it.each(['', '\n\n', 'Gardener\n\nYou like peas.\n', '  \n'])('are unstated in %j', (text) => {
    expect(readFacets(inputOf(text))).toEqual(NOTHING);
  });

  it('quote the text, whatever stands in it', () => {
    const words = fc.constantFrom(
      '5+ years',
      'Bachelor’s',
      'degree in',
      'remote',
      'hybrid',
      '3 days',
      'a week',
      'office',
      '$120k',
      '-',
      '£1',
      'EUR',
      'k',
      'Senior',
      '/',
      '|',
      '(',
      ')',
      '\n',
      '\n\n- ',
      'or',
      'Location:',
      'salary',
      'full-time',
      '😀',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: words }, fc.string()), { maxLength: 40 }), (parts) => {
        const input = inputOf(parts.join(' '));
        for (const quotes of Object.values(readFacets(input).evidence)) {
          for (const { start, end, text } of quotes) {
            expect(text).not.toBe('');
            expect(input.posting.text.slice(start, end)).toBe(text);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a source's own fields", () => {
  const text = 'Weaver\n\nThis is a hybrid role. Location: Hull\nFull-time\n';

  it('come before the text, and need no evidence', () => {
    const { location, employmentType, evidence } = readFacets(inputOf(text, { location: 'Leeds', employmentType: 'CONTRACTOR' }));
    expect({ location, employmentType }).toEqual({ location: 'Leeds', employmentType: 'contract' });
    expect(evidence).not.toHaveProperty('location');
    expect(evidence).not.toHaveProperty('employmentType');
  });

  it.each([
    ['FULL_TIME', 'full-time'],
    ['PART_TIME', 'part-time'],
    ['INTERN', 'internship'],
    ['TEMPORARY', 'temporary'],
    ['Contract', 'contract'],
    ['whatever', 'full-time'],
  ])('of employment may be %s', (employmentType, expected) => {
    expect(readFacets(inputOf(text, { employmentType })).employmentType).toBe(expected);
  });

  it('of the title state the level and the mode though they are not in the text', () => {
    const { seniority, workMode, evidence } = readFacets(inputOf('We weave cloth.\n', { title: 'Staff Weaver (Remote)' }));
    expect({ seniority, workMode, evidence }).toEqual({ seniority: 'staff', workMode: 'remote', evidence: {} });
  });

  it('of the title are no evidence where its words stand far below', () => {
    const { seniority, evidence } = readFacets(inputOf(`${'We weave cloth. '.repeat(40)}Staff Weaver`, { title: 'Staff Weaver' }));
    expect({ seniority, evidence }).toEqual({ seniority: 'staff', evidence: {} });
  });
});

describe('fields of study', () => {
  it.each([
    ["Bachelor's degree in Computer Science, Mathematics or a related field", ['Computer Science', 'Mathematics']],
    ['BS or MS in CS, EE or ECE', ['Computer Science', 'Electrical Engineering']],
    ['Degree in Marketing/Business/Engineering', ['Marketing', 'Business', 'Engineering']],
    ['CS degree or equivalent experience in finance', ['Computer Science']],
    ["Master's or PhD in statistics, physics, or another quantitative field; economics is of no use", ['Statistics', 'Physics', 'Quantitative field']],
    ["Bachelor's degree, and it is fine", []],
    ['Computer science fundamentals', []],
  ])('in %s', (line, expected) => {
    expect(readFacets(inputOf(`Engineer\n\nRequirements\n- ${line}\n`)).fields).toEqual(expected);
  });
});

describe('a first line that a source cuts short', () => {
  it('is read whole', () => {
    const line = `Cobb (https://cobb.example) | ${'Engineers for looms, spindles, shuttles and bobbins '.repeat(3)}| Hull | ONSITE | £50k-60k`;
    const { workMode, salary } = readFacets(inputOf(`${line}\n\n${line}\nWe weave.\n`));
    expect({ workMode, salary }).toEqual({ workMode: 'onsite', salary: { min: 50_000, max: 60_000, currency: 'GBP', period: 'year' } });
  });
});
