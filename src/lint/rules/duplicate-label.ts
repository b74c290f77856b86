import type { Label } from '../../taxonomy/model.ts';
import type { SkillRecord } from '../../taxonomy/record.ts';
import { removalOf } from '../removal.ts';
import type { Found, Rule } from '../rule.ts';
import { showPlace } from '../show-place.ts';
import type { CoveredLabel } from '../subject.ts';

export const duplicateLabel: Rule = {
  name: 'duplicate-label',
  severity: 'error',
  page: 'Finds a label that its skill already has, be it with other capitals, accents, hyphens or spaces. An edit to one of the two looks as if it worked while the other goes on matching.',
  replaces: 'taxonomy/duplicate-label',
  fixable: true,
  find: (subject) => [...subject.listCovered('same').map(reportCovered), ...subject.files.flatMap((file) => file.skills.flatMap(findName))],
};

function reportCovered(covered: CoveredLabel): Found {
  const { label, by, of, at, isSpare } = covered;
  const rest = isSpare ? '' : '; only the plurals that they find differ';
  const message = `label "${label.text}" is the same to the matcher as "${by.text}" of "${of.id}"${showPlace(by.at, at)}${rest}`;
  return { at, text: label.text, message, ...removalOf(covered) };
}

/** The name may be listed again to give it other rules; without any it loses those of the skill, or gains nothing. */
function findName({ name, case: letters, needs = [], plural = true, labels = [] }: SkillRecord): Found[] {
  const label = labels.find(({ text }) => text === name);
  if (!label?.at || !isPlain(label)) return [];
  const isRuled = letters === 'exact' || needs.length > 0 || !plural;
  const what = isRuled ? 'the name, and takes away the rules that the skill gives it' : 'the name, which is a label already';
  return [{ at: label.at, text: label.text, message: `label "${label.text}" is ${what}` }];
}

function isPlain({ case: letters, plural, needs, not }: Label): boolean {
  return letters === 'any' && plural && needs.length + not.length === 0;
}
