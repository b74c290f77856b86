import { ENGLISH_WORDS, OTHER_SCRIPTS, OTHER_WORDS } from './language-words.ts';

/** Words that must be there before a language can be told: a list of tools has none. */
const FEWEST_WORDS = 60;
const FEWEST_LETTERS = 120;
/** Enough to tell; a posting repeats its language all the way. */
const SAMPLED = 12_000;

/** Why a text is not English, such as `looks German (31 % of its words)`; undefined where it is, and where it is too short to tell. */
export function explainOtherLanguage(text: string): string | undefined {
  if (isPlainlyEnglish(text)) return undefined;
  const sample = text.slice(0, SAMPLED);
  return explainScript(sample) ?? explainWords(sample);
}

const PLAIN_WORDS = [' the ', ' and '] as const;
const PLAINLY = 5;

/** Two searches settle it for nearly every posting. */
function isPlainlyEnglish(text: string): boolean {
  return PLAIN_WORDS.every((word) => {
    let at = -1;
    for (let count = 0; count < PLAINLY; count++) {
      at = text.indexOf(word, at + 1);
      if (at < 0) return false;
    }
    return true;
  });
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = OTHER_SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')]);
const NON_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;

/** More letters of another script than Latin ones. */
function explainScript(sample: string): string | undefined {
  const others = count(sample, NON_LATIN);
  if (others < FEWEST_LETTERS || others < count(sample, /\p{Script=Latin}/gu)) return undefined;
  const [name = 'another', found = 0] = SCRIPTS.map(([script, pattern]) => [script, count(sample, pattern)] as const).sort((a, b) => b[1] - a[1])[0] ?? [];
  return found > 0 ? `written in ${name} script` : 'written in another script than Latin';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const ENGLISH: ReadonlySet<string> = new Set(ENGLISH_WORDS);
const OTHERS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(OTHER_WORDS).map(([name, words]) => [name, new Set(words)]);
/** Share of small words in running text of a language: a quarter to a half. */
const LEAST_SHARE = 0.12;
const FAR_AHEAD = 2;

/** Another language's small words must be frequent, and far more so than those of English. */
function explainWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const share = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length / words.length;
  const english = share(ENGLISH);
  const [name, best] = OTHERS.map(([other, set]) => [other, share(set)] as const).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (best < LEAST_SHARE || best < english * FAR_AHEAD) return undefined;
  return `looks ${name}: ${toPercent(best)} of its words are frequent there, and ${toPercent(english)} in English`;
}

function toPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
