/** Letters and digits of the Latin scripts; a pattern without the flag `u` runs several times faster. */
const WORD_CHAR = '[\\w\\u00c0-\\u024f]';
const NOTHING = '(?!)';

/** Words and phrases of a table, to be looked for near something; at word edges, whatever the case. */
export class WordList {
  readonly #anywhere: RegExp;
  readonly #starting: RegExp;
  readonly #ending: RegExp;

  constructor(words: readonly string[]) {
    const any = words.length > 0 ? anyOf(words) : NOTHING;
    this.#anywhere = new RegExp(`(?<!${WORD_CHAR})${any}(?!${WORD_CHAR})`, 'i');
    this.#starting = new RegExp(`[\\s-]*${any}(?!${WORD_CHAR})`, 'iy');
    this.#ending = new RegExp(`(?<=(?<!${WORD_CHAR})${any}[\\s,:(~*-]*)`, 'iy');
  }

  isIn(text: string): boolean {
    return this.#anywhere.test(text);
  }

  /** Does one of them begin at the offset, or behind the space there? */
  startsAt(text: string, offset: number): boolean {
    this.#starting.lastIndex = offset;
    return this.#starting.test(text);
  }

  /** Does one of them end at the offset, or before the space, colon or bracket there? */
  endsAt(text: string, offset: number): boolean {
    this.#ending.lastIndex = offset;
    return this.#ending.test(text);
  }
}

/** Any of the words of a table, as part of a larger pattern. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.map(writePattern).join('|')})`;
}

/** A word as a pattern: a space stands for white space or a hyphen, an apostrophe for any of its forms. */
export function writePattern(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(' ', '[\\s-]+')
    .replaceAll("'", "['’]");
}
