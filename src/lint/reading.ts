import { stepHash } from '../match/automaton.ts';
import { listVariants } from '../match/variants.ts';
import type { Kind, Label } from '../taxonomy/model.ts';
import { readTokens } from '../text/token.ts';

/** What the matcher sees of a text: two labels with the same reading are found in the same places. */
export function readingOf(text: string): string {
  const tokens = readTokens(text);
  return tokens.map((token, index) => stepHash(tokens[index - 1]?.kind, token)).join(' ');
}

/** The readings of everything that a label finds: itself, its other number, `&` for `and`. */
export function listReadings(label: Label, kind: Kind): string[] {
  return [label.text, ...listVariants(label, kind)].map(readingOf);
}
