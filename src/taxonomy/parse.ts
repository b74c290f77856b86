import type { Node } from 'yaml';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type Entry, YamlReader } from '../yaml/yaml-reader.ts';
import { KINDS, type Kind, toSkillId } from './model.ts';
import { parseSkill, readReferences } from './parse-skill.ts';
import type { SkillRecord, TaxonomyFile } from './record.ts';

const FILE_KEYS = ['version', 'categories', 'category', 'title', 'kind', 'reserved', 'skills'];
const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

export interface ParsedFile {
  readonly content: TaxonomyFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one taxonomy file; with any diagnostic the content is incomplete and must not be used. */
export function parseTaxonomyFile(file: string, text: string): ParsedFile {
  const reader = new YamlReader('taxonomy', file, text);
  const root = reader.readRoot();
  const content = root ? readFile(reader, file, root) : { file, order: [], reserved: [], skills: [] };
  return { content, diagnostics: reader.diagnostics };
}

function readFile(reader: YamlReader, file: string, root: Node): TaxonomyFile {
  const keys = reader.readKnown(root, 'a taxonomy file', FILE_KEYS);
  const version = readVersion(reader, keys.get('version'));
  const category = readCategory(reader, keys);
  const kind = readKind(reader, keys.get('kind'));
  const faulty = reader.diagnostics.length > 0;
  const defaults = { ...(kind && { fileKind: kind }), ...(category && { fileCategory: category.id }), ...(faulty && { faulty }) };
  return {
    file,
    ...(version !== undefined && { version }),
    ...(category && { category }),
    order: reader.readStrings(keys.get('categories')?.value ?? null, 'a category'),
    reserved: readReferences(reader, keys.get('reserved')?.value ?? null, 'reserved'),
    skills: readSkills(reader, keys.get('skills'), defaults),
  };
}

function readSkills(reader: YamlReader, entry: Entry | undefined, defaults: Parameters<typeof parseSkill>[2]): SkillRecord[] {
  if (!entry) return [];
  return reader.readEntries(entry.value, 'skills').flatMap((skill) => parseSkill(reader, skill, defaults) ?? []);
}

function readVersion(reader: YamlReader, entry: Entry | undefined): string | undefined {
  const version = entry && reader.readString(entry.value, 'version');
  if (version !== undefined && !VERSION.test(version)) {
    reader.report('bad-value', `version "${version}" is not a semantic version such as 1.2.0`, entry?.value ?? null);
  }
  return version;
}

function readCategory(reader: YamlReader, keys: ReadonlyMap<string, Entry>): TaxonomyFile['category'] {
  const entry = keys.get('category');
  const id = entry && reader.readString(entry.value, 'category');
  if (entry && id !== undefined && !toSkillId(id)) {
    reader.report('bad-id', `"${id}" is not a category id: lower-case letters, digits and single hyphens`, entry.value);
  }
  const title = keys.get('title');
  return id === undefined ? undefined : { id, title: (title && reader.readString(title.value, 'title')) ?? id };
}

function readKind(reader: YamlReader, entry: Entry | undefined): Kind | undefined {
  return entry && reader.readChoice(entry.value, 'kind', KINDS);
}
