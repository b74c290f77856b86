import type { Diagnostic } from '../source/diagnostic.ts';
import { type Approval, judgeApprovals } from './approvals.ts';
import { type Change, type ChangeClass, CLASSES } from './change.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Impact } from './impact.ts';
import { KINDS_OF_CHANGE } from './kinds.ts';
import { type Bump, bumpFor, isBumped, nextVersion } from './version.ts';

/** A change with what is known of it once everything was looked at. */
export interface ReviewedChange {
  readonly change: Change;
  readonly fingerprint: string;
  readonly class: ChangeClass;
  /** Postings of the corpus that it has a part in; undefined: there was no corpus, or that cannot be told. */
  readonly postings: number | undefined;
  readonly approval: Approval | undefined;
}

export interface Review {
  readonly changes: readonly ReviewedChange[];
  readonly impact: Impact | undefined;
  readonly version: VersionAdvice;
  /** What is wrong with the approvals. */
  readonly findings: readonly Diagnostic[];
}

export interface VersionAdvice {
  /** Null: none is stated. */
  readonly before: string | null;
  readonly after: string | null;
  readonly suggested: string | null;
  readonly bump: Bump;
  readonly isEnough: boolean;
}

export interface ReviewInput {
  /** What the files of a side state; undefined: nothing. */
  readonly before: { readonly version: string | undefined };
  readonly after: { readonly version: string | undefined };
  readonly changes: readonly Change[];
  readonly impact: Impact | undefined;
  readonly approvals: readonly Approval[];
  /** `2026-12-31`; approvals end. */
  readonly today: string;
}

/** Puts together what the changes are, what they do, who answers for them, and what they ask of the version. */
export function reviewChanges({ before, after, changes, impact, approvals, today }: ReviewInput): Review {
  const fingerprints = new Map(changes.map((change) => [change, fingerprintOf(change)]));
  const { valid, findings } = judgeApprovals(approvals, new Set(fingerprints.values()), today);
  const reviewed = changes.map((change): ReviewedChange => {
    const fingerprint = fingerprints.get(change) ?? '';
    const postings = countPostings(change, impact);
    return { change, fingerprint, postings, class: rate(change, postings), approval: valid.get(fingerprint) };
  });
  reviewed.sort((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class));
  const bump = bumpFor(reviewed[0]?.class, before.version);
  return { changes: reviewed, impact, version: adviseVersion(before.version, after.version, bump), findings };
}

/** A posting that no change explains may be the work of any: then none can be said to do nothing. */
function countPostings(change: Change, impact: Impact | undefined): number | undefined {
  const count = impact?.effects.get(change);
  return count === 0 && impact && impact.unexplained > 0 ? undefined : count;
}

/** What was safe in itself is dangerous where it changes what is found. */
function rate({ kind }: Change, postings: number | undefined): ChangeClass {
  const own = KINDS_OF_CHANGE[kind].class;
  return own === 'safe' && postings !== undefined && postings > 0 ? 'dangerous' : own;
}

/** A first version is enough for anything. */
function adviseVersion(before: string | undefined, after: string | undefined, bump: Bump): VersionAdvice {
  if (before === undefined || after === undefined) {
    const isEnough = bump === 'none' || (before === undefined && after !== undefined);
    return { before: before ?? null, after: after ?? null, suggested: before === undefined ? null : nextVersion(before, bump), bump, isEnough };
  }
  return { before, after, suggested: nextVersion(before, bump), bump, isEnough: isBumped(before, after, bump) };
}

/** Whether a change counts against the author: nobody approved it, and it may do harm. A dangerous one that no posting of a corpus feels does not. */
export function isHeldAgainst({ approval, class: rating, postings }: ReviewedChange, failOn: 'breaking' | 'dangerous'): boolean {
  if (approval) return false;
  return rating === 'breaking' || (failOn === 'dangerous' && rating === 'dangerous' && postings !== 0);
}

export function countClass({ changes }: Pick<Review, 'changes'>, wanted: ChangeClass): number {
  return changes.filter((change) => change.class === wanted).length;
}
