import type { Profile } from '../profile/profile.ts';
import type { Dimension } from './dimension.ts';
import { FrequencyCounter } from './frequency.ts';

/** The postings of one group; no name: those that belong to none. */
export interface Group {
  readonly group: string | undefined;
  readonly counter: FrequencyCounter;
}

/** A counter for each group of postings; two can be merged, as counters can. */
export class GroupCounter {
  readonly dimension: Dimension;
  readonly #counters = new Map<string | undefined, FrequencyCounter>();

  constructor(dimension: Dimension) {
    this.dimension = dimension;
  }

  /** A posting that repeats another belongs to no group. */
  add(profile: Profile): void {
    if (profile.posting.duplicateOf !== undefined) return;
    const groups = this.dimension.groupsOf(profile);
    for (const group of groups.length > 0 ? groups : [undefined]) this.#counterOf(group).add(profile);
  }

  /** Adds what another counter saw after this one. */
  merge(later: GroupCounter): void {
    for (const [group, counter] of later.#counters) this.#counterOf(group).merge(counter);
  }

  /** In the order that the dimension has; those that belong to no group come last. */
  list(): Group[] {
    const named = [...this.#counters].flatMap(([group, counter]) => (group === undefined ? [] : [{ group, counter, postings: counter.postings }]));
    const rest = this.#counters.get(undefined);
    const sorted = named.sort(this.dimension.compare).map(({ group, counter }) => ({ group, counter }));
    return rest ? [...sorted, { group: undefined, counter: rest }] : sorted;
  }

  #counterOf(group: string | undefined): FrequencyCounter {
    const counter = this.#counters.get(group) ?? new FrequencyCounter();
    this.#counters.set(group, counter);
    return counter;
  }
}
