import type { Rule } from '../rule.ts';
import { isUnruled } from '../unruled.ts';

const SHORT = 2;
/** `C#` and `A/B` are no word of any text by chance: the symbol says enough. */
const LETTERS_AND_DIGITS = /^[\p{L}\p{N}]+$/u;

export const shortLabel: Rule = {
  name: 'short-label',
  severity: 'warning',
  page: 'Finds a label of one or two letters that matches in any case and has no other rule. Short strings turn up in names, list markers and abbreviations of something else, so they need `case: exact` at the least.',
  find: ({ labels }) =>
    labels.flatMap(({ skill, label, at }) => {
      if (!at || label.text.length > SHORT || !LETTERS_AND_DIGITS.test(label.text) || !isUnruled(label, skill)) return [];
      return [{ at, text: label.text, message: `label "${label.text}" is short and matches in any case: write =${label.text} or give it a rule` }];
    }),
};
