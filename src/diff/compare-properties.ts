import type { Examples, SameAs, Skill, SkillId } from '../taxonomy/model.ts';
import type { Change, ListKind, ValueKind } from './change.ts';
import { placesOf } from './compare-skills.ts';
import { listMissing } from './rules.ts';

/** What a skill that goes on says of itself, its labels apart. */
export function compareProperties(was: Skill, is: Skill, nameOf: (id: SkillId) => SkillId): Change[] {
  const places = placesOf(was.at, is.at);
  const lists: readonly (readonly [ListKind, Moves])[] = [
    ['parents-changed', compareIds(was.parents, is.parents, nameOf)],
    ['implies-changed', compareIds(was.implies, is.implies, nameOf)],
    ['related-changed', compareIds(was.related, is.related, nameOf)],
    ['examples-changed', compareTexts(listExamples(was.examples), listExamples(is.examples))],
  ];
  const values: readonly (readonly [ValueKind, string | undefined, string | undefined])[] = [
    ['name-changed', was.name, is.name],
    ['kind-changed', was.kind, is.kind],
    ['category-changed', was.category, is.category],
    ['note-changed', was.note, is.note],
    ['same-as-changed', describeSameAs(was.sameAs), describeSameAs(is.sameAs)],
  ];
  return [
    ...lists.flatMap(([kind, moves]): Change[] => (moves.added.length + moves.removed.length > 0 ? [{ kind, id: is.id, ...moves, ...places }] : [])),
    ...values.flatMap(([kind, from, to]): Change[] =>
      from === to ? [] : [{ kind, id: is.id, ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...places }],
    ),
  ];
}

interface Moves {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function compareIds(before: readonly SkillId[], after: readonly SkillId[], nameOf: (id: SkillId) => SkillId): Moves {
  const [was, is] = [before.map(nameOf), after.map(nameOf)];
  return {
    added: after.filter((id) => !was.includes(nameOf(id))).sort(),
    removed: before.filter((id) => !is.includes(nameOf(id))).sort(),
  };
}

function compareTexts(before: readonly string[], after: readonly string[]): Moves {
  return { added: listMissing(after, before), removed: listMissing(before, after) };
}

function listExamples({ match, reject }: Examples): string[] {
  return [...match.map((text) => `match: ${text}`), ...reject.map((text) => `reject: ${text}`)];
}

function describeSameAs({ esco, wikidata }: SameAs = {}): string | undefined {
  const ids = [...(esco === undefined ? [] : [`esco ${esco}`]), ...(wikidata === undefined ? [] : [`wikidata ${wikidata}`])];
  return ids.length > 0 ? ids.join(', ') : undefined;
}
