import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
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
    const known = skills.get(id);
    const skill = known ? overrideSkill(known, record) : createSkill(id, record, diagnostics);
    if (record.remove) skills.delete(id);
    else if (skill) skills.set(id, skill);
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

function createSkill(id: SkillId, record: SkillRecord, diagnostics: Diagnostic[]): Skill | undefined {
  if (record.remove) return undefined;
  const kind = record.kind ?? record.fileKind;
  const category = record.category ?? record.fileCategory;
  const name = record.name ?? (record.replacedBy ? record.id : undefined);
  if (name === undefined || !kind || !category) {
    const missing = name === undefined ? 'name' : kind ? 'category' : 'kind';
    diagnostics.push(fault('missing-key', `skill "${record.id}" has no ${missing}, and its file gives none`, record.at));
    return undefined;
  }
  const labels = record.name === undefined ? [] : [nameLabel(record, name)];
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

/** The name is a label, under the skill's own rules unless it is listed again with others. */
function overrideLabels(skill: Skill, record: SkillRecord): Label[] {
  const [first, ...others] = skill.labels;
  const rest = [...(record.labels ?? others), ...(record.addLabels ?? [])];
  const name = record.name ?? first?.text;
  if (name === undefined || rest.some((label) => label.text === name)) return rest;
  const isRuled = record.name !== undefined || record.case !== undefined || record.needs !== undefined || record.plural !== undefined;
  const own = first && !isRuled ? first : nameLabel(record, name);
  return [own, ...rest];
}

function nameLabel(record: SkillRecord, text: string): Label {
  const { plural = true, needs = [], at } = record;
  return { text, case: record.case ?? 'any', plural, needs, not: [], at };
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
