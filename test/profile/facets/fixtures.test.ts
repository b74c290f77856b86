import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../../src/match/matcher.ts';
import { FACET_PHRASES, type Facets, readFacets } from '../../../src/profile/facets/index.ts';
import { readMarked, writeMarked } from '../../support/marked-text.ts';
import { taxonomyOf } from '../../support/taxonomy.ts';
import { inputOf, listFixtures, readCases } from './postings.ts';

interface Shown {
  /** The facet's name in the record. */
  readonly facet: keyof Facets;
  readonly value: (facets: Facets) => string;
}

/** How the marks of a fixture name a value. */
const SHOWN: Readonly<Record<string, Shown>> = {
  seniority: { facet: 'seniority', value: ({ seniority }) => seniority },
  'min-years': { facet: 'minYears', value: ({ minYears }) => String(minYears) },
  degree: { facet: 'degree', value: ({ degree, degreeRequired }) => (degreeRequired ? degree : `${degree}-wished`) },
  'work-mode': { facet: 'workMode', value: ({ workMode }) => workMode },
  salary: {
    facet: 'salary',
    value: ({ salary }) =>
      salary
        ? [salary.min, salary.max, salary.currency, salary.period]
            .map((one) => one ?? 'none')
            .join('-')
            .toLowerCase()
        : '',
  },
  'employment-type': { facet: 'employmentType', value: ({ employmentType }) => employmentType },
  location: { facet: 'location', value: () => 'place' },
};

function mark(facets: Facets, text: string, { facet, value }: Shown): string {
  const marks = (facets.evidence[facet] ?? []).map(({ start, end }) => ({ start, end, id: value(facets) }));
  return writeMarked({ text, marks });
}

const matcher = compileMatcher(taxonomyOf('category: c\nkind: tool\nskills:\n  python: [Python]\n'), { phrases: FACET_PHRASES });

describe.each(Object.entries(SHOWN))('fixtures/facets/%s.txt', (fixture, shown) => {
  it.each(readCases(fixture))('$name', ({ marked }) => {
    const { text } = readMarked(marked);
    expect(mark(readFacets(inputOf(text)), text, shown)).toBe(marked);
  });

  it('reads the same from phrases that the matcher has found', () => {
    for (const { marked } of readCases(fixture)) {
      const input = inputOf(readMarked(marked).text);
      expect(readFacets({ ...input, phrases: matcher.find(input.posting.text).phrases })).toEqual(readFacets(input));
    }
  });
});

it('every fixture is of a facet', () => {
  expect(listFixtures().toSorted()).toEqual(Object.keys(SHOWN).toSorted());
});
