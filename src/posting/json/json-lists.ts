import { FIELD_WORDS, LIST_WORDS, VAGUE_LIST_WORDS } from '../record/field-words.ts';
import { type Fields, foldName, isFields } from '../record/values.ts';

/** Postings that an object holds in a list, and what it says of all of them. */
export interface RecordList {
  readonly key: string;
  readonly items: readonly unknown[];
  readonly shared: Fields;
}

const LAST_KEY = /"([^"\\]{1,100})"\s*:\s*\[$/;
const TEXTS: ReadonlySet<string> = new Set(FIELD_WORDS.description);

/** Whether the list that begins at the end of an object's text is one of postings, to judge by its key. */
export function isListKey(before: string): boolean {
  const key = foldName(LAST_KEY.exec(before)?.[1] ?? '');
  if (LIST_WORDS.includes(key)) return true;
  return VAGUE_LIST_WORDS.includes(key) && ![...before.matchAll(/"([^"\\]{1,100})"\s*:/g)].some(([, name = '']) => name !== key && TEXTS.has(foldName(name)));
}

/** What an object says before its list: the employer's name. */
export function sharedFields(before: string): Fields {
  try {
    return nameEmployer(JSON.parse(`${before}]}`));
  } catch {
    return {};
  }
}

function nameEmployer(object: unknown): Fields {
  if (!isFields(object)) return {};
  const company = object['company'] ?? object['companyName'] ?? object['organization'] ?? object['name'];
  return company === undefined ? {} : { company };
}

const DEEPEST = 3;

/** The list in an object that is no posting itself: `{"data": {"jobs": […]}}`. */
export function findList(value: unknown, depth: number = 0): RecordList | undefined {
  if (!isFields(value) || depth > DEEPEST) return undefined;
  const entries = Object.entries(value);
  const isPosting = hasText(entries);
  const own = listUnder(LIST_WORDS, entries) ?? (isPosting ? undefined : listUnder(VAGUE_LIST_WORDS, entries));
  if (own) return { ...own, shared: nameEmployer(value) };
  if (isPosting) return undefined;
  for (const [key, inner] of entries) {
    const list = VAGUE_LIST_WORDS.includes(foldName(key)) || entries.length === 1 ? findList(inner, depth + 1) : undefined;
    if (list) return list;
  }
  return undefined;
}

type Entries = readonly (readonly [string, unknown])[];

function listUnder(words: readonly string[], entries: Entries): Omit<RecordList, 'shared'> | undefined {
  for (const [key, items] of entries)
    if (words.includes(foldName(key)) && Array.isArray(items) && (items.length === 0 || items.some(isFields))) return { key, items };
  return undefined;
}

function hasText(entries: Entries): boolean {
  return entries.some(([key, value]) => typeof value === 'string' && TEXTS.has(foldName(key)));
}
