import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dimension, dimensions, type GroupSize } from '../../src/corpus/dimension.ts';
import { facets } from '../../src/profile/facets/index.ts';
import { profileOf } from './profiles.ts';

function dimensionOf(name: string): Dimension {
  const found = dimensions.find((dimension) => dimension.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

describe('postings can be told apart', () => {
  it('by every facet, by company and by month', () => {
    expect(dimensions.map(({ name }) => name)).toEqual([...facets.map(({ name }) => name), 'company', 'month']);
  });

  it.each<[string, string, string[]]>([
    ['seniority', 'Acme | Senior Engineer | Remote', ['senior']],
    ['minYears', '## Requirements\n- 5+ years of experience', ['5']],
    ['degree', '## Requirements\n- A PhD in physics', ['phd']],
    ['fields', '## Requirements\n- A PhD in physics or mathematics', ['Physics', 'Mathematics']],
    ['workMode', 'Acme | Senior Engineer | Remote', ['remote']],
    ['salary', 'Salary: $150k-$200k a year', ['USD per year']],
    ['employmentType', 'This is a full-time role.', ['full-time']],
    ['location', 'Location: Ghent', ['Ghent']],
    ['location', 'We bake.', []],
  ])('by %s: %j', (name, text, groups) => {
    expect(dimensionOf(name).groupsOf(profileOf(text))).toEqual(groups);
  });

  it.each<[string | undefined, string[]]>([
    ['2026-03-14', ['2026-03']],
    ['2026-03-14T09:30:00Z', ['2026-03']],
    ['2026-03', ['2026-03']],
    ['2026-13-01', []],
    ['14.03.2026', []],
    ['12026-03', []],
    [undefined, []],
  ])('by month: %j', (datePosted, groups) => {
    expect(dimensionOf('month').groupsOf(profileOf('', datePosted === undefined ? {} : { datePosted }))).toEqual(groups);
  });

  it.each([
    ['Acme', ['Acme']],
    [' Acme\n Ltd ', ['Acme Ltd']],
    [' ', []],
  ])('by company: %j', (company, groups) => {
    expect(dimensionOf('company').groupsOf(profileOf('', { company }))).toEqual(groups);
  });
});

describe('groups come in an order that means something', () => {
  it.each<[string, string[], string[]]>([
    ['seniority', ['senior', 'executive', 'intern', 'junior'], ['intern', 'junior', 'senior', 'executive']],
    ['degree', ['phd', 'high-school', 'master'], ['high-school', 'master', 'phd']],
    ['minYears', ['10', '2', '2.5', '0'], ['0', '2', '2.5', '10']],
    ['month', ['2026-02', '2025-11', '2026-01'], ['2025-11', '2026-01', '2026-02']],
    ['company', ['Cobb', 'Acme', 'Bell'], ['Acme', 'Bell', 'Cobb']],
  ])('%s', (name, groups, sorted) => {
    const sizes = groups.map((group) => ({ group, postings: 1 }));
    expect(sizes.sort(dimensionOf(name).compare).map(({ group }) => group)).toEqual(sorted);
  });

  it.each(['company', 'location', 'workMode'])('%s: the larger first', (name) => {
    const sizes = [
      { group: 'a', postings: 1 },
      { group: 'c', postings: 3 },
      { group: 'b', postings: 3 },
    ];
    expect(sizes.sort(dimensionOf(name).compare).map(({ group }) => group)).toEqual(['b', 'c', 'a']);
  });

  it('whatever their names, and the same for any order they are counted in', () => {
    const size = fc.record<GroupSize>({ group: fc.oneof(fc.string(), fc.constantFrom('1', '01', '10', '2', '1.0', 'senior', 'phd')), postings: fc.nat(3) });
    const distinct = fc.uniqueArray(size, { selector: ({ group }) => group, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...dimensions), distinct, (dimension, sizes) => {
        expect(sizes.toReversed().sort(dimension.compare)).toEqual(sizes.toSorted(dimension.compare));
      }),
    );
  });
});
