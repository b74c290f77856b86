import type { SkillId } from '../taxonomy/model.ts';
import type { Change } from './change.ts';

/** What a change of the taxonomy does to a corpus. */
export interface Impact {
  readonly postings: number;
  /** Postings whose skills, mentions or demands differ. */
  readonly changed: number;
  readonly gained: number;
  readonly lost: number;
  /** Skills that differ in a posting, the greatest shift first. */
  readonly skills: readonly SkillImpact[];
  /** How many postings each change has a part in. */
  readonly effects: ReadonlyMap<Change, number>;
  /** Postings that differ and hold no word of any change: then no change can be said to do nothing. */
  readonly unexplained: number;
}

export interface SkillImpact {
  /** As it is called after; before, where it is gone. */
  readonly id: SkillId;
  readonly name: string;
  /** Postings that name it. */
  readonly before: number;
  readonly after: number;
  /** Postings that do not name it but one that implies it. */
  readonly impliedBefore: number;
  readonly impliedAfter: number;
  readonly gained: MentionShift;
  readonly lost: MentionShift;
}

export interface MentionShift {
  readonly mentions: number;
  /** The first of them, as evidence. */
  readonly first: Quote | undefined;
  /** The changes that speak of these mentions. */
  readonly because: readonly Change[];
}

export interface Quote {
  readonly source: string;
  readonly line: number;
  readonly column: number;
  /** The mention. */
  readonly text: string;
  /** The words around it, in its line. */
  readonly before: string;
  readonly after: string;
}
