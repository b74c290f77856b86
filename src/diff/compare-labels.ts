import type { Location } from '../source/location.ts';
import type { Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { successorOf } from '../taxonomy/successor.ts';
import type { Change, OwnedLabel } from './change.ts';
import { placesOf } from './compare-skills.ts';
import type { Identity } from './identity.ts';
import { matchLabels } from './match-labels.ts';
import { compareRules, type Rules } from './rules.ts';

/** What became of labels and of the rules that say when they count. */
export function compareLabels(before: Taxonomy, after: Taxonomy, { identity, nameOf }: { identity: Identity; nameOf: NameOf }): Change[] {
  const { kept, moved, respelled, removed, added } = matchLabels(before, after, identity);
  const gone = (id: SkillId): boolean => !after.skills.has(id) && !identity.links.has(id);
  const known = new Set(identity.links.values());
  const fresh = (id: SkillId): boolean => !before.skills.has(id) && !known.has(id);
  const [was, is] = [placeIn(before), placeIn(after)];
  return [
    ...[...kept, ...moved].flatMap(([one, other]) => compareRulesOf(one, other, { was, is, nameOf })),
    ...moved.map(
      ([one, other]): Change => ({ kind: 'label-moved', id: one.owner, other: other.owner, label: one.label.text, ...placesOf(was(one), is(other)) }),
    ),
    ...respelled.map(
      ([one, other]): Change => ({ kind: 'label-respelled', id: other.owner, label: one.label.text, to: other.label.text, ...placesOf(was(one), is(other)) }),
    ),
    // The labels of a skill that came or went came or went with it.
    ...removed.filter(({ owner }) => !gone(owner)).map((one) => toChange('label-removed', one, { was: was(one), is: after.skills.get(one.owner)?.at })),
    ...added.filter(({ owner }) => !fresh(owner)).map((one) => toChange('label-added', one, { was: before.skills.get(one.owner)?.at, is: is(one) })),
    ...comparePhrasesOfSkills(before, after, identity),
  ];
}

type NameOf = (id: SkillId) => SkillId;
type PlaceOf = (owned: OwnedLabel) => Location | undefined;

/** Where a label is written; the name has the place of its skill where it is written nowhere else. */
function placeIn({ skills }: Taxonomy): PlaceOf {
  return ({ label, listedBy }) => label.at ?? skills.get(listedBy)?.at;
}

function toChange(
  kind: 'label-removed' | 'label-added',
  { owner, label }: OwnedLabel,
  { was, is }: { was: Location | undefined; is: Location | undefined },
): Change {
  return { kind, id: owner, label: label.text, ...placesOf(was, is) };
}

function compareRulesOf(one: OwnedLabel, other: OwnedLabel, { was, is, nameOf }: { was: PlaceOf; is: PlaceOf; nameOf: NameOf }): Change[] {
  const shift = compareRules(unifyNeeds(one.label, nameOf), unifyNeeds(other.label, nameOf));
  return shift ? [{ ...shift, id: other.owner, label: other.label.text, ...placesOf(was(one), is(other)) }] : [];
}

/** A need that names a renamed skill by its new id is the same need. */
function unifyNeeds(label: OwnedLabel['label'], nameOf: NameOf): Rules {
  const needs = label.needs.map((need) => (need.kind === 'company' ? { ...need, skills: need.skills.map(nameOf) } : need));
  return { ...label, needs };
}

const BARE: Rules = { case: 'any', plural: true, not: [], needs: [] };

/** The phrases that are not the skill whichever label stands in them, those of the skills that it took over from included. */
function comparePhrasesOfSkills(before: Taxonomy, after: Taxonomy, { links }: Identity): Change[] {
  const [was, is] = [listPhrases(before), listPhrases(after)];
  return [...links].flatMap(([from, to]): Change[] => {
    const shift = compareRules({ ...BARE, not: was.get(from) ?? [] }, { ...BARE, not: is.get(to) ?? [] });
    return shift ? [{ ...shift, id: to, ...placesOf(before.skills.get(from)?.at, after.skills.get(to)?.at) }] : [];
  });
}

function listPhrases(taxonomy: Taxonomy): Map<SkillId, string[]> {
  const phrases = new Map<SkillId, string[]>();
  for (const skill of taxonomy.skills.values()) {
    if (skill.not.length === 0) continue;
    const owner: Skill = successorOf(taxonomy, skill);
    phrases.set(owner.id, [...(phrases.get(owner.id) ?? []), ...skill.not]);
  }
  return phrases;
}
