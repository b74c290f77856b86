import type { Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { successorOf } from '../taxonomy/successor.ts';
import { compareCodeUnits } from '../text/order.ts';

/** Two ids of which one goes on as the other. */
export interface Pair {
  readonly from: SkillId;
  readonly to: SkillId;
}

/** Which skill of one side is which of the other. */
export interface Identity {
  /** Active skills that go on, by their id before: most under the same id. */
  readonly links: ReadonlyMap<SkillId, SkillId>;
  /** The new id stands at the old one. */
  readonly renamed: readonly Pair[];
  /** The old id is gone without a word. */
  readonly changed: readonly Pair[];
  /** A skill before that is retired now, and the one that took over. */
  readonly retired: readonly Pair[];
  /** The skill that had taken over before, and the one that counts for itself again. */
  readonly revived: readonly Pair[];
}

export function identify(before: Taxonomy, after: Taxonomy): Identity {
  const [was, is] = [listActive(before), listActive(after)];
  const gone = [...was.values()].filter(({ id }) => !is.has(id));
  const fresh = [...is.values()].filter(({ id }) => !was.has(id));
  const retired = listTakenOver(gone, after);
  const revived = listTakenOver(fresh, before).map(({ from, to }) => ({ from: to, to: from }));
  const renamed = keepUnique(retired, ({ to }) => to).filter(({ to }) => !before.skills.has(to));
  const undone = keepUnique(revived, ({ from }) => from).filter(({ from }) => !after.skills.has(from));
  const found = findSame(
    gone.filter(({ id }) => !after.skills.has(id) && undone.every(({ from }) => from !== id)),
    fresh.filter(({ id }) => !before.skills.has(id) && renamed.every(({ to }) => to !== id)),
  );
  const changed = [...undone, ...found];
  const kept = [...was.keys()].filter((id) => is.has(id)).map((id) => ({ from: id, to: id }));
  return {
    links: new Map([...kept, ...renamed, ...changed].map(({ from, to }) => [from, to])),
    renamed,
    changed,
    retired: retired.filter((pair) => !renamed.includes(pair)),
    revived: revived.filter((pair) => !undone.includes(pair)),
  };
}

/** One name for all ids that name the same skill, or one that took over from it, on either side. */
export function unifyIds(before: Taxonomy, after: Taxonomy, { renamed, changed }: Identity): (id: SkillId) => SkillId {
  const towards = new Map<SkillId, SkillId>();
  const nameOf = (id: SkillId): SkillId => {
    const next = towards.get(id);
    return next === undefined ? id : nameOf(next);
  };
  const unite = (one: SkillId, other: SkillId): void => {
    const [least, greater] = [nameOf(one), nameOf(other)].sort(compareCodeUnits);
    if (least !== undefined && greater !== undefined && least !== greater) towards.set(greater, least);
  };
  for (const { from, to } of [...renamed, ...changed]) unite(from, to);
  for (const { id, replacedBy } of [before, after].flatMap(({ skills }) => [...skills.values()])) if (replacedBy) unite(id, replacedBy);
  return nameOf;
}

/** Skills that results name. */
function listActive(taxonomy: Taxonomy): Map<SkillId, Skill> {
  return new Map([...taxonomy.skills].filter(([id, skill]) => successorOf(taxonomy, skill).id === id));
}

/** Skills of one side that another side knows as retired, each with the one that took over there. */
function listTakenOver(skills: readonly Skill[], there: Taxonomy): Pair[] {
  return skills.flatMap(({ id }) => {
    const twin = there.skills.get(id);
    return twin ? [{ from: id, to: successorOf(there, twin).id }] : [];
  });
}

function keepUnique(pairs: readonly Pair[], keyOf: (pair: Pair) => SkillId): Pair[] {
  const counts = new Map<SkillId, number>();
  for (const pair of pairs) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1);
  return pairs.filter((pair) => counts.get(keyOf(pair)) === 1);
}

/** Skills that are gone and skills that are new, of which most labels are the same: the best matches first, each once. */
function findSame(gone: readonly Skill[], fresh: readonly Skill[]): Pair[] {
  const owners = new Map<string, Skill[]>();
  for (const skill of fresh) for (const text of textsOf(skill)) owners.set(text, [...(owners.get(text) ?? []), skill]);
  const matches = gone.flatMap((skill) => listMatches(skill, owners));
  matches.sort((a, b) => b.share - a.share || compareCodeUnits(toKey(a), toKey(b)));
  const taken = new Set<string>();
  return matches.flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from);
    taken.add(to);
    return [{ from, to }];
  });
}

interface Match extends Pair {
  readonly share: number;
}

function listMatches(skill: Skill, owners: ReadonlyMap<string, readonly Skill[]>): Match[] {
  const texts = textsOf(skill);
  const shared = new Map<Skill, number>();
  for (const text of texts) for (const owner of owners.get(text) ?? []) shared.set(owner, (shared.get(owner) ?? 0) + 1);
  const matches = [...shared].map(([owner, count]) => ({ from: skill.id, to: owner.id, share: count / Math.max(texts.size, textsOf(owner).size) }));
  return matches.filter(({ share }) => share > 0.5);
}

function textsOf({ labels }: Skill): Set<string> {
  return new Set(labels.map(({ text }) => text));
}

/** The same whichever side is the old one. */
function toKey({ from, to }: Pair): string {
  return [from, to].sort(compareCodeUnits).join(' ');
}
