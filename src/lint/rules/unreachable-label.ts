import { compileMatcher, type Matcher } from '../../match/matcher.ts';
import { explainVerdict } from '../../match/mention.ts';
import { faultsOf } from '../faults.ts';
import { readingOf } from '../reading.ts';
import type { Found, Rule } from '../rule.ts';
import type { OwnedLabel, Subject } from '../subject.ts';

export const unreachableLabel: Rule = {
  name: 'unreachable-label',
  severity: 'error',
  page: 'Finds a label that the matcher refuses in the plainest of texts, the label itself. It will hardly count anywhere else, so the skill goes uncounted where it is written that way.',
  replaces: 'taxonomy/bad-label',
  find: (subject) => {
    const refused = faultsOf(subject, 'taxonomy/bad-label');
    const known = new Set(refused.map(({ at }) => `${at.file}:${at.line}:${at.column}`));
    const rest = subject.labels.filter(({ at }) => at && !known.has(`${at.file}:${at.line}:${at.column}`));
    return [...refused, ...findUncounted(subject, rest)];
  },
};

/** Replacements that go in a circle would lead the matcher in a circle too. */
function findUncounted({ taxonomy, faults }: Subject, labels: readonly OwnedLabel[]): Found[] {
  if (faults.some((fault) => fault.code === 'taxonomy/cycle')) return [];
  const matcher = compileMatcher(taxonomy);
  return labels.flatMap((owned) => {
    const why = explainAbsence(owned, matcher);
    const { at, label } = owned;
    return at && why ? [{ at, text: label.text, message: `label "${label.text}" does not count in a text that is nothing else: ${why}` }] : [];
  });
}

/** Why a label does not count in its own text; that it lacks company there is no fault, and of its twins other rules speak. */
function explainAbsence({ label, reading }: OwnedLabel, matcher: Matcher): string | undefined {
  const candidate = matcher.find(label.text).candidates.find((one) => one.label === label);
  if (!candidate) return 'the matcher does not find it';
  const { verdict } = candidate;
  if (verdict.kind === 'rejected' && verdict.by.rule === 'longer' && readingOf(verdict.by.winner) === reading) return undefined;
  return verdict.kind === 'accepted' || verdict.by.rule === 'needs' ? undefined : explainVerdict(verdict);
}
