import { compareCodeUnits } from '../text/order.ts';

export interface PairedUp<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly before: readonly T[];
  readonly after: readonly T[];
}

interface Keys<T> {
  readonly before: (item: T) => string | undefined;
  readonly after: (item: T) => string | undefined;
  /** Which of several with one key goes with which: the same order on both sides. */
  readonly order: (item: T) => string;
}

/** Pairs items of two sides that have the same key, and gives back the rest; an item without a key stays alone. */
export function pairUp<T>(before: readonly T[], after: readonly T[], keys: Keys<T>): PairedUp<T> {
  const waiting = new Map<string, T[]>();
  const byOrder = (a: T, b: T): number => compareCodeUnits(keys.order(a), keys.order(b));
  for (const item of [...after].sort(byOrder)) {
    const key = keys.after(item);
    if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), item]);
  }
  const pairs: (readonly [T, T])[] = [];
  const alone: T[] = [];
  for (const item of [...before].sort(byOrder)) {
    const key = keys.before(item);
    const twin = key === undefined ? undefined : waiting.get(key)?.shift();
    if (twin === undefined) alone.push(item);
    else pairs.push([item, twin]);
  }
  const paired = new Set(pairs.map(([, twin]) => twin));
  return { pairs, before: alone, after: after.filter((item) => !paired.has(item)) };
}
