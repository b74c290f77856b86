import { TermFinder } from '../match/term-finder.ts';
import { compileTerms } from '../match/vocabulary.ts';
import type { Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { successorOf } from '../taxonomy/successor.ts';
import { isEqual } from './equal.ts';

/**
 * Tells which texts the differences of two taxonomies can touch. A text that holds no label and no phrase of a touched skill, of either side,
 * has the same candidates under the same rules on both sides, so its profiles are the same: one of them is enough.
 */
export class TouchFinder {
  readonly #finders: readonly TermFinder[];

  constructor(before: Taxonomy, after: Taxonomy) {
    const touched = listTouched(before, after);
    const parts = [before, after].map((taxonomy) => ({ ...taxonomy, skills: new Map([...taxonomy.skills].filter(([id]) => touched.has(id))) }));
    this.#finders = parts.filter(({ skills }) => skills.size > 0).map((part) => new TermFinder(compileTerms(part, []).automaton));
  }

  touches(text: string): boolean {
    return this.#finders.some((finder) => finder.find(text).length > 0);
  }
}

/** Skills that differ in what matching and implying look at, and those that depend on one of them. */
function listTouched(before: Taxonomy, after: Taxonomy): ReadonlySet<SkillId> {
  const touched = new Set<SkillId>();
  for (const id of [...before.skills.keys(), ...after.skills.keys()]) {
    const [was, is] = [before.skills.get(id), after.skills.get(id)];
    if (was !== is && (!was || !is || !isAlike(was, is))) touched.add(id);
  }
  const dependents = [...listDependents(before), ...listDependents(after)];
  for (let size = -1; size !== touched.size; ) {
    size = touched.size;
    for (const { id, on } of dependents) if (on.some((one) => touched.has(one))) touched.add(id);
  }
  return touched;
}

/** Everything that counts depend on. */
function isAlike(was: Skill, is: Skill): boolean {
  return (['kind', 'labels', 'not', 'implies', 'replacedBy'] as const).every((key) => isEqual(was[key], is[key]));
}

interface Dependent {
  readonly id: SkillId;
  readonly on: readonly SkillId[];
}

/** Skills that imply others, vouch by others, or count for others. */
function listDependents(taxonomy: Taxonomy): Dependent[] {
  return [...taxonomy.skills.values()].flatMap((skill): Dependent[] => {
    const needed = skill.labels.flatMap(({ needs }) => needs.flatMap((need) => (need.kind === 'company' ? need.skills : [])));
    const on = [...skill.implies, ...needed, ...(skill.replacedBy ? [successorOf(taxonomy, skill).id, skill.replacedBy] : [])];
    return on.length > 0 ? [{ id: skill.id, on }] : [];
  });
}
