/** Where the work is done; of two that a posting allows the first counts. */
export const WORK_MODES = ['remote', 'hybrid', 'onsite'] as const;
export type WorkMode = (typeof WORK_MODES)[number];

/**
 * How plainly words speak of this job, the plainest first. `tag`: they are written for nothing else (`#LI-Remote`). `days`: so many days a week in the office.
 * `role`: "this is a remote role". `place`: they speak of the company ("remote-first"). `hint`: they say it in passing ("work from home").
 * `word`: they count only in a title, on a line about the place, or as a whole part of a short line.
 */
export const STRENGTHS = ['tag', 'days', 'role', 'place', 'hint', 'word'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface WorkModeWords {
  readonly mode: WorkMode;
  readonly strength: Strength;
  readonly phrases: readonly string[];
}

/** Lower case, straight apostrophes; a space stands for a hyphen too. Of phrases that begin at one word the longest counts. */
export const WORK_MODE_WORDS: readonly WorkModeWords[] = [
  { mode: 'remote', strength: 'tag', phrases: ['#li remote', '#remote'] },
  { mode: 'hybrid', strength: 'tag', phrases: ['#li hybrid', '#hybrid'] },
  { mode: 'onsite', strength: 'tag', phrases: ['#li onsite', '#li on site', '#onsite'] },
  { mode: 'remote', strength: 'role', phrases: ['based anywhere in', 'located anywhere in'] },
  {
    mode: 'remote',
    strength: 'place',
    phrases: [
      'remote first',
      'fully remote',
      'full remote',
      '100% remote',
      '100% remotely',
      'completely remote',
      'entirely remote',
      'all remote',
      'primarily remote',
      'predominantly remote',
      'mostly remote',
      'remote only',
      'born remote',
      'remote friendly',
      'remote flexible',
      'us / remote',
      'remote (us',
      'remote (usa',
      'remote (global',
      'remote (europe',
      'remote (eu',
      'remote (uk',
      'work from anywhere',
      'working from anywhere',
      'works from anywhere',
      'work from wherever',
      'work anywhere',
      'fully distributed',
      'globally distributed',
      'distributed first',
    ],
  },
  { mode: 'remote', strength: 'hint', phrases: ['work from home', 'working from home', 'wfh'] },
  { mode: 'remote', strength: 'word', phrases: ['remote', 'remotely', 'remoto'] },
  {
    mode: 'hybrid',
    strength: 'place',
    phrases: [
      'anchor days',
      'partially remote',
      'partly remote',
      'mix of remote',
      'remote days',
      'remote day',
      'remote mondays',
      'remote wednesdays',
      'remote fridays',
      'remote friday',
      'home office options',
      'home office option',
      'home office days',
      'home office possible',
      'home office policy',
      'mondays work from home',
      'wednesdays work from home',
      'fridays work from home',
      'work from home on',
      'work from home wednesdays',
      'work from home fridays',
      'work from home days',
      'wfh fridays',
      'wfh on',
      'wfh days',
      'in office requirement',
      'time in our office',
      'time in the office',
    ],
  },
  { mode: 'hybrid', strength: 'word', phrases: ['hybrid', 'hyrbid', 'hybride'] },
  { mode: 'onsite', strength: 'role', phrases: ['not remote', 'not a remote', 'no remote'] },
  { mode: 'onsite', strength: 'place', phrases: ['office first', 'all in person', 'primarily in person'] },
  { mode: 'onsite', strength: 'word', phrases: ['onsite', 'on site', 'in person', 'in office', 'office based', 'on location'] },
];

/** What the words right before or right behind a phrase make of it; without `modes`, for all of them. */
export interface WorkModeContext {
  readonly strength: Strength;
  readonly modes?: readonly WorkMode[];
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}

/** The first that fits counts. */
export const WORK_MODE_CONTEXTS: readonly WorkModeContext[] = [
  {
    strength: 'role',
    before: [
      'this is a',
      'this is an',
      'role is',
      'role is a',
      'role is an',
      'role is fully',
      'role is currently',
      'role will be',
      'role will be fully',
      'role can be',
      'role follows a',
      'role requires a',
      'role is open to',
      'roles are',
      'roles are fully',
      'position is',
      'position is a',
      'position is an',
      'position is fully',
      'position will be',
      'position can be',
      'positions are',
      'job is',
      'job is full',
      'job is fully',
      'job will be',
      'opportunity is',
      'this',
      'performed',
      'performed 100%',
      'hiring',
      'open to',
      'can be',
      'can be fully',
      'is located',
      'is currently',
      'looking for a',
      'seeking a',
      'hiring a',
      'location:',
      'we are',
      "we're",
      'we are fully',
      "we're fully",
      'for the right candidate',
    ],
  },
  {
    strength: 'role',
    modes: ['onsite'],
    before: ['must be', 'able to be', 'be', 'requires', 'work', 'works', 'working', 'work fully', 'we work', 'fully', '100%', 'hiring'],
  },
  {
    strength: 'role',
    behind: [
      'role',
      'position',
      'job',
      'opportunity',
      'contract',
      'work arrangement',
      'working arrangement',
      'schedule',
      'work schedule',
      'candidates',
      'requirement',
      'full time in',
    ],
  },
  {
    strength: 'role',
    modes: ['onsite'],
    behind: ['only', 'full time', 'presence required', 'in sf', 'in san francisco', 'in new york', 'in nyc', 'in london', 'in berlin'],
  },
  {
    strength: 'place',
    behind: [
      'first',
      'company',
      'team',
      'culture',
      'model',
      'work model',
      'working model',
      'workplace',
      'policy',
      'setup',
      'set up',
      'work setup',
      'environment',
      'work environment',
      'working environment',
      'flexibility',
      'organization',
      'rhythm',
    ],
  },
  {
    strength: 'place',
    modes: ['remote'],
    behind: [
      'within',
      'across',
      'in the',
      'in us',
      'in europe',
      'anywhere',
      'native',
      'by default',
      'by design',
      'from anywhere',
      'from',
      'in',
      'work is',
      'working is',
    ],
  },
  { strength: 'role', modes: ['hybrid'], before: ['work', 'we work', 'working'] },
  {
    strength: 'place',
    modes: ['hybrid'],
    before: ['flexible', 'office centric'],
    behind: ['work', 'working', 'office', 'approach', 'in office', 'arrangement'],
  },
  { strength: 'place', modes: ['onsite'], before: ['collaborate', 'together', 'collaborating', 'team is'] },
  { strength: 'hint', modes: ['remote'], before: ['work', 'working', 'works'], behind: ['work', 'working'] },
];

/** Behind a phrase: it is about money, tools or a few weeks, not about where the work is done. */
export const NOT_MODE_BEHIND: readonly string[] = [
  'stipend',
  'monthly stipend',
  'office stipend',
  'workplace stipend',
  'support',
  'equipment',
  'allowance',
  'budget',
  'reimbursement',
  'office setup',
  'office allowance',
  'office budget',
  'office equipment',
  'workspace',
  'tools',
  'tech',
  'essentials',
  'for a maximum',
  'for up to',
  'for a few',
  'for the first',
  'abroad',
  'month',
  'months',
  'week',
  'weeks',
  'up to',
];

/** Before a phrase: it is not so, only sometimes, or somebody's experience. */
export const NOT_MODE_BEFORE: readonly string[] = [
  'not',
  'no',
  "isn't",
  'is not',
  'not a',
  'not an',
  'non',
  'virtual',
  'experience with',
  'experience in',
  'experience working in a',
  'weeks of',
  'days of',
  'week of',
  'weeks',
  'days',
  'or by video or',
];

/** Behind a number: so many days a week. */
export const DAY_WORDS: readonly string[] = [
  'days',
  'day a week',
  'day per week',
  'day/week',
  'x per week',
  'x a week',
  'x week',
  'x/week',
  'times a week',
  'times per week',
];

/** What a place of work is called. */
export const OFFICE_NAMES: readonly string[] = ['office', 'offices', 'hq', 'headquarters', 'studio', 'hub', 'showroom'];

/** Near days a week: they are days at the office. */
export const OFFICE_WORDS: readonly string[] = [...OFFICE_NAMES, 'onsite', 'on site', 'in person', 'hybrid', 'co located'];

/** Near days a week: they are days elsewhere. */
export const AWAY_WORDS: readonly string[] = ['remote', 'remotely', 'from home', 'wfh', 'home office'];

/** Near days a week: they are about something else. */
export const NOT_WORK_DAYS: readonly string[] = [
  'lunch',
  'lunches',
  'breakfast',
  'dinner',
  'meals',
  'snacks',
  'catered',
  'holiday',
  'holidays',
  'vacation',
  'pto',
  'paid',
  'leave',
  'travel',
  'workout',
  'annual',
  'per year',
  'a year',
  'respond',
  'support',
];

/** Before "our … office": the work is done there. */
export const AT_OFFICE_BEFORE: readonly string[] = [
  'based in our',
  'based at our',
  'based out of our',
  'based from our',
  'work from our',
  'working from our',
  'work out of our',
  'working out of our',
  'work in our',
  'working in our',
  'work at our',
  'working at our',
  'located in our',
  'located at our',
  'come to our',
  'come into our',
  'join us in our',
];

/** How a line begins that says where the work is done. */
export const PLACE_LABELS: readonly string[] = [
  'location',
  'locations',
  'work location',
  'job location',
  'workplace',
  'workplace type',
  'work arrangement',
  'working arrangement',
  'work model',
  'working model',
  'work mode',
  'work type',
  'work setting',
  'work style',
  'modality',
  'job type',
  'remote policy',
  'office policy',
  'where',
  '📍',
  '🌍',
  '🌎',
  '🏠',
  '🏢',
];
