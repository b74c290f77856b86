/** What is kept of a long list, in its order, and what is not. */
export interface Kept<T> {
  readonly kept: readonly T[];
  readonly folded: readonly T[];
}

/** Keeps the largest where there are more than `most`; of equals those that come first. */
export function keepLargest<T>(items: readonly T[], most: number, sizeOf: (item: T) => number): Kept<T> {
  if (items.length <= most) return { kept: items, folded: [] };
  const largest = new Set(items.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most));
  return { kept: items.filter((item) => largest.has(item)), folded: items.filter((item) => !largest.has(item)) };
}
