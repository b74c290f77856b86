import type { Rejection } from '../../match/mention.ts';
import { compareCodeUnits } from '../../text/order.ts';
import { groupBy } from '../group-by.ts';
import type { Found, Rule } from '../rule.ts';
import type { OwnedLabel, Subject } from '../subject.ts';
import type { LabelTally } from '../tally.ts';

export const silentLabel: Rule = {
  name: 'silent-label',
  severity: 'note',
  page: 'Finds labels that count in none of the postings of --corpus: those that stand in none, skill by skill, and those whose rules refuse every place where they stand. The first may be rare or misspelt; of the second it is the rules that want a look.',
  needsCorpus: true,
  find: (subject) => {
    const { tally } = subject;
    if (!tally) return [];
    const own = subject.labels.filter(({ at }) => at);
    const absent = own.filter(({ label }) => tally.countOf(label).found === 0);
    return [
      ...own.flatMap((owned) => findRefused(owned, tally)),
      ...[...groupBy(absent, ({ skill }) => skill).values()].flatMap((labels) => reportAbsent(subject, labels, tally)),
    ];
  },
};

function findRefused({ label, at }: OwnedLabel, tally: LabelTally): Found[] {
  const { found, fired, refusals } = tally.countOf(label);
  if (!at || found === 0 || fired > 0) return [];
  const [[rule] = []] = [...refusals].sort(([a, most], [b, next]) => next - most || compareCodeUnits(a, b));
  const why = rule ? `: ${REFUSALS[rule]}` : '';
  return [{ at, text: label.text, message: `label "${label.text}" stands in ${found} of ${showPostings(tally)} and counts in none${why}` }];
}

/** Why a label mostly does not count. */
const REFUSALS: Readonly<Record<Rejection['rule'], string>> = {
  edge: 'it is mostly part of a longer word',
  address: 'it mostly stands in an address',
  case: 'it is mostly written with other capitals',
  not: 'it mostly stands in a phrase that its `not` refuses',
  needs: 'it mostly lacks the company that it needs',
  longer: 'a longer label mostly has its place',
};

/** At the skill, or where a layer only adds a label, at that. */
function reportAbsent(subject: Subject, labels: readonly OwnedLabel[], tally: LabelTally): Found[] {
  const [first] = labels;
  const at = subject.placeOf(first?.skill.at) ?? first?.at;
  if (!first || !at) return [];
  const isAll = labels.length === first.skill.labels.length;
  const which = isAll ? `no label of "${first.skill.id}" stands` : `of "${first.skill.id}", these labels stand`;
  const listed = isAll ? '' : `: ${labels.map(({ label }) => `"${label.text}"`).join(', ')}`;
  return [{ at, text: first.skill.id, message: `${which} in ${isAll ? 'any' : 'none'} of ${showPostings(tally)}${listed}` }];
}

function showPostings({ postings }: LabelTally): string {
  return postings === 1 ? '1 posting' : `${postings} postings`;
}
