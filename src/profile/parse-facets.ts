import { DEGREES } from './facets/degree-words.ts';
import { EMPLOYMENT_TYPES } from './facets/employment-words.ts';
import type { Facets, Quote } from './facets/index.ts';
import { type Salary, salary } from './facets/salary.ts';
import { PERIODS } from './facets/salary-words.ts';
import { SENIORITIES } from './facets/seniority-words.ts';
import { standBy } from './facets/standing.ts';
import { WORK_MODES } from './facets/work-mode-words.ts';
import type { PROFILE_SHAPE, Shaped } from './shape.ts';

type Written = Shaped<(typeof PROFILE_SHAPE)['facets']>;

/** The facets of a record; what no facet can say is as if it were not stated. */
export function parseFacets(written: Written): Facets {
  const values = {
    seniority: SENIORITIES.find((one) => one === written.seniority) ?? 'unstated',
    minYears: written.minYears ?? null,
    degree: DEGREES.find((one) => one === written.degree) ?? 'none-stated',
    fields: written.fields ?? [],
    workMode: WORK_MODES.find((one) => one === written.workMode) ?? 'unstated',
    employmentType: EMPLOYMENT_TYPES.find((one) => one === written.employmentType) ?? 'unstated',
    location: written.location ?? null,
  } as const;
  const pay = parseSalary(written.salary ?? {});
  const standings = Object.entries(values).flatMap(([name, value]) => (isStated(value) ? [[name, standBy(name, value)] as const] : []));
  return {
    ...values,
    degreeRequired: written.degreeRequired ?? null,
    salary: pay,
    evidence: parseQuotes(written.evidence ?? []),
    standings: { ...Object.fromEntries(standings), ...(pay && salary.stand && { salary: salary.stand(pay) }) },
  };
}

function isStated(value: unknown): boolean {
  return value !== null && value !== 'unstated' && value !== 'none-stated' && !(Array.isArray(value) && value.length === 0);
}

function parseSalary({ min = null, max = null, currency = null, period }: NonNullable<Written['salary']>): Salary | null {
  const known = PERIODS.find((one) => one === period);
  return known ? { min, max, currency, period: known } : null;
}

function parseQuotes(written: NonNullable<Written['evidence']>): Facets['evidence'] {
  const quotes = new Map<string, Quote[]>();
  for (const { facet, start, end, text } of written) {
    if (typeof facet !== 'string' || typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') continue;
    quotes.set(facet, [...(quotes.get(facet) ?? []), { start, end, text }]);
  }
  return Object.fromEntries(quotes);
}
