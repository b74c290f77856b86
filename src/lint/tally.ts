import type { Matcher } from '../match/matcher.ts';
import { isMention, type Rejection } from '../match/mention.ts';
import type { Label } from '../taxonomy/model.ts';

/** How many postings a label was found in, how many it counted in, and how often each rule refused it. */
export interface LabelCount {
  readonly found: number;
  readonly fired: number;
  readonly refusals: ReadonlyMap<Rejection['rule'], number>;
}

/** Counts for each label the postings in which it fires. */
export class LabelTally {
  #postings = 0;
  readonly #found = new Map<Label, number>();
  readonly #fired = new Map<Label, number>();
  readonly #refusals = new Map<Label, Map<Rejection['rule'], number>>();
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  get postings(): number {
    return this.#postings;
  }

  add(text: string): void {
    this.#postings++;
    const { candidates } = this.#matcher.find(text);
    for (const label of new Set(candidates.map((candidate) => candidate.label))) increment(this.#found, label);
    for (const label of new Set(candidates.filter(isMention).map((mention) => mention.label))) increment(this.#fired, label);
    for (const { label, verdict } of candidates) {
      if (verdict.kind === 'accepted') continue;
      const refusals = this.#refusals.get(label) ?? new Map();
      this.#refusals.set(label, refusals);
      increment(refusals, verdict.by.rule);
    }
  }

  countOf(label: Label): LabelCount {
    return { found: this.#found.get(label) ?? 0, fired: this.#fired.get(label) ?? 0, refusals: this.#refusals.get(label) ?? new Map() };
  }
}

function increment<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
