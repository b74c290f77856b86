import type { Kind, Label } from '../taxonomy/model.ts';

/** The regular other numbers of a label (`LLM` → `LLMs`, `vector databases` → `vector database`), and `&` for `and`. */
export function listVariants(label: Label, kind: Kind): string[] {
  const numbers = label.plural ? otherNumbers(label, kind) : [];
  const swapped = [label.text, ...numbers].flatMap(swapAnd);
  return [...numbers, ...swapped];
}

/** The last word of a term, where it is one that can take another number. */
const LAST_WORD = /[A-Za-z]+$/;
const PLURAL_NOUN = /^[a-z]{3,}[^isu]s$/;

function otherNumbers(label: Label, kind: Kind): string[] {
  const last = LAST_WORD.exec(label.text)?.[0] ?? '';
  if (isAcronym(last)) return pluralizeAcronym(label, last);
  if (label.case === 'exact' || last.length < 3) return [];
  const stem = label.text.slice(0, label.text.length - last.length);
  const isName = kind === 'tool' && (stem === '' || /^[A-Z]/.test(last));
  return isName ? [] : otherNumberOf(last, stem === '' || kind === 'tool').map((word) => stem + word);
}

function pluralizeAcronym({ text, case: letters }: Label, last: string): string[] {
  return last.endsWith('S') || (last.length < 3 && letters === 'any') ? [] : [`${text}s`];
}

/** A lone `sales` is not a `sale`, and a `Power Apps` no `Power App`: there a plural stays one. */
function otherNumberOf(word: string, keepsPlural: boolean): string[] {
  if (/ics$/.test(word)) return [];
  if (PLURAL_NOUN.test(word.toLowerCase())) return keepsPlural ? [] : [toSingular(word)];
  return /[su]s$/.test(word) ? [] : [toPlural(word)];
}

function isAcronym(word: string): boolean {
  return word.length >= 2 && word === word.toUpperCase();
}

function toPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (word.endsWith('sis')) return `${word.slice(0, -2)}es`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function toSingular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function swapAnd(text: string): string[] {
  if (/ and /.test(text)) return [text.replace(/ and /g, ' & ')];
  return / & /.test(text) ? [text.replace(/ & /g, ' and ')] : [];
}
