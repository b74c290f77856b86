import { faultsOf } from '../faults.ts';
import type { Rule } from '../rule.ts';

export const cycle: Rule = {
  name: 'cycle',
  severity: 'error',
  page: 'Finds parents, implications and replacements that lead back to the skill they start from. A circle has no top to roll up to and no last skill to name in results, so such a taxonomy is refused.',
  replaces: 'taxonomy/cycle',
  find: (subject) => faultsOf(subject, 'taxonomy/cycle'),
};
