import type { Profile } from '../profile/profile.ts';
import { type Dimension, facetDimensions } from './dimension.ts';
import { estimateShare, type Share } from './interval.ts';
import { AmountTally, type Quantiles } from './quantiles.ts';

/** What the postings of a corpus state on one facet. */
export interface FacetSpread {
  readonly facet: string;
  /** Postings that state it, of all. */
  readonly stated: number;
  readonly of: number;
  /** In the order of the facet, with shares of the postings that state it. */
  readonly values: readonly FacetValue[];
  /** Of all amounts, where they have one unit for the whole facet. */
  readonly quantiles: Quantiles | undefined;
}

export interface FacetValue {
  readonly value: string;
  readonly postings: number;
  readonly share: Share;
  /** Of the amounts in the unit that this value is: salaries in one currency, for one period. */
  readonly quantiles: Quantiles | undefined;
}

interface FacetTally {
  stated: number;
  readonly groups: Map<string, number>;
  readonly amounts: Map<string, AmountTally>;
}

/** Counts what postings state beside skills; two counters can be merged, and the order changes nothing. */
export class FacetCounter {
  readonly #tallies: ReadonlyMap<Dimension, FacetTally> = new Map(
    facetDimensions.map((facet) => [facet, { stated: 0, groups: new Map(), amounts: new Map() }]),
  );
  #postings = 0;

  /** What a posting states that repeats another was counted with that one. */
  add(profile: Profile): void {
    if (profile.posting.duplicateOf !== undefined) return;
    this.#postings++;
    for (const [{ name }, tally] of this.#tallies) {
      const standing = profile.facets.standings[name];
      if (!standing) continue;
      tally.stated++;
      for (const group of standing.groups) addTo(tally.groups, group, 1);
      if (standing.quantity) amountsOf(tally, standing.quantity.unit).add(standing.quantity.amount);
    }
  }

  merge(other: FacetCounter): void {
    this.#postings += other.#postings;
    for (const [facet, tally] of this.#tallies) {
      const theirs = other.#tallies.get(facet);
      tally.stated += theirs?.stated ?? 0;
      for (const [group, count] of theirs?.groups ?? []) addTo(tally.groups, group, count);
      for (const [unit, amounts] of theirs?.amounts ?? []) amountsOf(tally, unit).merge(amounts);
    }
  }

  list(): FacetSpread[] {
    return [...this.#tallies].map(([facet, { stated, groups, amounts }]) => ({
      facet: facet.name,
      stated,
      of: this.#postings,
      values: [...groups]
        .map(([group, postings]) => ({ group, postings }))
        .sort(facet.compare)
        .map(({ group: value, postings }) => ({ value, postings, share: estimateShare(postings, stated), quantiles: amounts.get(value)?.quantiles() })),
      quantiles: amounts.get(facet.name)?.quantiles(),
    }));
  }
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function amountsOf({ amounts }: FacetTally, unit: string): AmountTally {
  const tally = amounts.get(unit) ?? new AmountTally();
  amounts.set(unit, tally);
  return tally;
}
