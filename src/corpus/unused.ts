import type { Profile, ReadStatus } from '../profile/profile.ts';

/** A posting that was read and gave nothing to count, or nothing to trust. */
export interface Unused {
  readonly id: string;
  readonly source: string;
  readonly record: number | undefined;
  readonly status: ReadStatus;
  readonly reason: string | undefined;
}

/** A stream may hold millions of them: so many are known by name, the rest by number. */
const MOST_NAMED = 10_000;

/** Postings that did not end as `ok`, in their order. */
export class UnusedList {
  readonly #named: Unused[] = [];

  add({ posting: { id, source, record }, status, reason }: Profile): void {
    if (status !== 'ok' && this.#named.length < MOST_NAMED) this.#named.push({ id, source, record, status, reason });
  }

  merge(later: UnusedList): void {
    this.#named.push(...later.#named.slice(0, MOST_NAMED - this.#named.length));
  }

  get named(): readonly Unused[] {
    return this.#named;
  }
}
