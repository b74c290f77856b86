import type { SkillId, Taxonomy } from '../taxonomy/model.ts';
import { successorOf } from '../taxonomy/successor.ts';
import { DEMANDS, type Demand } from './cue-words.ts';
import type { Evidence, ProfiledSkill } from './profile.ts';
import type { YearRange } from './years.ts';

/** The mentions of a posting by skill, in order of first mention. */
export function groupBySkill(mentions: readonly Evidence[]): ProfiledSkill[] {
  const groups = new Map<SkillId, [Evidence, ...Evidence[]]>();
  for (const mention of mentions) {
    const group = groups.get(mention.skill.id);
    if (group) group.push(mention);
    else groups.set(mention.skill.id, [mention]);
  }
  return [...groups.values()].map((group) => ({
    skill: group[0].skill,
    demand: strongest(group),
    years: longest(group),
    alternatives: [...new Set(group.flatMap((mention) => mention.others ?? []))],
    implied: false,
    mentions: group,
  }));
}

function strongest(mentions: readonly Evidence[]): Demand {
  return DEMANDS.find((demand) => mentions.some((mention) => mention.demand === demand)) ?? 'mentioned';
}

function longest(mentions: readonly Evidence[]): YearRange | undefined {
  return mentions.reduce<YearRange | undefined>((most, { years }) => (years && (!most || years.min > most.min) ? years : most), undefined);
}

/** Skills that are certain because another is asked for, as strongly as any that imply them; none that is named itself. */
export function listImplied(taxonomy: Taxonomy, named: readonly ProfiledSkill[]): ProfiledSkill[] {
  const known = new Set(named.map(({ skill }) => skill.id));
  const implied = new Map<SkillId, ProfiledSkill>();
  const byDemand = DEMANDS.flatMap((demand) => named.filter((skill) => skill.demand === demand));
  const follow = (from: ProfiledSkill): void => {
    for (const id of from.skill.implies) {
      const named = taxonomy.skills.get(id);
      const skill = named && successorOf(taxonomy, named);
      if (!skill || known.has(skill.id) || implied.has(skill.id)) continue;
      const next = { ...from, skill, years: undefined, alternatives: [], implied: true };
      implied.set(skill.id, next);
      follow(next);
    }
  };
  for (const skill of byDemand) follow(skill);
  return [...implied.values()];
}
