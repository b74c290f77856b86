import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';

/** A change that somebody answers for, until a day. */
export interface Approval {
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it holds: `2026-12-31`. */
  readonly until: string;
  readonly at: Location;
}

/** The approvals that hold on a day, and what is wrong with the others: findings, since they would hide a change some day. */
export function judgeApprovals(
  approvals: readonly Approval[],
  fingerprints: ReadonlySet<string>,
  today: string,
): { readonly valid: ReadonlyMap<string, Approval>; readonly findings: readonly Diagnostic[] } {
  const findings: Diagnostic[] = [];
  const valid = new Map<string, Approval>();
  for (const approval of approvals) {
    const { fingerprint, until, at } = approval;
    const isExpired = until < today;
    const isUsed = fingerprints.has(fingerprint);
    if (isExpired) findings.push(finding('expired-approval', `the approval of ${fingerprint} ended on ${until}: renew it or take it out`, at));
    else if (isUsed) valid.set(fingerprint, approval);
    else findings.push(finding('unused-approval', `no change has the fingerprint ${fingerprint}: take the approval out`, at));
  }
  return { valid, findings };
}

function finding(code: string, message: string, location: Location): Diagnostic {
  return { code: `diff/${code}`, severity: 'warning', message, location };
}
