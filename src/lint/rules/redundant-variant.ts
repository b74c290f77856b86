import { removalOf } from '../removal.ts';
import type { Rule } from '../rule.ts';

export const redundantVariant: Rule = {
  name: 'redundant-variant',
  severity: 'warning',
  page: 'Finds a plural, or an "&" for an "and", that another label of the skill finds by itself. Variants that are written out bury the labels that say something, and one day only one of the two is edited.',
  fixable: true,
  find: (subject) =>
    subject.listCovered('variant').map((covered) => ({
      at: covered.at,
      text: covered.label.text,
      message: `label "${covered.label.text}" is found without being listed, through "${covered.by.text}"`,
      ...removalOf(covered),
    })),
};
