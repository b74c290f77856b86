/** A share with its 95 % Wilson interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson's score interval: unlike the textbook one it is right for small counts and near 0 and 1. */
export function estimateShare(count: number, of: number): Share {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const value = count / of;
  const spread = 1 + (Z * Z) / of;
  const centre = (value + (Z * Z) / (2 * of)) / spread;
  const half = (Z / spread) * Math.sqrt((value * (1 - value)) / of + (Z * Z) / (4 * of * of));
  return { value, low: count === 0 ? 0 : Math.max(0, centre - half), high: count === of ? 1 : Math.min(1, centre + half) };
}
