import { isMap, type Node } from 'yaml';
import type { YamlReader } from '../yaml/yaml-reader.ts';
import { type Label, type Need, REACHES, toSkillId } from './model.ts';

export const CASES = ['any', 'exact'] as const;
const RULES = ['case', 'not', 'needs', 'plural'];
const NEED_KEYS = ['words', 'skills', 'within'];

/** Reads labels in all their forms: `golang`, `=RAG`, `Spark: { needs: capital }`. */
export function parseLabels(reader: YamlReader, node: Node | null): Label[] {
  return reader.readItems(node).flatMap((item) => (isMap(item) ? parseRuledLabels(reader, item) : parsePlainLabel(reader, item)));
}

/** The label that a short text stands for: `=RAG` is `RAG` in exact case. */
export function readShortLabel(text: string): Pick<Label, 'text' | 'case'> {
  return text.startsWith('=') && text.length > 1 ? { text: text.slice(1), case: 'exact' } : { text, case: 'any' };
}

export function parseNeeds(reader: YamlReader, node: Node | null): Need[] {
  return reader.readItems(node).flatMap((item) => (isMap(item) ? parseCompany(reader, item) : parseNamedNeed(reader, item)));
}

function parsePlainLabel(reader: YamlReader, node: Node): Label[] {
  const text = reader.readString(node, 'a label');
  if (text === undefined) return [];
  return [{ ...readShortLabel(text), plural: true, not: [], needs: [], at: reader.locate(node) }];
}

function parseRuledLabels(reader: YamlReader, node: Node): Label[] {
  return reader.readEntries(node, 'a label').map(({ key, keyNode, value }) => {
    const rules = reader.readKnown(value, `label "${key}"`, RULES);
    const ruled = rules.get('case');
    const short = readShortLabel(key);
    return {
      text: short.text,
      case: (ruled && reader.readChoice(ruled.value, 'case', CASES)) ?? short.case,
      not: reader.readStrings(rules.get('not')?.value ?? null, 'a phrase in not'),
      needs: parseNeeds(reader, rules.get('needs')?.value ?? null),
      plural: readPlural(reader, rules.get('plural')?.value),
      at: reader.locate(keyNode),
    };
  });
}

export function readPlural(reader: YamlReader, node: Node | null | undefined): boolean {
  return node ? (reader.readBoolean(node, 'plural') ?? true) : true;
}

function parseNamedNeed(reader: YamlReader, node: Node): Need[] {
  const kind = reader.readChoice(node, 'needs', ['evidence', 'capital']);
  return kind ? [{ kind }] : [];
}

function parseCompany(reader: YamlReader, node: Node): Need[] {
  const keys = reader.readKnown(node, 'needs', NEED_KEYS);
  const words = reader.readStrings(keys.get('words')?.value ?? null, 'a phrase in needs');
  const named = reader.readStrings(keys.get('skills')?.value ?? null, 'a skill in needs');
  const skills = named.flatMap((id) => {
    const checked = toSkillId(id);
    if (!checked) reader.report('bad-id', `"${id}" is not a skill id`, keys.get('skills')?.value ?? node);
    return checked ?? [];
  });
  if (words.length + named.length === 0) reader.report('bad-value', 'needs must name words or skills', node);
  const within = keys.get('within');
  const reach = within && reader.readChoice(within.value, 'within', REACHES);
  return [{ kind: 'company', words, skills, within: reach ?? 'sentence' }];
}
