export const EMPLOYMENT_TYPES = ['full-time', 'part-time', 'contract', 'temporary', 'internship', 'freelance'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/**
 * How the type of employment is written. `plain`: it says so wherever it stands; the others count in a title, on a line about the type, or on a short line of
 * their own. Sources' own values (`FULL_TIME`, `CONTRACTOR`) are read with the same table. Lower case; a space stands for a hyphen or an underscore too.
 */
export interface EmploymentWords {
  readonly type: EmploymentType;
  readonly phrases: readonly string[];
  readonly plain: readonly string[];
}

export const EMPLOYMENT_WORDS: readonly EmploymentWords[] = [
  {
    type: 'full-time',
    phrases: ['full time', 'fulltime', 'permanent', 'regular', 'vollzeit', 'festanstellung', 'temps plein'],
    plain: ['full time role', 'full time position', 'full time job', 'permanent role', 'permanent position', 'full time, permanent', 'permanent, full time'],
  },
  {
    type: 'part-time',
    phrases: ['part time', 'parttime', 'teilzeit', 'temps partiel'],
    plain: ['part time role', 'part time position', 'part time job', 'part time opportunity'],
  },
  {
    type: 'contract',
    phrases: ['contract', 'contractor', 'contract to hire', 'fixed term', 'b2b contract', 'subcontractor', 'sub contractor', 'project based'],
    plain: [
      'contract role',
      'contract position',
      'contractor position',
      'contractor role',
      'contract opportunity',
      'month contract',
      'months contract',
      'fixed term contract',
      'independent contractor',
      'independent contractors',
      'freelance contractor',
    ],
  },
  {
    type: 'temporary',
    phrases: ['temporary', 'seasonal'],
    plain: ['temporary role', 'temporary position', 'seasonal role', 'seasonal position', 'temporary assignment'],
  },
  {
    type: 'internship',
    phrases: ['internship', 'intern', 'working student', 'werkstudent', 'apprenticeship', 'praktikum'],
    plain: ['internship program', 'this internship', 'our internship', 'internship role', 'paid internship', 'interns will'],
  },
  {
    type: 'freelance',
    phrases: ['freelance', 'freelancer'],
    plain: ['freelance role', 'freelance position', 'freelance opportunity', 'freelance basis', 'freelance contractor position'],
  },
];

/** How a line begins that says the type of employment. */
export const EMPLOYMENT_LABELS: readonly string[] = [
  'employment type',
  'employment',
  'job type',
  'contract type',
  'type of employment',
  'commitment',
  'type',
  'position type',
  'time type',
  'work type',
  'engagement',
  'hours',
  'schedule',
  'duration',
  'status',
  'location',
];
