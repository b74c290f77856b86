import type { Facets } from '../profile/facets/index.ts';
import type { Salary } from '../profile/facets/salary.ts';
import { formatAmount } from './numbers.ts';

/** The facets that a posting states, in a line: `senior, 5+ years, bachelor in Mathematics, remote, full-time, USD 150,000–200,000 per year, Ghent`. */
export function describeFacets({ seniority, minYears, degree, degreeRequired, fields, workMode, salary, employmentType, location }: Facets): string {
  const parts = [
    seniority === 'unstated' ? undefined : seniority,
    minYears === null ? undefined : `${minYears}+ years`,
    degree === 'none-stated' ? undefined : `${degree}${fields.length > 0 ? ` in ${fields.join(' or ')}` : ''}${degreeRequired === false ? ' preferred' : ''}`,
    workMode === 'unstated' ? undefined : workMode,
    employmentType === 'unstated' ? undefined : employmentType,
    salary ? describeSalary(salary) : undefined,
    location ?? undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function describeSalary({ min, max, currency, period }: Salary): string {
  const ends = [...new Set([min, max])].filter((end) => end !== null).map(formatAmount);
  const open = min === null ? 'up to ' : max === null ? 'from ' : '';
  return `${currency ?? ''} ${open}${ends.join('–')} per ${period}`.trim();
}
