import JaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { compareCodeUnits } from './order.ts';

/** Below this, a suggestion is more often a distraction than a help ("pyton" ~ "python" is 0.96, "rust" ~ "react" 0.78). */
const NEAR = 0.84;

/** From 0, nothing in common, to 1, the same but for case (Jaro-Winkler: a shared beginning counts for more). */
export function scoreSimilarity(a: string, b: string): number {
  return JaroWinklerDistance(a, b, { ignoreCase: true });
}

/** The candidate that a mistyped word most likely meant; undefined where none is near. */
export function closestTo(word: string, candidates: Iterable<string>): string | undefined {
  let best: { readonly candidate: string; readonly score: number } | undefined;
  for (const candidate of candidates) {
    const score = scoreSimilarity(word, candidate);
    if (score < NEAR || (best && score < best.score)) continue;
    if (!best || score > best.score || compareCodeUnits(candidate, best.candidate) < 0) best = { candidate, score };
  }
  return best?.candidate;
}

/** `; did you mean "x"?` or nothing: the tail of a message about an unknown word. */
export function suggestFor(word: string, candidates: Iterable<string>): string {
  const closest = closestTo(word, candidates);
  return closest === undefined ? '' : `; did you mean "${closest}"?`;
}
