import { hasExactCase } from '../../match/letter-case.ts';
import type { Label } from '../../taxonomy/model.ts';
import { groupBy } from '../group-by.ts';
import { pairRivals } from '../pair-rivals.ts';
import type { Rule } from '../rule.ts';
import { showPlace } from '../show-place.ts';

export const sharedLabel: Rule = {
  name: 'shared-label',
  severity: 'error',
  page: 'Finds a label of two skills that have no rule to tell them apart: different needs, or different exact capitals. Where both count, only the order of the files decides which of the two is reported.',
  find: (subject) => {
    const groups = groupBy(subject.labels, ({ reading }) => reading).values();
    const pairs = pairRivals(groups, (one, other) => subject.successorOf(one.skill) !== subject.successorOf(other.skill) && !tellApart(one.label, other.label));
    return pairs.map(({ at, one: { label }, rival }) => ({
      at,
      text: label.text,
      message: `label "${label.text}" is also a label of "${rival.skill.id}"${showPlace(rival.at, at)}, and no rule tells the two apart`,
    }));
  },
};

function tellApart(a: Label, b: Label): boolean {
  if (a.case === 'exact' && b.case === 'exact' && !hasExactCase(a, b.text)) return true;
  return JSON.stringify(a.needs) !== JSON.stringify(b.needs);
}
