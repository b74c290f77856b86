import type { Skill, Taxonomy } from '../taxonomy/model.ts';
import { compareCodeUnits } from '../text/order.ts';
import { type Change, CLASSES } from './change.ts';
import { compareCatalogs } from './compare-catalogs.ts';
import { compareLabels } from './compare-labels.ts';
import { compareProperties } from './compare-properties.ts';
import { compareSkills } from './compare-skills.ts';
import { isEqual } from './equal.ts';
import { identify, unifyIds } from './identity.ts';
import { KINDS_OF_CHANGE } from './kinds.ts';

/** Every difference in meaning between two taxonomies, the gravest first; where and in what order they are written makes none. */
export function compare(before: Taxonomy, after: Taxonomy): Change[] {
  const identity = identify(before, after);
  const pairs = [...identity.links].flatMap(([from, to]) => pairOf(before.skills.get(from), after.skills.get(to)));
  const nameOf = unifyIds(before, after, identity);
  const changes = [
    ...compareSkills(before, after, identity),
    ...compareLabels(before, after, { identity, nameOf }),
    ...pairs.flatMap(([was, is]) => compareProperties(was, is, nameOf)),
    ...compareCatalogs(before, after),
  ];
  const byKey = new Map(changes.map((change) => [keyOf(change), change]));
  return [...byKey].sort(byGravity).map(([, change]) => change);
}

/** What is written alike says nothing new. */
function pairOf(was: Skill | undefined, is: Skill | undefined): (readonly [Skill, Skill])[] {
  return was && is && !isEqual(was, is) ? [[was, is]] : [];
}

type Keyed = readonly [key: string, change: Change];

function byGravity([key, change]: Keyed, [otherKey, other]: Keyed): number {
  return rankOf(change) - rankOf(other) || compareCodeUnits(key, otherKey);
}

function rankOf({ kind }: Change): number {
  return CLASSES.indexOf(KINDS_OF_CHANGE[kind].class);
}

/** What the change is, without where it is written: the same in every checkout. */
export function keyOf({ before: _, after: __, kind, ...rest }: Change): string {
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return JSON.stringify(['id' in rest ? rest.id : '', kind, entries.sort(([a], [b]) => compareCodeUnits(a, b))]);
}
