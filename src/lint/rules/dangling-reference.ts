import type { SkillId } from '../../taxonomy/model.ts';
import { faultsOf } from '../faults.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const danglingReference: Rule = {
  name: 'dangling-reference',
  severity: 'error',
  page: 'Finds a parent, implication, relation, replacement or needed skill that does not exist, or that is retired. Such a reference does nothing: roll-ups miss the skill, and a rule that leans on it never holds.',
  replaces: 'taxonomy/unknown-id',
  find: (subject) => [...faultsOf(subject, 'taxonomy/unknown-id'), ...findRetired(subject)],
};

function findRetired(subject: Subject): Found[] {
  return subject.skills.flatMap(({ at, parents, implies, related }) => {
    const relations: readonly [string, readonly SkillId[]][] = [
      ['parent', parents],
      ['implied skill', implies],
      ['related skill', related],
    ];
    return relations.flatMap(([what, ids]) =>
      ids.flatMap((id) => {
        const skill = subject.taxonomy.skills.get(id);
        return skill?.replacedBy ? [{ at, message: `${what} "${id}" is retired: name "${subject.successorOf(skill).id}", which took over` }] : [];
      }),
    );
  });
}
