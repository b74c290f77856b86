import { listReadings } from '../lint/reading.ts';
import type { Label, Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { successorOf } from '../taxonomy/successor.ts';
import type { OwnedLabel } from './change.ts';
import { isEqual } from './equal.ts';
import type { Identity, Pair } from './identity.ts';
import { pairUp } from './pair-up.ts';

type LabelPair = readonly [before: OwnedLabel, after: OwnedLabel];

/** What became of each label. */
export interface MatchedLabels {
  /** It counts for the same skill; its rules may differ. */
  readonly kept: readonly LabelPair[];
  readonly moved: readonly LabelPair[];
  readonly respelled: readonly LabelPair[];
  readonly removed: readonly OwnedLabel[];
  readonly added: readonly OwnedLabel[];
}

/** Finds each label again: under the same skill, under the one that took over, under another skill, or in another spelling. */
export function matchLabels(before: Taxonomy, after: Taxonomy, identity: Identity): MatchedLabels {
  const idle = listIdle(before, after);
  const rest = new Rest(listLabels(before, idle), listLabels(after, idle));
  const linked = (owned: OwnedLabel): string => identity.links.get(owned.owner) ?? `${owned.owner} is gone`;
  const kept = rest.take({ before: linked, after: ({ owner }) => owner }, textOf);
  for (const pair of [...identity.retired, ...identity.revived].sort((a, b) => (sortedKey(a) < sortedKey(b) ? -1 : 1))) {
    kept.push(...rest.take({ before: ({ owner }) => only(owner, pair.from), after: ({ owner }) => only(owner, pair.to) }, textOf));
  }
  const moved = rest.take({ before: () => '', after: () => '' }, textOf);
  const kinds = { before: kindOf(before), after: kindOf(after) };
  const respelled = rest.takeOnce({
    before: (owned) => `${linked(owned)} ${spellingOf(owned.label, kinds.before(owned))}`,
    after: (owned) => `${owned.owner} ${spellingOf(owned.label, kinds.after(owned))}`,
  });
  return { kept, moved, respelled, removed: rest.before, added: rest.after };
}

interface Sides {
  readonly before: (owned: OwnedLabel) => string | undefined;
  readonly after: (owned: OwnedLabel) => string | undefined;
}

/** The labels whose twin was not found yet. */
class Rest {
  before: readonly OwnedLabel[];
  after: readonly OwnedLabel[];

  constructor(before: readonly OwnedLabel[], after: readonly OwnedLabel[]) {
    this.before = before;
    this.after = after;
  }

  /** Takes out the pairs of the same key and name: those with the same rules first. */
  take(sides: Sides, name: (owned: OwnedLabel) => string): LabelPair[] {
    const same = this.takeOnce(addTo(sides, (owned) => `${name(owned)}\n${rulesOf(owned)}`));
    return [...same, ...this.takeOnce(addTo(sides, name))];
  }

  takeOnce(sides: Sides): LabelPair[] {
    const { pairs, before, after } = pairUp(this.before, this.after, { ...sides, order: (owned) => `${owned.owner}\n${owned.label.text}\n${rulesOf(owned)}` });
    this.before = before;
    this.after = after;
    return [...pairs];
  }
}

function addTo({ before, after }: Sides, name: (owned: OwnedLabel) => string): Sides {
  const add = (side: Sides['before']) => (owned: OwnedLabel) => {
    const key = side(owned);
    return key === undefined ? undefined : `${key}\n${name(owned)}`;
  };
  return { before: add(before), after: add(after) };
}

function textOf({ label }: OwnedLabel): string {
  return label.text;
}

function rulesOf({ label: { at: _, text: __, ...rules } }: OwnedLabel): string {
  return JSON.stringify(rules);
}

/** Everything that two labels must share to be found in the same places and judged alike. */
function spellingOf(label: Label, kind: Skill['kind']): string {
  const { at: _, text, ...rules } = label;
  const letters = label.case === 'exact' ? text.replace(/[\s_-]+/g, ' ') : '';
  return JSON.stringify([letters, rules, listReadings(label, kind).sort()]);
}

function kindOf({ skills }: Taxonomy): (owned: OwnedLabel) => Skill['kind'] {
  return ({ listedBy }) => skills.get(listedBy)?.kind ?? 'tool';
}

/** Skills that are written alike and count for the same skill on both sides: nothing can have become of their labels. */
function listIdle(before: Taxonomy, after: Taxonomy): Set<SkillId> {
  const idle = [...before.skills].filter(([id, skill]) => {
    const twin = after.skills.get(id);
    return twin !== undefined && successorOf(before, skill).id === successorOf(after, twin).id && isEqual(skill, twin);
  });
  return new Set(idle.map(([id]) => id));
}

/** A label that a skill has twice is one. */
function listLabels(taxonomy: Taxonomy, idle: ReadonlySet<SkillId>): OwnedLabel[] {
  const skills = [...taxonomy.skills.values()].filter(({ id }) => !idle.has(id));
  const labels = skills.flatMap((skill) => {
    const owner = successorOf(taxonomy, skill).id;
    return skill.labels.map((label) => ({ owner, listedBy: skill.id, label }));
  });
  return [...new Map(labels.reverse().map((owned) => [`${owned.owner}\n${textOf(owned)}\n${rulesOf(owned)}`, owned])).values()].reverse();
}

function only(owner: SkillId, id: SkillId): string | undefined {
  return owner === id ? '' : undefined;
}

/** The same whichever side is the old one. */
function sortedKey({ from, to }: Pair): string {
  return [from, to].sort().join(' ');
}
