import type { Span } from '../text/span.ts';

/** Orders spans from left to right, the longest of one start first. */
export function compareLeftmostLongest(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Of spans that overlap, the one that starts first wins, and of one start the longest. Calls back for each loser. */
export function chooseLeftmostLongest<T extends Span>(ordered: readonly T[], onLoss: (loser: T, winner: T) => void): T[] {
  const winners: T[] = [];
  let last: T | undefined;
  for (const span of ordered) {
    if (last && span.start < last.end) onLoss(span, last);
    else {
      winners.push(span);
      last = span;
    }
  }
  return winners;
}
