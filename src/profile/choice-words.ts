/** Words before a list of which one is enough. Here and below: lower case; a space stands for a hyphen too. */
export const OFFERING_WORDS = ['one of', 'one or more of', 'any of', 'either', 'at least one of', 'one of the following'] as const;

/** Words right before a list of examples; `(` alone does the same where no "or" follows: "clouds (AWS, Azure)". */
export const EXAMPLE_WORDS = ['such as', 'e.g.', 'e.g', 'for example', 'for instance', 'like', 'similar to', 'including but not limited to'] as const;
/** Right behind the bracket that begins such a list. */
export const EXAMPLE_WORDS_IN_BRACKETS = ['e.g.', 'e.g', 'eg.', 'eg', 'ex:', 'i.e.', 'i.e'] as const;

/** Words right behind a list of examples. */
export const TRAILING_WORDS = [
  'or similar',
  'or equivalent',
  'or another',
  'or other',
  'or related',
  'or comparable',
  'or the like',
  'etc',
  'and similar',
  'and others',
  'and so on',
] as const;
