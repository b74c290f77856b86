import type { Label, Skill, Taxonomy } from '../taxonomy/model.ts';
import { Layout } from '../text/layout.ts';
import { compareCodeUnits } from '../text/order.ts';
import type { Span } from '../text/span.ts';
import { Company } from './company.ts';
import { isInAddress, isPartOfWord } from './edge.ts';
import { hasExactCase } from './letter-case.ts';
import type { Candidate, Rejection } from './mention.ts';
import { chooseLeftmostLongest, compareLeftmostLongest } from './overlap.ts';
import { TermFinder } from './term-finder.ts';
import { Trial } from './trial.ts';
import { compileVocabulary, type Phrase, type Vocabulary } from './vocabulary.ts';

/** What one pass over a text found. */
export interface Findings {
  /** Every label found, accepted or not, with its verdict, from left to right. */
  readonly candidates: readonly Candidate[];
  /** The caller's phrases, from left to right. */
  readonly phrases: readonly FoundPhrase[];
}

export interface FoundPhrase extends Span {
  readonly tag: string;
}

export interface MatcherOptions {
  readonly phrases?: readonly Phrase[];
}

export function compileMatcher(taxonomy: Taxonomy, { phrases = [] }: MatcherOptions = {}): Matcher {
  return new Matcher(compileVocabulary(taxonomy, phrases));
}

/** Finds the labels of a taxonomy and decides which of them count. It keeps buffers: one text at a time. */
export class Matcher {
  readonly #finder: TermFinder;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#finder = new TermFinder(vocabulary.automaton);
  }

  find(text: string, layout: Layout = new Layout(text)): Findings {
    const { trials, refusals, phrases } = this.#collect(text);
    trials.sort(compareLeftmostLongest);
    rejectByWords(text, trials, refusals);
    const standing = trials.filter((trial) => !trial.isRejected());
    const firm = standing.filter((trial) => trial.label.needs.length === 0);
    for (const winner of chooseLeftmostLongest(firm, () => {})) winner.stand();
    const company = new Company(
      layout,
      standing.filter((trial) => trial.firm || trial.label.needs.length > 0),
      this.#vocabulary,
    );
    for (const trial of standing) if (trial.label.needs.length > 0) trial.verdict = company.judge(trial);
    settleOverlaps(standing);
    return { candidates: trials, phrases };
  }

  #collect(text: string): Collected {
    const hits = this.#finder.find(text);
    const collected: Collected = { trials: [], refusals: [], phrases: [] };
    for (let hit = 0; hit < hits.length; hit += 3) {
      const start = hits[hit + 1] ?? 0;
      const end = hits[hit + 2] ?? 0;
      for (const meaning of this.#vocabulary.meaningsOf(hits[hit] ?? -1)) {
        if (meaning.kind === 'label') collected.trials.push(new Trial({ start, end }, meaning.skill, meaning.label));
        else if (meaning.kind === 'not') collected.refusals.push({ start, end, skill: meaning.skill, label: meaning.label });
        else collected.phrases.push({ start, end, tag: meaning.phrase.tag });
      }
    }
    return collected;
  }
}

interface Refusal extends Span {
  readonly skill: Skill;
  readonly label: Label | undefined;
}

interface Collected {
  readonly trials: Trial[];
  readonly refusals: Refusal[];
  readonly phrases: FoundPhrase[];
}

/** The rules that look at nothing but the words themselves. Trials and refusals are in order of start. */
function rejectByWords(text: string, trials: readonly Trial[], refusals: readonly Refusal[]): void {
  let passed = 0;
  for (const trial of trials) {
    while (passed < refusals.length && (refusals[passed]?.end ?? 0) <= trial.start) passed++;
    const rejection = judgeWords(text, trial) ?? judgeAround(text, trial, { refusals, from: passed });
    if (rejection) trial.reject(rejection);
  }
}

function judgeWords(text: string, trial: Trial): Rejection | undefined {
  if (trial.label.case === 'exact' && !hasExactCase(trial.label, text.slice(trial.start, trial.end))) return { rule: 'case' };
  if (isPartOfWord(text, trial)) return { rule: 'edge' };
  return isInAddress(text, trial) ? { rule: 'address' } : undefined;
}

function judgeAround(text: string, trial: Trial, { refusals, from }: { refusals: readonly Refusal[]; from: number }): Rejection | undefined {
  for (let at = from; at < refusals.length; at++) {
    const refusal = refusals[at];
    if (!refusal || refusal.start >= trial.end) return undefined;
    if (refusal.end > trial.start && refuses(refusal, trial)) return { rule: 'not', phrase: text.slice(refusal.start, refusal.end).replace(/\s+/g, ' ') };
  }
  return undefined;
}

/** A phrase inside the candidate says nothing of it. */
function refuses(refusal: Refusal, { skill, label, start, end }: Trial): boolean {
  if (refusal.skill !== skill || (refusal.label && refusal.label !== label)) return false;
  return refusal.start < start || refusal.end > end;
}

/** Every candidate gets its last word: of accepted ones that overlap the leftmost-longest stays; of equals the one with more rules. */
function settleOverlaps(standing: readonly Trial[]): void {
  const accepted = standing.filter((trial) => !trial.isRejected());
  accepted.sort((a, b) => compareLeftmostLongest(a, b) || b.label.needs.length - a.label.needs.length || compareCodeUnits(a.skill.id, b.skill.id));
  chooseLeftmostLongest(accepted, (loser, winner) => loser.reject({ rule: 'longer', winner: winner.label.text }));
}
