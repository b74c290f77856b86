interface Placed {
  readonly start: number;
}

/** Of items in order of start, the last that starts at or before the offset; the first where none does. */
export function itemAt<T extends Placed>(items: readonly T[], offset: number): T | undefined {
  return items[Math.max(0, countBefore(items, offset + 1) - 1)];
}

/** Of items in order of start, how many start before the offset. */
export function countBefore(items: readonly Placed[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
