/** Latin letters by the Cyrillic and Greek ones that look the same in most typefaces. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...pairUp('аеіјорсѕухԁһАВЕЅІЈКМНОРСТУХ', 'aeijopcsyxdhABESIJKMHOPCTYX'),
  ...pairUp('οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oABEZHIKMNOPTYX'),
};

const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g');

/** What it is called, what it looks like, and what to write. */
const CONFUSABLES: readonly { readonly name: string; readonly pattern: RegExp; readonly plain: string }[] = [
  { name: 'an invisible character', pattern: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, plain: '' },
  { name: 'a space that is not a plain one', pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, plain: ' ' },
  { name: 'a curly quote', pattern: /[\u2018-\u201b\u02bc\u2032]/g, plain: "'" },
  { name: 'a curly quote', pattern: /[\u201c-\u201f\u2033]/g, plain: '"' },
  { name: 'a dash that is not a hyphen', pattern: /[\u2010-\u2015\u2212]/g, plain: '-' },
];

export function hasLookalike(text: string): boolean {
  return text.search(LOOKALIKE) >= 0;
}

/** The text as a plain keyboard writes it. */
export function replaceConfusable(text: string): string {
  const letters = isLatinAtHeart(text) ? text.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter) : text;
  return CONFUSABLES.reduce((plain, { pattern, plain: replacement }) => plain.replace(pattern, replacement), letters);
}

/** The kinds of confusable character in a text, in words. */
export function describeConfusable(text: string): string {
  const names = CONFUSABLES.filter(({ pattern }) => text.search(pattern) >= 0).map(({ name }) => name);
  const letters = isLatinAtHeart(text) && hasLookalike(text) ? ['a letter that only looks Latin'] : [];
  return [...new Set([...letters, ...names])].join(' and ');
}

/** A word with a letter that only Cyrillic or Greek has is meant to be in that script. */
function isLatinAtHeart(text: string): boolean {
  return !/\p{L}/u.test(text.replace(LOOKALIKE, '').replace(/\p{Script=Latin}/gu, ''));
}

function pairUp(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? letter]));
}
