import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import { suggestFor } from '../text/similarity.ts';
import { type Category, type Label, type Skill, type SkillId, type Taxonomy, toSkillId } from './model.ts';
import type { Reference, SkillRecord, TaxonomyFile } from './record.ts';

/** A taxonomy and what is wrong with it; with any error it must not be used. */
export interface Merged {
  readonly taxonomy: Taxonomy;
  readonly diagnostics: readonly Diagnostic[];
}

export const EMPTY_TAXONOMY: Taxonomy = { version: '0.0.0', categories: [], skills: new Map(), reserved: [] };

/** Lays the files of one layer over a taxonomy: a known id replaces the keys it gives, an unknown one adds a skill. */
export function mergeLayer(below: Taxonomy, files: readonly TaxonomyFile[]): Merged {
  const diagnostics: Diagnostic[] = [];
  const skills = new Map(below.skills);
  const seen = new Map<string, SkillRecord>();
  for (const record of files.flatMap((file) => file.skills)) {
    const twin = seen.get(record.id);
    if (twin) diagnostics.push(fault('duplicate-id', `skill "${record.id}" is already defined at ${show(twin.at)}`, record.at));
    seen.set(record.id, record);
    const id = toSkillId(record.id);
    if (!id || twin) continue;
    const wrong = layRecord(skills, id, record);
    if (wrong) diagnostics.push(wrong);
  }
  const taxonomy = {
    version: files.findLast((file) => file.version !== undefined)?.version ?? below.version,
    categories: listCategories(below, files, skills),
    skills,
    reserved: [...below.reserved, ...files.flatMap((file) => file.reserved.map((reference) => reference.id))],
  };
  return { taxonomy, diagnostics };
}

export function fault(code: string, message: string, location: Location): Diagnostic {
  return { code: `taxonomy/${code}`, severity: 'error', message, location };
}

export function show({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

/** Adds, changes or removes one skill, or answers why it cannot be done. */
function layRecord(skills: Map<SkillId, Skill>, id: SkillId, record: SkillRecord): Diagnostic | undefined {
  if (record.remove)
    return skills.delete(id) ? undefined : fault('unknown-id', `there is no skill "${id}" to remove${suggestFor(id, skills.keys())}`, record.at);
  const known = skills.get(id);
  const skill = known ? overrideSkill(known, record) : createSkill(id, record);
  if ('code' in skill) return record.faulty ? undefined : skill;
  skills.set(id, skill);
  return undefined;
}

function createSkill(id: SkillId, record: SkillRecord): Skill | Diagnostic {
  const kind = record.kind ?? record.fileKind;
  const category = record.category ?? record.fileCategory;
  const name = record.name ?? (record.replacedBy ? record.id : undefined);
  if (name === undefined || !kind || !category) {
    const missing = name === undefined ? 'name' : kind ? 'category' : 'kind';
    return fault('missing-key', `skill "${record.id}" has no ${missing}, and its file gives none`, record.at);
  }
  const labels = record.name === undefined ? [] : [nameLabel(record, name, BARE)];
  const bare = { id, name, kind, category, labels, not: [], parents: [], implies: [], related: [], examples: { match: [], reject: [] } };
  return overrideSkill(bare, record);
}

/** The keys that the record gives, over those of the skill. */
function overrideSkill(skill: Skill, record: SkillRecord): Skill {
  const { name, kind, category, not, note, sameAs, examples, at } = record;
  const given = { name, kind, category, not, note, sameAs, examples };
  const replacedBy = record.replacedBy && toSkillId(record.replacedBy.id);
  return {
    ...skill,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    labels: overrideLabels(skill, record),
    parents: toIds(record.parents) ?? skill.parents,
    implies: toIds(record.implies) ?? skill.implies,
    related: toIds(record.related) ?? skill.related,
    ...(replacedBy && { replacedBy }),
    at,
  };
}

/** The name is the first label, under the skill's own rules unless it is listed again with others. */
function overrideLabels(skill: Skill, record: SkillRecord): Label[] {
  const [first, ...others] = skill.labels;
  const rest = [...(record.labels ?? others), ...(record.addLabels ?? [])];
  const name = record.name ?? first?.text;
  if (name === undefined) return rest;
  const listed = rest.find((label) => label.text === name);
  return [listed ?? nameLabel(record, name, first ?? BARE), ...rest.filter((label) => label !== listed)];
}

const BARE: Omit<Label, 'text'> = { case: 'any', plural: true, needs: [], not: [] };

/** The rules that the record gives its name, over those that the name has below. */
function nameLabel(record: SkillRecord, text: string, below: Omit<Label, 'text'>): Label {
  const { case: letters = below.case, plural = below.plural, needs = below.needs } = record;
  return { ...below, text, case: letters, plural, needs, ...(record.name !== undefined && { at: record.at }) };
}

function toIds(references: readonly Reference[] | undefined): SkillId[] | undefined {
  return references?.flatMap(({ id }) => toSkillId(id) ?? []);
}

function listCategories(below: Taxonomy, files: readonly TaxonomyFile[], skills: ReadonlyMap<SkillId, Skill>): Category[] {
  const own = files.flatMap(({ category }) => (category ? [[category.id, category.title] as const] : []));
  const titles = new Map([...below.categories.map(({ id, title }) => [id, title] as const), ...own]);
  const used = new Set([...skills.values()].map((skill) => skill.category));
  const ordered = new Set([...files.flatMap((file) => file.order), ...titles.keys(), ...used]);
  return [...ordered].filter((id) => used.has(id)).map((id) => ({ id, title: titles.get(id) ?? id }));
}
