import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FacetCounter, type FacetSpread } from '../../src/corpus/facets.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { profileOf } from './profiles.ts';

function count(profiles: readonly Profile[]): FacetCounter {
  const counter = new FacetCounter();
  for (const profile of profiles) counter.add(profile);
  return counter;
}

function spreadOf(name: string, ...texts: readonly string[]): FacetSpread | undefined {
  return count(texts.map((text) => profileOf(text)))
    .list()
    .find(({ facet }) => facet === name);
}

function listValues(name: string, ...texts: readonly string[]): string[] {
  const { stated = 0, of = 0, values = [] } = spreadOf(name, ...texts) ?? {};
  return [`${stated} of ${of}`, ...values.map(({ value, postings, share }) => `${value} ${postings} (${share.value})`)];
}

const PAY = [
  'Salary: $100k-$140k a year',
  'Salary: $160k a year',
  'Salary: £70,000 - £90,000 per year',
  'Pay: $50 - $60 per hour',
  'Salary: $200,000 - $220,000 per year',
  'We bake.',
];

describe('the spread of a facet', () => {
  it('has the postings that state it as denominator, and says of how many', () => {
    const texts = ['Acme | Senior Engineer | x', 'Acme | Junior Engineer | x', 'Acme | Senior Baker | x', 'We bake', ''];
    expect(listValues('seniority', ...texts)).toEqual(['3 of 5', `junior 1 (${1 / 3})`, `senior 2 (${2 / 3})`]);
  });

  it('counts each of several values', () => {
    expect(listValues('fields', '## Requirements\n- A PhD in physics or mathematics')).toEqual(['1 of 1', 'Mathematics 1 (1)', 'Physics 1 (1)']);
  });

  it('of years ascends and has a median', () => {
    const years = (count: number): string => `## Requirements\n- ${count}+ years of experience`;
    expect(listValues('minYears', years(10), years(3), years(3), 'We bake')).toEqual(['3 of 4', `3 2 (${2 / 3})`, `10 1 (${1 / 3})`]);
    expect(spreadOf('minYears', years(10), years(3), years(3), 'We bake')?.quantiles).toEqual({ least: 3, lower: 3, median: 3, upper: 6.5, most: 10 });
  });

  it('of pay has a median for each currency and period, and none over all', () => {
    const spread = spreadOf('salary', ...PAY);
    expect(spread).toMatchObject({ stated: 5, of: 6, quantiles: undefined });
    expect(spread?.values.map(({ value, postings, quantiles }) => [value, postings, quantiles?.lower, quantiles?.median, quantiles?.upper])).toEqual([
      ['USD per year', 3, 140_000, 160_000, 185_000],
      ['GBP per year', 1, 80_000, 80_000, 80_000],
      ['USD per hour', 1, 55, 55, 55],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(new FacetCounter().list().every(({ stated, of, values, quantiles }) => stated === 0 && of === 0 && values.length === 0 && !quantiles)).toBe(true);
  });
});

describe('merging counters of facets', () => {
  const profiles = [...PAY, 'Acme | Senior Engineer | Remote', 'Location: Ghent', '## Requirements\n- 5+ years of experience'].map((text) => profileOf(text));

  it('is counting the joined corpus, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...profiles), { maxLength: 12 }), fc.nat(12), (all, cut) => {
        const [before, behind] = [count(all.slice(0, cut)), count(all.slice(cut))];
        behind.merge(before);
        expect(behind.list()).toEqual(count(all).list());
        expect(before.list()).toEqual(count(all.slice(0, cut)).list());
      }),
    );
  });
});
