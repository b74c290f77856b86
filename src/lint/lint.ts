import { compareByPlace, type Diagnostic } from '../source/diagnostic.ts';
import { compareCodeUnits } from '../text/order.ts';
import { codeOf, type Finding, type Found, type Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Subject } from './subject.ts';

/** Everything the chosen rules find, by place; a fault of the loader that no rule speaks for is always among it. */
export function lint(subject: Subject, chosen: readonly Rule[] = rules): Finding[] {
  const spokenFor = new Set(rules.map((rule) => rule.replaces));
  const faults = subject.faults.filter((fault) => !spokenFor.has(fault.code)).map((fault) => quoteFault(fault, subject));
  const findings = chosen.flatMap((rule) => [...rule.find(subject)].map((found) => toFinding(found, rule, subject)));
  return [...faults, ...findings].sort(compareFindings);
}

function toFinding({ at, text, message, fix }: Found, rule: Rule, subject: Subject): Finding {
  const excerpt = subject.quote(at, text);
  return { code: codeOf(rule), severity: rule.severity, message, location: at, ...(excerpt && { excerpt }), ...(fix && { fix }) };
}

function quoteFault(fault: Diagnostic, subject: Subject): Diagnostic {
  const excerpt = fault.excerpt ?? subject.quote(fault.location, undefined);
  return excerpt ? { ...fault, excerpt } : fault;
}

function compareFindings(a: Finding, b: Finding): number {
  return compareByPlace(a, b) || compareCodeUnits(a.message, b.message);
}
