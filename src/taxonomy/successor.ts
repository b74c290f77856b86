import type { Skill, SkillId, Taxonomy } from './model.ts';

/** The skill that results name: the last that took over from a retired one, or the skill itself. A circle, which the check refuses, ends somewhere. */
export function successorOf({ skills }: Pick<Taxonomy, 'skills'>, skill: Skill): Skill {
  if (!skill.replacedBy) return skill;
  const seen = new Set<SkillId>();
  let last = skill;
  while (last.replacedBy && !seen.has(last.id)) {
    seen.add(last.id);
    const next = skills.get(last.replacedBy);
    if (!next) return last;
    last = next;
  }
  return last;
}
