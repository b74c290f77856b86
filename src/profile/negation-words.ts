/** Words that negate what follows within a few words, in the same sentence. Here and below: lower case, straight apostrophes; a space stands for a hyphen too. */
export const NEGATING_WORDS = [
  'no',
  'not',
  'without',
  'never',
  "don't",
  "doesn't",
  "isn't",
  "aren't",
  "won't",
  "needn't",
  'neither',
  'nor',
  'rather than',
  'instead of',
  'avoid',
  'zero',
] as const;

/** Of these such that reach over a whole list: "no PHP, Perl or Ruby". */
export const LIST_NEGATING_WORDS = ['no', 'without', 'neither'] as const;

/** Behind such a word these make it say something else: "not only Go", "no less than", "do not hesitate to". */
export const HARMLESS_BEHIND = [
  'only',
  'just',
  'limited',
  'merely',
  'simply',
  'afraid',
  'shy',
  'to mention',
  'least',
  'less',
  'more',
  'fewer',
  'later',
  'matter',
  'shortage',
  'problem',
  'doubt',
  'stranger',
  'longer',
  'one',
  'two',
  'necessarily',
  'everyone',
  'all',
  'yet',
  'sure',
  'about',
  'hesitate',
  'forget',
  'stop',
  'cease',
  'miss',
  'tire',
  'underestimate',
  'required',
  'necessary',
  'mandatory',
  'essential',
] as const;

/** So do these before it: "whether or not", "we cannot do without". */
export const HARMLESS_BEFORE = ['whether or', 'if', 'or', 'why', 'cannot do', "can't do", 'cannot live', "can't live", 'cannot work', "can't work"] as const;

/** Between such a word and the skill these undo it: "not possible without Go", "never be without SQL". */
export const UNDOING_BETWEEN = ['without'] as const;

/** Words that end the reach of a negation. */
export const REACH_ENDS = [
  'but',
  'and',
  'we',
  'you',
  'who',
  'that',
  'which',
  'if',
  'when',
  'where',
  'until',
  'before',
  'after',
  'while',
  'because',
  'with',
  'is',
  'are',
  'has',
  'have',
] as const;

/** Behind these a preposition leads on to the skill: "no experience with Perl". */
export const NEGATED_NOUNS = ['experience', 'knowledge', 'background', 'familiarity', 'expertise', 'training', 'skills'] as const;

/** What is said behind a skill, after "is not". */
export const NOT_ASKED_BEHIND = ['required', 'needed', 'necessary', 'used', 'a requirement', 'mandatory', 'expected'] as const;

/** Before or behind that, these make a wish of it: "is preferred but not required", "is not required but helpful". */
export const WISHED_AFTER_ALL = [
  'but',
  'though',
  'however',
  'a plus',
  'nice',
  'helpful',
  'preferred',
  'desirable',
  'desired',
  'useful',
  'beneficial',
  'welcome',
] as const;
