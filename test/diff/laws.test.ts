import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ChangeKind } from '../../src/diff/change.ts';
import { compare } from '../../src/diff/compare.ts';
import { fingerprintOf } from '../../src/diff/fingerprint.ts';
import { KINDS_OF_CHANGE } from '../../src/diff/kinds.ts';
import type { Skill } from '../../src/taxonomy/model.ts';
import { taxonomy } from './generate.ts';

/** What a kind is called when the two sides change places; a kind that is not here keeps its name. */
const MIRRORS: Readonly<Partial<Record<ChangeKind, string>>> = {
  'skill-added': 'presence',
  'reserved-id-reused': 'presence',
  'skill-removed': 'presence',
  'skill-renamed': 'rename',
  'id-changed': 'rename',
  'skill-retired': 'retirement',
  'skill-revived': 'retirement',
  'retired-id-added': 'retired presence',
  'retired-id-removed': 'retired presence',
  'label-added': 'label presence',
  'label-removed': 'label presence',
  'rule-tightened': 'rule',
  'rule-loosened': 'rule',
  'id-reserved': 'reservation',
  'id-unreserved': 'reservation',
};

/** The change without its direction. A skill that was renamed has another id on each side, so only what is about ids says which. */
function faceOf(change: Change): string {
  const ids = 'other' in change ? [change.id, change.other].sort() : [];
  const texts = [...('label' in change ? [change.label] : []), ...('from' in change ? [change.from] : []), ...('to' in change ? [change.to] : [])];
  const lists = 'added' in change ? [change.added, change.removed].map((list) => list.join()) : 'labels' in change ? [change.id, ...change.labels] : [];
  return JSON.stringify([MIRRORS[change.kind] ?? change.kind, ids, texts.flat().sort(), lists.sort()]);
}

/** What is there on one side only goes the other way when the sides change places. */
const OPPOSITES: readonly (readonly [ChangeKind, ChangeKind])[] = [
  ['label-added', 'label-removed'],
  ['rule-tightened', 'rule-loosened'],
  ['skill-retired', 'skill-revived'],
  ['retired-id-added', 'retired-id-removed'],
  ['id-reserved', 'id-unreserved'],
];

function count(changes: readonly Change[], kind: ChangeKind): number {
  return changes.filter((change) => change.kind === kind).length;
}

describe('compare', () => {
  it('finds nothing between a taxonomy and itself', () => {
    fc.assert(fc.property(taxonomy, (one) => void expect(compare(one, one)).toEqual([])));
  });

  it('finds the same the other way round, mirrored', () => {
    fc.assert(
      fc.property(taxonomy, taxonomy, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(back.map(faceOf).sort()).toEqual(there.map(faceOf).sort());
        for (const [kind, opposite] of OPPOSITES)
          expect([kind, count(there, kind), count(there, opposite)]).toEqual([kind, count(back, opposite), count(back, kind)]);
      }),
      { numRuns: 400 },
    );
  });

  it('says of each change once, under a fingerprint of its own, and these taxonomies show nearly every kind', () => {
    const reached = new Set<ChangeKind>();
    fc.assert(
      fc.property(taxonomy, taxonomy, (one, other) => {
        const changes = compare(one, other);
        for (const { kind } of changes) reached.add(kind);
        expect(new Set(changes.map(fingerprintOf)).size).toBe(changes.length);
      }),
      { numRuns: 400, seed: 1 },
    );
    const missed = Object.keys(KINDS_OF_CHANGE).filter((kind) => ![...reached].some((one) => one === kind));
    expect(missed.sort()).toEqual(['categories-reordered', 'examples-changed']);
  });

  it('finds nothing in files that are written in another order', () => {
    fc.assert(
      fc.property(taxonomy, (one) => {
        const skills = new Map([...one.skills].reverse().map(([id, skill]) => [id, reverseLists(skill)]));
        expect(compare(one, { ...one, skills, reserved: [...one.reserved].reverse() })).toEqual([]);
      }),
    );
  });
});

/** The name stays the first label. */
function reverseLists(skill: Skill): Skill {
  const [name, ...labels] = skill.labels;
  return { ...skill, labels: [...(name ? [name] : []), ...labels.reverse()], not: [...skill.not].reverse(), parents: [...skill.parents].reverse() };
}
