import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Entry, YamlReader } from '../yaml/yaml-reader.ts';
import { KINDS, type Label, type SameAs, toSkillId } from './model.ts';
import { CASES, parseLabels, parseNeeds, readPlural, readShortLabel } from './parse-label.ts';
import type { Reference, SkillRecord } from './record.ts';

const LIST_KEYS = ['labels', 'addLabels', 'not', 'needs', 'parents', 'implies', 'related'];
const SKILL_KEYS = ['name', 'kind', 'category', 'case', 'plural', 'note', 'sameAs', 'replacedBy', 'examples', 'remove', ...LIST_KEYS];

type Defaults = Pick<SkillRecord, 'fileKind' | 'fileCategory' | 'faulty'>;

/** Reads one skill in any of its forms: `id: Name`, `id: [Name, label …]`, `id: { name: … }`. */
export function parseSkill(reader: YamlReader, entry: Entry, defaults: Defaults): SkillRecord | undefined {
  if (!toSkillId(entry.key)) {
    reader.report('bad-id', `"${entry.key}" is not a skill id: lower-case letters, digits and single hyphens`, entry.keyNode);
    return undefined;
  }
  const before = reader.diagnostics.length;
  const base = { id: entry.key, at: reader.locate(entry.keyNode), ...defaults, ...parseForm(reader, entry) };
  return reader.diagnostics.length > before ? { ...base, faulty: true } : base;
}

function parseForm(reader: YamlReader, entry: Entry): Partial<SkillRecord> {
  if (isMap(entry.value)) return parseLongForm(reader, entry.value);
  if (isSeq(entry.value)) return parseShortForm(reader, entry);
  if (isScalar(entry.value)) return parseName(reader, entry.value, `the name of "${entry.key}"`);
  reader.reportType(entry.value, `skill "${entry.key}"`, 'a name, a list of labels or a map');
  return {};
}

function parseShortForm(reader: YamlReader, { key, value }: Entry): Partial<SkillRecord> {
  const [first, ...rest] = reader.readItems(value);
  if (first === undefined) return {};
  return { ...parseName(reader, first, `the name of "${key}"`), labels: rest.flatMap((item) => parseLabels(reader, item)) };
}

function parseName(reader: YamlReader, node: Node | null, what: string): Pick<SkillRecord, 'name' | 'case'> {
  const name = reader.readString(node, what);
  if (name === undefined) return {};
  const { text, case: letters } = readShortLabel(name);
  return letters === 'any' ? { name: text } : { name: text, case: letters };
}

function parseLongForm(reader: YamlReader, node: Node): Partial<SkillRecord> {
  const keys = reader.readKnown(node, 'a skill', SKILL_KEYS);
  const read = <T>(key: string, parse: (value: Node | null) => T): T | undefined => {
    const entry = keys.get(key);
    return entry && parse(entry.value);
  };
  const name = read('name', (value) => parseName(reader, value, 'name'));
  return dropAbsent({
    name: name?.name,
    kind: read('kind', (value) => reader.readChoice(value, 'kind', KINDS)),
    category: read('category', (value) => reader.readString(value, 'category')),
    case: read('case', (value) => reader.readChoice(value, 'case', CASES)) ?? name?.case,
    plural: read('plural', (value) => readPlural(reader, value)),
    needs: read('needs', (value) => parseNeeds(reader, value)),
    not: read('not', (value) => reader.readStrings(value, 'a phrase in not')),
    labels: read('labels', (value): Label[] => parseLabels(reader, value)),
    addLabels: read('addLabels', (value): Label[] => parseLabels(reader, value)),
    parents: read('parents', (value) => readReferences(reader, value, 'parents')),
    implies: read('implies', (value) => readReferences(reader, value, 'implies')),
    related: read('related', (value) => readReferences(reader, value, 'related')),
    note: read('note', (value) => reader.readString(value, 'note')),
    sameAs: read('sameAs', (value) => parseSameAs(reader, value)),
    replacedBy: read('replacedBy', (value) => readReference(reader, value, 'replacedBy')),
    examples: read('examples', (value) => parseExamples(reader, value)),
    remove: read('remove', (value) => reader.readBoolean(value, 'remove')),
  });
}

export function readReferences(reader: YamlReader, node: Node | null, what: string): Reference[] {
  return reader.readItems(node).flatMap((item) => readReference(reader, item, what) ?? []);
}

function readReference(reader: YamlReader, node: Node | null, what: string): Reference | undefined {
  const id = reader.readString(node, what);
  return id === undefined ? undefined : { id, at: reader.locate(node) };
}

function parseExamples(reader: YamlReader, node: Node | null): { match: string[]; reject: string[] } {
  const keys = reader.readKnown(node, 'examples', ['match', 'reject']);
  const read = (key: string): string[] => reader.readStrings(keys.get(key)?.value ?? null, 'an example');
  return { match: read('match'), reject: read('reject') };
}

function parseSameAs(reader: YamlReader, node: Node | null): SameAs {
  const keys = reader.readKnown(node, 'sameAs', ['esco', 'wikidata']);
  const read = (key: string): string | undefined => {
    const entry = keys.get(key);
    return entry && reader.readString(entry.value, key);
  };
  return dropAbsent({ esco: read('esco'), wikidata: read('wikidata') });
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function dropAbsent<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
