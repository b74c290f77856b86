import type { Location } from '../source/location.ts';
import type { OwnedLabel } from './subject.ts';

/** A label under lint, where it stands, and another that it gets in the way of. */
export interface Pair<T> {
  readonly at: Location;
  readonly one: T;
  readonly rival: T;
}

/** Of two labels under lint the later one is told of the other; one from a layer below is never told, wherever it stands. */
export function pairRivals<T extends OwnedLabel>(groups: Iterable<readonly T[]>, isRival: (one: T, other: T) => boolean): Pair<T>[] {
  return [...groups].flatMap((group) =>
    group.flatMap((one, index) => {
      const rival = group.find((other, place) => (place < index || (place > index && !other.at)) && isRival(one, other));
      return one.at && rival ? [{ at: one.at, one, rival }] : [];
    }),
  );
}
