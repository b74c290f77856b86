import type { Skill } from '../../taxonomy/model.ts';
import type { Rule } from '../rule.ts';

export const missingExamples: Rule = {
  name: 'missing-examples',
  severity: 'warning',
  page: 'Finds a skill with `needs` or `not` rules and no example that shows what they let through and what they refuse. Without one nobody sees when a later edit of the rules, or of another skill, turns the decision around.',
  find: ({ skills }) =>
    skills.flatMap((skill) => {
      const missing = listMissing(skill);
      if (missing.length === 0) return [];
      return [{ at: skill.at, text: skill.id, message: `skill "${skill.id}" has rules and no ${missing.join(' and no ')} example` }];
    }),
};

/** A retired skill is its successor's to show; a skill that only lists what it is not needs to show no match. */
function listMissing({ labels, not, examples, replacedBy }: Skill): string[] {
  if (replacedBy) return [];
  const isNeedy = labels.some((label) => label.needs.length > 0);
  const isRuled = isNeedy || not.length > 0 || labels.some((label) => label.not.length > 0);
  return [...(isNeedy && examples.match.length === 0 ? ['match'] : []), ...(isRuled && examples.reject.length === 0 ? ['reject'] : [])];
}
