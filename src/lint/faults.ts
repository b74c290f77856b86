import type { Found } from './rule.ts';
import type { Subject } from './subject.ts';

/** What the loader says under a code, as findings of the rule that speaks for it. */
export function faultsOf({ faults }: Subject, code: string): Found[] {
  return faults.filter((fault) => fault.code === code).map(({ location, message }) => ({ at: location, message }));
}
