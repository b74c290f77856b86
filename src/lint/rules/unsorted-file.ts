import { compareCodeUnits } from '../../text/order.ts';
import type { Found, Rule } from '../rule.ts';

export const unsortedFile: Rule = {
  name: 'unsorted-file',
  severity: 'warning',
  page: 'Finds a file whose skills are not in order of id. In a sorted file everyone adds a skill at the same place, so merges do not collide and a skill that is there already is seen.',
  fixable: true,
  find: ({ files }) =>
    files.flatMap(({ skills }): Found[] => {
      const late = skills.findIndex((skill, index) => compareCodeUnits(skills[index - 1]?.id ?? '', skill.id) > 0);
      const [before, skill] = [skills[late - 1], skills[late]];
      if (!before || !skill) return [];
      return [
        { at: skill.at, text: skill.id, message: `skill "${skill.id}" stands behind "${before.id}": sort by id`, fix: { kind: 'sort-skills', at: skill.at } },
      ];
    }),
};
