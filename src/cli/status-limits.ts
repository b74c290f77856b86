import { STATUSES, type Status } from '../profile/profile.ts';
import { formatCount, formatPercent } from '../report/numbers.ts';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';
import { isOfChanges } from './fail-on.ts';
import type { Io } from './io.ts';
import { pickFailOn } from './pick-fail-on.ts';
import type { Setting, Settings } from './settings.ts';

export const FAIL_ON: Setting = {
  key: 'failOn',
  flags: '--fail-on <what>',
  description: `exit with 1 if more postings than this end so: unreadable=1%, empty=0 (repeatable); ${STATUSES.join(', ')}`,
  type: 'list',
  fallback: [],
};

/** How many postings may end in a status: so many, or such a share of all. */
export interface Limit {
  readonly status: Status;
  readonly most: number;
  readonly isShare: boolean;
}

export function readFailOn(settings: Settings): Limit[] {
  return pickFailOn(settings, { isForeign: isOfChanges, fallback: [] }).flatMap((given) => given.split(',').map((one) => readLimit(one.trim())));
}

/** Whether this is for scan and profile. */
export function isOfStatuses(given: string): boolean {
  return given.split(',').every((one) => STATUSES.some((status) => one.trim().startsWith(`${status}=`)));
}

const LIMIT = /^([a-z-]+)=(\d+(?:\.\d+)?)(%?)$/;

function readLimit(given: string): Limit {
  const [, name = '', number = '', percent = ''] = LIMIT.exec(given) ?? [];
  const status = STATUSES.find((one) => one === name);
  if (name === '') throw new UserError(`--fail-on takes status=limit, such as unreadable=1% or empty=0, not "${given}"`);
  if (!status) throw new UserError(`there is no status "${name}"${suggestFor(name, STATUSES) || `; there are ${STATUSES.join(', ')}`}`);
  const isShare = percent === '%';
  if (!isShare && !Number.isSafeInteger(Number(number))) throw new UserError(`--fail-on ${given}: a number of postings is whole; ${number}% is a share`);
  return { status, most: isShare ? Number(number) / 100 : Number(number), isShare };
}

/** Whether any limit is exceeded; each that is is told. */
export function exceeds(limits: readonly Limit[], counts: Readonly<Partial<Record<Status, number>>>, io: Io): boolean {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const exceeded = limits.filter(({ status, most, isShare }) => {
    const count = counts[status] ?? 0;
    return (isShare ? count / all : count) > most;
  });
  for (const { status, most, isShare } of exceeded) {
    const count = counts[status] ?? 0;
    const limit = isShare ? formatPercent(most) : String(most);
    io.writeError(`skillsift: ${count} of ${formatCount(all, 'posting')} ${count === 1 ? 'is' : 'are'} ${status}; --fail-on allows ${limit}\n`);
  }
  return exceeded.length > 0;
}
