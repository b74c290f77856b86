import { listVariants } from '../../match/variants.ts';
import type { Location } from '../../source/location.ts';
import type { Label, Skill } from '../../taxonomy/model.ts';
import { readTokens } from '../../text/token.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const idlePhrase: Rule = {
  name: 'idle-phrase',
  severity: 'warning',
  page: 'Finds a `not` phrase that overlaps no label it is meant for, or is no longer than the label itself. It can refuse nothing, so whoever wrote it believes in a protection that is not there.',
  find: (subject) => subject.skills.flatMap((skill) => findInSkill(subject, skill)),
};

function findInSkill(subject: Subject, skill: Skill): Found[] {
  const ofSkill = listIdle(skill.not, skill.labels, skill).flatMap((text) => {
    const at = subject.findWritten(skill, { role: 'not', text });
    return at ? [report(text, at, 'any label of the skill')] : [];
  });
  const ofLabels = skill.labels.flatMap((label) =>
    listIdle(label.not, [label], skill).flatMap((text) => {
      const at = subject.findWritten(skill, { role: 'not', label: label.text, text });
      return at ? [report(text, at, `label "${label.text}"`)] : [];
    }),
  );
  return [...ofSkill, ...ofLabels];
}

function report(text: string, at: Location, whom: string): Found {
  return { at, text, message: `the phrase "${text}" can never refuse ${whom}: it must hold the label, or overlap it, and reach beyond it` };
}

function listIdle(phrases: readonly string[], labels: readonly Label[], { kind }: Skill): string[] {
  if (phrases.length === 0) return [];
  const terms = labels.flatMap((label) => [label.text, ...listVariants(label, kind)]).map(hashesOf);
  return phrases.filter((phrase) => {
    const words = hashesOf(phrase);
    return !terms.some((term) => canRefuse(words, term));
  });
}

function hashesOf(text: string): number[] {
  return readTokens(text).map((token) => token.hash);
}

/** Is there a text in which the phrase overlaps the term and reaches beyond it? Tries every way to lay one over the other. */
function canRefuse(phrase: readonly number[], term: readonly number[]): boolean {
  for (let shift = 1 - term.length; shift < phrase.length; shift++) {
    const inside = shift <= 0 && shift + term.length >= phrase.length;
    if (!inside && term.every((word, index) => phrase[shift + index] === undefined || phrase[shift + index] === word)) return true;
  }
  return false;
}
