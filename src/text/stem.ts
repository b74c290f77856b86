import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** The stem of an English word: `tuning` and `tuned` give `tune`. */
export function stemWord(word: string): string {
  return porter.stem(word);
}
