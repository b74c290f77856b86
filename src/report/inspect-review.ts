import { codeOf, idOf } from '../diff/change.ts';
import { describeChange } from '../diff/describe.ts';
import { KINDS_OF_CHANGE } from '../diff/kinds.ts';
import type { Review, ReviewedChange } from '../diff/review.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import type { Check, Inspection } from './report.ts';

interface ReviewUnderInspection {
  readonly after: { readonly title: string };
  readonly review: Review;
  readonly checksVersion: boolean;
}

const OTHER_CHECKS: readonly Check[] = [
  {
    code: 'diff/version',
    page: 'Finds a version that was not bumped enough for what changed. Whoever depends on the taxonomy reads the version to know whether results stay comparable.',
  },
  { code: 'diff/expired-approval', page: 'Finds an approval whose last day is over. Somebody answered for the change until then, and nobody does now.' },
  { code: 'diff/unused-approval', page: 'Finds an approval of a change that is not there. It would approve the change unseen if it came back.' },
];

/** What was found, for formats that mark places in files. */
export function inspectReview({ after, review, checksVersion }: ReviewUnderInspection): Inspection {
  const nowhere = { file: after.title, line: 1, column: 1 };
  const { version } = review;
  const message = `the version ${version.after ?? ''} is not enough for what changed: ${version.suggested ?? ''} is`;
  const bumped: Diagnostic[] = checksVersion && !version.isEnough ? [{ code: 'diff/version', severity: 'error', message, location: nowhere }] : [];
  return {
    checks: [...Object.entries(KINDS_OF_CHANGE).map(([kind, { page }]) => ({ code: `diff/${kind}`, page })), ...OTHER_CHECKS],
    diagnostics: [...bumped, ...review.changes.map((reviewed) => toDiagnostic(reviewed, review, nowhere)), ...review.findings],
  };
}

function toDiagnostic(reviewed: ReviewedChange, { impact }: Review, nowhere: Location): Diagnostic {
  const { change, fingerprint, postings, approval } = reviewed;
  const id = idOf(change);
  const effect = postings === undefined || !impact ? '' : `; ${postings} of ${impact.postings} postings change`;
  const answered = approval ? `; approved until ${approval.until}: ${approval.reason}` : '';
  return {
    code: codeOf(change.kind),
    severity: severityOf(reviewed),
    message: `${id === undefined ? '' : `${id}: `}${describeChange(change)}${effect}${answered} (${fingerprint})`,
    location: change.after ?? change.before ?? nowhere,
  };
}

function severityOf({ class: rating, postings, approval }: ReviewedChange): Diagnostic['severity'] {
  if (approval) return 'note';
  if (rating === 'breaking') return 'error';
  return rating === 'dangerous' && postings !== 0 ? 'warning' : 'note';
}
