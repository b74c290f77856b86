import type { Evidence, ProfiledSkill, Reading } from '../profile/profile.ts';
import type { SkillId } from '../taxonomy/model.ts';

/** What differs between two readings of one posting. */
export interface PostingShift {
  readonly gained: readonly Evidence[];
  readonly lost: readonly Evidence[];
  /** Skills that are implied on one side only, and not named on either. */
  readonly implied: readonly SkillId[];
  /** Skills that are asked for otherwise: more strongly, for longer, beside others. */
  readonly weighed: readonly SkillId[];
}

/** `nameOf` gives a skill before the id that it has after. */
export function shiftOf(before: Reading, after: Reading, nameOf: (id: SkillId) => SkillId): PostingShift {
  const [was, is] = [before.profile.skills, after.profile.skills];
  const lost = listOnly(was, is, nameOf);
  const gained = listOnly(is, was, nameOf);
  const [wasNamed, isNamed] = [indexOf(was, nameOf, { implied: false }), indexOf(is, nameOf, { implied: false })];
  const [wasImplied, isImplied] = [indexOf(was, nameOf, { implied: true }), indexOf(is, nameOf, { implied: true })];
  const moved = new Set([...lost, ...gained].map(({ skill }) => nameOf(skill.id)));
  const weighed = [...isNamed].filter(([id, skill]) => {
    const twin = wasNamed.get(id);
    return twin && !moved.has(id) && weightOf(skill, nameOf) !== weightOf(twin, nameOf);
  });
  const impliedOnce = [...wasImplied.keys(), ...isImplied.keys()].filter((id) => wasImplied.has(id) !== isImplied.has(id));
  return { lost, gained, implied: [...new Set(impliedOnce)].filter((id) => !wasNamed.has(id) || !isNamed.has(id)), weighed: weighed.map(([id]) => id) };
}

export function isShifted({ gained, lost, implied, weighed }: PostingShift): boolean {
  return gained.length + lost.length + implied.length + weighed.length > 0;
}

function listOnly(of: readonly ProfiledSkill[], from: readonly ProfiledSkill[], nameOf: (id: SkillId) => SkillId): Evidence[] {
  const keyOf = ({ skill, start, end }: Evidence): string => `${nameOf(skill.id)} ${start} ${end}`;
  const known = new Set(from.flatMap(({ mentions, implied }) => (implied ? [] : mentions.map(keyOf))));
  return of.flatMap(({ mentions, implied }) => (implied ? [] : mentions.filter((mention) => !known.has(keyOf(mention)))));
}

function indexOf(skills: readonly ProfiledSkill[], nameOf: (id: SkillId) => SkillId, { implied }: { implied: boolean }): Map<SkillId, ProfiledSkill> {
  return new Map(skills.filter((skill) => skill.implied === implied).map((skill) => [nameOf(skill.skill.id), skill]));
}

function weightOf({ demand, years, alternatives }: ProfiledSkill, nameOf: (id: SkillId) => SkillId): string {
  return JSON.stringify([demand, years ?? null, alternatives.map(nameOf).sort()]);
}
