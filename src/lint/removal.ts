import type { Found } from './rule.ts';
import type { CoveredLabel } from './subject.ts';

/** The fix that takes a covered label away, where nothing is lost by it; the name of a skill is no item of a list, and stays. */
export function removalOf({ label, skill, at, isSpare }: CoveredLabel): Pick<Found, 'fix'> {
  return label === skill.labels[0] || !isSpare ? {} : { fix: { kind: 'remove-label', at } };
}
