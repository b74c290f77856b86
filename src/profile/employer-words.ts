/** How a heading that names the employer begins: the longer before the shorter. Here and below: lower case; a space stands for a hyphen too. */
export const BEFORE_EMPLOYER = ['life at', 'working at', 'why work at', 'why work for', 'why join', 'about', 'why', 'join', 'who is', 'meet'] as const;

/** What stands behind such words without being a name. */
export const NO_EMPLOYER = [
  'us',
  'you',
  'your',
  'the',
  'this',
  'our',
  'me',
  'it',
  'we',
  'role',
  'team',
  'job',
  'company',
  'position',
  'now',
  'work',
  'a',
  'an',
  'working',
] as const;

/** What is said of employers alone, behind a name. */
export const SAID_OF_EMPLOYERS: readonly string[] = [
  'is an equal',
  'is proud to be',
  'is committed to',
  'is hiring',
  'is seeking',
  'is looking for',
  'does not discriminate',
  'provides equal',
];

/** What employers alone have, behind a name and its `'s`. */
export const OWNED_BY_EMPLOYERS: readonly string[] = ['mission', 'culture', 'values'];

/** What stands behind a company's name in a register and is left out where people speak; a full stop may follow. */
export const LEGAL_FORMS = [
  'inc',
  'incorporated',
  'llc',
  'ltd',
  'limited',
  'plc',
  'corp',
  'corporation',
  'co',
  'gmbh',
  'ag',
  'se',
  'kg',
  'n.v',
  'b.v',
  's.a',
  'sa',
  'sas',
  's.r.l',
  'srl',
  'ab',
  'as',
  'oy',
  'pty',
  'pbc',
] as const;
