import { EVERYDAY_WORDS } from '../everyday-words.ts';
import type { Rule } from '../rule.ts';
import { isUnruled } from '../unruled.ts';

export const everydayWord: Rule = {
  name: 'everyday-word',
  severity: 'warning',
  page: 'Finds a label that is an ordinary English word and has no rule. Postings are full of such words in their ordinary sense ("express interest", "go the extra mile"), and each would count as a demand.',
  find: ({ labels }) =>
    labels.flatMap(({ skill, label, at }) => {
      if (!at || !EVERYDAY_WORDS.has(label.text.toLowerCase()) || !isUnruled(label, skill)) return [];
      return [{ at, text: label.text, message: `label "${label.text}" is also an everyday word: give it needs, not or case: exact` }];
    }),
};
