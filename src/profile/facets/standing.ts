/** Where a posting stands among others on one facet: what a corpus is divided by, and what its medians are of. */
export interface Standing {
  /** A posting can belong to several: one that asks for physics or mathematics. */
  readonly groups: readonly string[];
  readonly quantity?: Quantity;
}

/** An amount in a unit; only those of one unit can be compared. */
export interface Quantity {
  readonly unit: string;
  readonly amount: number;
}

/** What needs no rule of its own: a text is a group, of a list each item is one, and a number is an amount too. */
export function standBy(unit: string, value: unknown): Standing {
  if (typeof value === 'number') return { groups: [String(value)], quantity: { unit, amount: value } };
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return { groups: items.filter((item) => typeof item === 'string') };
}
