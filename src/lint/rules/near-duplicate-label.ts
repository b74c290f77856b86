import type { Skill } from '../../taxonomy/model.ts';
import { scoreSimilarity } from '../../text/similarity.ts';
import { groupBy } from '../group-by.ts';
import { differByInflection, Stems, wordsOf } from '../inflection.ts';
import { type Pair, pairRivals } from '../pair-rivals.ts';
import type { Found, Rule } from '../rule.ts';
import { showPlace } from '../show-place.ts';
import type { OwnedLabel, Subject } from '../subject.ts';

/** Shorter ones are mostly acronyms, which a letter sets apart. */
const LEAST_LETTERS = 6;
/** Of 5,400 names, 3 pairs are as near as this (`Buildkite`, `BuildKit`); at 0.95 there are 23. */
const SLIP = 0.97;
const LEAST_LETTERS_OF_NAME = 8;
const BEGINNING = 3;

export const nearDuplicateLabel: Rule = {
  name: 'near-duplicate-label',
  severity: 'warning',
  page: 'Finds labels of two skills that differ only in endings, spaces or hyphens, and names that differ in a letter, where neither skill names the other as parent, implied or related. Often it is one skill under two ids, and each is counted for only a part of the postings.',
  find: (subject) => [...pairByStems(subject), ...pairByLetters(subject)].map(report),
};

function pairByStems(subject: Subject): Pair<OwnedLabel>[] {
  const stems = new Stems();
  const known = subject.labels.map((owned) => ({ ...owned, words: wordsOf(owned.label.text) }));
  const long = known.filter(({ words }) => words.join('').length >= LEAST_LETTERS);
  const groups = groupBy(long, ({ words }) => words.map((word) => stems.of(word)).join(''));
  return pairRivals(groups.values(), (one, other) => {
    const isOneWord = one.words.length === 1 && other.words.length === 1;
    return !isOneWord && one.reading !== other.reading && differByInflection(one.words, other.words) && !areRelated(subject, one.skill, other.skill);
  });
}

function pairByLetters(subject: Subject): Pair<OwnedLabel>[] {
  const names = subject.labels
    .filter(({ skill, label }) => label === skill.labels[0])
    .map((owned) => ({ ...owned, letters: wordsOf(owned.label.text).join('') }));
  const long = names.filter(({ letters }) => letters.length >= LEAST_LETTERS_OF_NAME);
  const groups = groupBy(long, ({ letters }) => letters.slice(0, BEGINNING));
  return pairRivals(groups.values(), (one, other) => isSlip(one.letters, other.letters) && !areRelated(subject, one.skill, other.skill));
}

/** The same letters are the business of the stems. */
function isSlip(a: string, b: string): boolean {
  return a !== b && Math.abs(a.length - b.length) <= 1 && scoreSimilarity(a, b) >= SLIP;
}

function areRelated(subject: Subject, a: Skill, b: Skill): boolean {
  const names = (from: Skill, to: Skill): boolean => [...from.parents, ...from.implies, ...from.related].includes(to.id);
  return subject.successorOf(a) === subject.successorOf(b) || names(a, b) || names(b, a);
}

function report({ at, one: { label, skill }, rival }: Pair<OwnedLabel>): Found {
  const what = `label "${label.text}" is almost "${rival.label.text}" of "${rival.skill.id}"${showPlace(rival.at, at)}`;
  return { at, text: label.text, message: `${what}; if "${skill.id}" is another skill, name it there as related` };
}
