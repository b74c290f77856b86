import type { Diagnostic } from '../source/diagnostic.ts';
import { suggestFor } from '../text/similarity.ts';
import { readTokens } from '../text/token.ts';
import { fault, show } from './merge.ts';
import type { Label, Skill, SkillId, Taxonomy } from './model.ts';
import type { Reference, TaxonomyFile } from './record.ts';

/** What can only be seen when all layers are together: references, cycles, reserved ids, labels of two skills. */
export function checkTaxonomy(taxonomy: Taxonomy, files: readonly TaxonomyFile[]): Diagnostic[] {
  return [...checkReferences(taxonomy, files), ...checkReserved(taxonomy, files), ...checkCycles(taxonomy), ...checkLabels(taxonomy)];
}

function checkReferences(taxonomy: Taxonomy, files: readonly TaxonomyFile[]): Diagnostic[] {
  const records = files.flatMap((file) => file.skills);
  const removed = new Set(records.filter((record) => record.remove).map((record) => record.id));
  const written = records.filter((record) => !removed.has(record.id));
  // A skill that is written but could not be made is a fault already; naming it is none.
  const ids = new Set<string>([...taxonomy.skills.keys(), ...written.map((record) => record.id)]);
  const references = records.filter((record) => ids.has(record.id)).flatMap(listReferences);
  return references.filter(({ id }) => !ids.has(id)).map(({ id, at }) => fault('unknown-id', `there is no skill "${id}"${suggestFor(id, ids)}`, at));
}

function listReferences(record: TaxonomyFile['skills'][number]): Reference[] {
  const { parents = [], implies = [], related = [], replacedBy, needs = [], labels = [], addLabels = [] } = record;
  const needed = [...needs, ...[...labels, ...addLabels].flatMap((label) => label.needs)];
  const company = needed.flatMap((need) => (need.kind === 'company' ? need.skills.map((id) => ({ id, at: record.at })) : []));
  return [...parents, ...implies, ...related, ...(replacedBy ? [replacedBy] : []), ...company];
}

function checkReserved(taxonomy: Taxonomy, files: readonly TaxonomyFile[]): Diagnostic[] {
  const skills: ReadonlyMap<string, Skill> = taxonomy.skills;
  const places = new Map(files.flatMap((file) => file.reserved.map(({ id, at }) => [id, at])));
  return [...new Set(taxonomy.reserved)].flatMap((id) => {
    const reserved = places.get(id);
    const skill = skills.get(id);
    const at = skill?.at ?? reserved;
    if (!skill || !at) return [];
    return [fault('reserved-id', `"${id}" is reserved${reserved ? ` (${show(reserved)})` : ''} and cannot be used again`, at)];
  });
}

function checkCycles(taxonomy: Taxonomy): Diagnostic[] {
  const relations: readonly [string, (skill: Skill) => readonly SkillId[]][] = [
    ['parents', (skill) => skill.parents],
    ['implies', (skill) => skill.implies],
    ['replacedBy', (skill) => (skill.replacedBy ? [skill.replacedBy] : [])],
  ];
  return relations.flatMap(([name, next]) => findCycles(taxonomy, name, next));
}

function findCycles(taxonomy: Taxonomy, name: string, next: (skill: Skill) => readonly SkillId[]): Diagnostic[] {
  const done = new Set<SkillId>();
  const diagnostics: Diagnostic[] = [];
  const visit = (skill: Skill, path: readonly SkillId[]): void => {
    const loop = path.indexOf(skill.id);
    // A circle that a layer closes over stored skills, which know no places, is reported where the layer speaks.
    const at = loop >= 0 ? (skill.at ?? path.slice(loop).flatMap((id) => taxonomy.skills.get(id)?.at ?? [])[0]) : undefined;
    if (at) diagnostics.push(fault('cycle', `${name} go in a circle: ${[...path.slice(loop), skill.id].join(' -> ')}`, at));
    if (loop >= 0 || done.has(skill.id)) return;
    for (const id of next(skill)) {
      const target = taxonomy.skills.get(id);
      if (target) visit(target, [...path, skill.id]);
    }
    done.add(skill.id);
  };
  for (const skill of taxonomy.skills.values()) visit(skill, []);
  return diagnostics;
}

interface OwnedLabel {
  readonly skill: Skill;
  readonly label: Label;
}

/** One label may belong to two skills only where a rule can tell them apart. */
function checkLabels(taxonomy: Taxonomy): Diagnostic[] {
  const owners = new Map<string, OwnedLabel>();
  const labels = [...taxonomy.skills.values()].flatMap((skill) => skill.labels.map((label) => ({ skill, label })));
  return labels.flatMap((owned) => checkLabel(owned, owners));
}

function checkLabel({ skill, label }: OwnedLabel, owners: Map<string, OwnedLabel>): Diagnostic[] {
  const key = readingOf(label);
  const owner = owners.get(key);
  if (!owner && !isRuled(label, skill)) owners.set(key, { skill, label });
  const at = label.at ?? skill.at;
  if (!at) return [];
  if (key === '') return [fault('bad-label', `label "${label.text}" holds no letter or digit`, at)];
  if (isBroken(label)) return [fault('bad-label', `label "${label.text}" holds a dash set off by spaces, across which nothing is found`, at)];
  if (!owner || isRuled(label, skill)) return [];
  const place = owner.label.at ?? owner.skill.at;
  const where = place ? ` (${show(place)})` : '';
  return [fault('duplicate-label', `label "${label.text}" is already a label of "${owner.skill.id}"${where}`, at)];
}

function isRuled(label: Label, skill: Skill): boolean {
  return label.needs.length + label.not.length + skill.not.length > 0;
}

function isBroken({ text }: Label): boolean {
  return readTokens(text).some(({ gap }, index) => index > 0 && gap === 'break');
}

/** Two labels with the same reading are found in the same places. */
function readingOf(label: Label): string {
  const tokens = readTokens(label.text);
  if (tokens.every((token) => token.kind !== 'word')) return '';
  const keys = tokens.map((token, index) => {
    const tight = token.kind === 'tight' || tokens[index - 1]?.kind === 'tight';
    return tight && token.gap !== 'none' ? `_${token.hash}` : token.hash;
  });
  return [label.case === 'exact' ? label.text.replace(/[\s_-]+/g, ' ') : '', ...keys].join(' ');
}
