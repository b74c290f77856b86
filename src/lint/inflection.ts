import { stemWord } from '../text/stem.ts';

/** The words of a label, folded: no capitals, no accents, no symbols between them. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+[+#]*/gu) ?? [];
}

/** Gives words that are forms of one word the same stem, and remembers it: there are a few thousand words in all labels. */
export class Stems {
  readonly #stems = new Map<string, string>();

  of(word: string): string {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const stem = stemWord(word);
    this.#stems.set(word, stem);
    return stem;
  }
}

/**
 * Do two texts with the same stems differ only as forms of the same words do (`models`, `modelling`)?
 * The stemmer alone goes further: it takes `integrity` and `integration`, `product` and `production` for one.
 */
export function differByInflection(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return isInflected(a.join(''), b.join(''));
  return a.every((word, index) => isInflected(word, b[index] ?? ''));
}

const ENDINGS = /^([a-z]??)(?:|e|s|es|d|ed|ing|ings|y|ies|ied)$/;

function isInflected(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return a === b || [a, b].every((word) => isEnding(word.slice(shared), a[shared - 1]));
}

/** `ling` is an ending of `modelling`: the last letter of the stem may be doubled. */
function isEnding(rest: string, last: string | undefined): boolean {
  const [, doubled] = ENDINGS.exec(rest) ?? [];
  return doubled !== undefined && (doubled === '' || doubled === last);
}
