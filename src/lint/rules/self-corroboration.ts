import type { Label, Skill } from '../../taxonomy/model.ts';
import { listReadings, readingOf } from '../reading.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const selfCorroboration: Rule = {
  name: 'self-corroboration',
  severity: 'warning',
  page: 'Finds a label whose `needs` names the label itself among the words that must stand beside it. A doubtful word that is written twice is as doubtful as before, yet each of the two would now vouch for the other.',
  find: (subject) => subject.skills.flatMap((skill) => skill.labels.flatMap((label) => findInLabel(subject, skill, label))),
};

function findInLabel(subject: Subject, skill: Skill, label: Label): Found[] {
  const own = listReadings(label, skill.kind);
  const words = label.needs.flatMap((need) => (need.kind === 'company' ? need.words : []));
  return words
    .filter((word) => own.includes(readingOf(word)))
    .flatMap((text) => {
      const wanted = { role: 'words', text } as const;
      // The needs of the name are the skill's own, unless it is listed again as a label.
      const at = subject.findWritten(skill, { ...wanted, label: label.text }) ?? (label === skill.labels[0] ? subject.findWritten(skill, wanted) : undefined);
      return at ? [{ at, text, message: `label "${label.text}" needs "${text}" beside it, which is the label itself` }] : [];
    });
}
