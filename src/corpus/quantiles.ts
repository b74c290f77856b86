/** Amounts in five numbers. */
export interface Quantiles {
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

/** Amounts and how often each was seen: two tallies can be added, and the result does not depend on their order. */
export class AmountTally {
  readonly #counts = new Map<number, number>();

  add(amount: number, count: number = 1): void {
    this.#counts.set(amount, (this.#counts.get(amount) ?? 0) + count);
  }

  merge(other: AmountTally): void {
    for (const [amount, count] of other.#counts) this.add(amount, count);
  }

  /** Linear between the two nearest amounts, as R, NumPy and spreadsheets have it; undefined of nothing. */
  quantiles(): Quantiles | undefined {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b).flatMap(([amount, count]) => Array.from({ length: count }, () => amount));
    const at = (share: number): number => interpolate(sorted, share * (sorted.length - 1));
    return sorted.length === 0 ? undefined : { least: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), most: at(1) };
  }
}

function interpolate(sorted: readonly number[], place: number): number {
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
