import type { Facets } from '../profile/facets/index.ts';

/** The facets that a posting states, in a line: `senior, 5+ years, bachelor, remote, USD 150000–200000 a year`. */
export function describeFacets({ seniority, minYears, degree, degreeRequired, workMode, salary }: Facets): string {
  const parts = [
    seniority === 'unstated' ? undefined : seniority,
    minYears === null ? undefined : `${minYears}+ years`,
    degree === 'none-stated' ? undefined : `${degree}${degreeRequired === false ? ' preferred' : ''}`,
    workMode === 'unstated' ? undefined : workMode,
    salary ? `${salary.currency ?? ''} ${salary.min}–${salary.max} a ${salary.period}`.trim() : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
