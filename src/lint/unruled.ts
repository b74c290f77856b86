import type { Label, Skill } from '../taxonomy/model.ts';

/** Does the label count wherever it stands, however it is written? */
export function isUnruled(label: Label, skill: Skill): boolean {
  return label.case === 'any' && label.needs.length + label.not.length + skill.not.length === 0;
}
