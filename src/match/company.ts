import type { Need, Reach } from '../taxonomy/model.ts';
import type { Layout } from '../text/layout.ts';
import { countBefore } from '../text/search.ts';
import { overlaps, type Span } from '../text/span.ts';
import { findEvidence } from './evidence.ts';
import { hasTellingCapital } from './letter-case.ts';
import type { Reason, Verdict } from './mention.ts';
import type { Trial } from './trial.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordIndex } from './word-index.ts';

type CompanyNeed = Extract<Need, { kind: 'company' }>;

/** Judges candidates that need corroboration by what stands around them. */
export class Company {
  readonly #layout: Layout;
  /** Firm candidates, and those that need corroboration themselves, in order of start. */
  readonly #neighbours: readonly Trial[];
  readonly #vocabulary: Pick<Vocabulary, 'resolveId'>;
  #words: { readonly reach: Span; readonly index: WordIndex } | undefined;

  constructor(layout: Layout, neighbours: readonly Trial[], vocabulary: Pick<Vocabulary, 'resolveId'>) {
    this.#layout = layout;
    this.#vocabulary = vocabulary;
    this.#neighbours = neighbours;
  }

  /** Accepts a candidate if one of its needs is met. */
  judge(trial: Trial): Verdict {
    const { needs } = trial.label;
    for (const need of needs) {
      const because = this.#meet(trial, need);
      if (because) return { kind: 'accepted', because };
    }
    return { kind: 'rejected', by: { rule: 'needs', needs } };
  }

  #meet(trial: Trial, need: Need): Reason | undefined {
    if (need.kind === 'capital' && hasTellingCapital(this.#layout, trial)) return 'capital';
    if (need.kind !== 'company') return findEvidence(this.#layout, trial, this.#neighbours);
    const reach = this.#reachOf(trial, need.within);
    return this.#isSpoken(need, trial, reach) || this.#isNamed(need, trial, reach) ? 'company' : undefined;
  }

  #isSpoken({ words }: CompanyNeed, trial: Trial, reach: Span): boolean {
    if (words.length === 0) return false;
    if (this.#words?.reach.start !== reach.start || this.#words.reach.end !== reach.end) {
      this.#words = { reach, index: new WordIndex(this.#layout.text.slice(reach.start, reach.end)) };
    }
    const { index } = this.#words;
    const own = { start: trial.start - reach.start, end: trial.end - reach.start };
    return words.some((word) => index.holdsBeside(word, own));
  }

  #isNamed({ skills: named }: CompanyNeed, trial: Trial, reach: Span): boolean {
    if (named.length === 0) return false;
    const skills = named.map((id) => this.#vocabulary.resolveId(id));
    for (let at = countBefore(this.#neighbours, reach.start); at < this.#neighbours.length; at++) {
      const other = this.#neighbours[at];
      if (!other || other.start >= reach.end) return false;
      if (other.firm && skills.includes(other.skill.id) && !overlaps(other, trial)) return true;
    }
    return false;
  }

  #reachOf(span: Span, within: Reach): Span {
    if (within === 'posting') return { start: 0, end: this.#layout.text.length };
    return (within === 'line' ? this.#layout.blockAt(span.start) : undefined) ?? this.#layout.sentenceAt(span.start);
  }
}
