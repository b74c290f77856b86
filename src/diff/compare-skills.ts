import type { Location } from '../source/location.ts';
import type { Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { successorOf } from '../taxonomy/successor.ts';
import type { Change, Places } from './change.ts';
import type { Identity, Pair } from './identity.ts';

/** Skills that came, went, or count for another one now. */
export function compareSkills(before: Taxonomy, after: Taxonomy, identity: Identity): Change[] {
  const place = (from: SkillId, to: SkillId): Places => placesOf(before.skills.get(from)?.at, after.skills.get(to)?.at);
  const pairs = (kind: 'skill-renamed' | 'id-changed' | 'skill-retired', list: readonly Pair[]): Change[] =>
    list.map(({ from, to }) => ({ kind, id: from, other: to, ...place(from, kind === 'skill-retired' ? from : to) }));
  return [
    ...pairs('skill-renamed', identity.renamed),
    ...pairs('id-changed', identity.changed),
    ...pairs('skill-retired', identity.retired),
    ...identity.revived.map(({ from, to }): Change => ({ kind: 'skill-revived', id: to, other: from, ...place(to, to) })),
    ...listGone(before, after, identity),
    ...listNew(before, after, identity),
    ...listRedirected(before, after),
  ];
}

/** Undefined places are left out: a stored skill knows none. */
export function placesOf(before: Location | undefined, after: Location | undefined): Places {
  return { ...(before && { before }), ...(after && { after }) };
}

function listGone(before: Taxonomy, after: Taxonomy, { links }: Identity): Change[] {
  const skills = [...before.skills.values()].filter(({ id }) => !after.skills.has(id) && !links.has(id));
  return skills.map((skill): Change => {
    const other = successorOf(before, skill).id;
    const places = placesOf(skill.at, undefined);
    if (other !== skill.id) return { kind: 'retired-id-removed', id: skill.id, other, ...places };
    return { kind: 'skill-removed', id: skill.id, labels: textsOf(skill), ...places };
  });
}

function listNew(before: Taxonomy, after: Taxonomy, { links }: Identity): Change[] {
  const known = new Set(links.values());
  const skills = [...after.skills.values()].filter(({ id }) => !before.skills.has(id) && !known.has(id));
  return skills.map((skill): Change => {
    const other = successorOf(after, skill).id;
    const places = placesOf(undefined, skill.at);
    if (other !== skill.id) return { kind: 'retired-id-added', id: skill.id, other, ...places };
    const kind = before.reserved.includes(skill.id) ? 'reserved-id-reused' : 'skill-added';
    return { kind, id: skill.id, labels: textsOf(skill), ...places };
  });
}

function textsOf({ labels }: Skill): string[] {
  return [...new Set(labels.map(({ text }) => text))].sort();
}

/** Retired on both sides, and no longer for the same skill. */
function listRedirected(before: Taxonomy, after: Taxonomy): Change[] {
  return [...before.skills.values()].flatMap((was): Change[] => {
    const is = after.skills.get(was.id);
    if (!was.replacedBy || !is?.replacedBy || leadsToSame(was.replacedBy, is.replacedBy, [before, after])) return [];
    return [{ kind: 'replacement-changed', id: was.id, from: was.replacedBy, to: is.replacedBy, ...placesOf(was.at, is.at) }];
  });
}

/** A pointer to a skill that was renamed may be shortened: on one side both lead to the same skill. */
function leadsToSame(one: SkillId, other: SkillId, sides: readonly Taxonomy[]): boolean {
  if (one === other) return true;
  return sides.some((side) => {
    const [a, b] = [side.skills.get(one), side.skills.get(other)];
    return a !== undefined && b !== undefined && successorOf(side, a).id === successorOf(side, b).id;
  });
}
