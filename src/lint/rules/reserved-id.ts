import { faultsOf } from '../faults.ts';
import type { Rule } from '../rule.ts';

export const reservedId: Rule = {
  name: 'reserved-id',
  severity: 'error',
  page: 'Finds a skill whose id is listed under `reserved`. Results are kept by id, so an id that once meant something else would silently mix two skills in every comparison over time.',
  replaces: 'taxonomy/reserved-id',
  find: (subject) => faultsOf(subject, 'taxonomy/reserved-id'),
};
