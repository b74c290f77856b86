import { expect, it } from 'vitest';
import { describeFacets } from '../../src/report/describe-facets.ts';
import { readText } from '../support/profiles.ts';

it.each([
  ['Salary: $150k-$200k a year', 'USD 150,000–200,000 per year'],
  ['Salary: £55,000 per year', 'GBP 55,000 per year'],
  ['Pay: $45.50 per hour', 'USD 45.5 per hour'],
  ['Salary: up to €90,000 per year', 'EUR up to 90,000 per year'],
  ['Salary: from €90,000 per year', 'EUR 90,000 per year'],
  [
    'Acme | Senior Engineer | Remote\n\n## Requirements\n- 5+ years of experience\n- PhD in physics preferred',
    'senior, 5+ years, phd in Physics preferred, remote',
  ],
  ['This is a full-time role.\nLocation: Ghent', 'full-time, Ghent'],
  ['We bake.', ''],
])('the facets of %j in a line: %j', (text, line) => {
  expect(describeFacets(readText(text).profile.facets)).toBe(line);
});
