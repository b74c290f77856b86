import type { Candidate } from '../match/mention.ts';
import type { Posting } from '../posting/posting.ts';
import type { Skill, SkillId } from '../taxonomy/model.ts';
import type { Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Choice } from './alternatives.ts';
import type { Demand } from './cue-words.ts';
import type { Facets } from './facets/index.ts';
import type { SectionKind } from './heading-words.ts';
import type { YearRange } from './years.ts';

/** What one posting asks for, with the evidence. */
export interface Profile {
  readonly posting: Posting;
  readonly status: ReadStatus;
  /** Why, in words, where the status is not `ok`. */
  readonly reason?: string;
  readonly skills: readonly ProfiledSkill[];
  readonly facets: Facets;
}

/** What becomes of a posting that could be read. */
export const READ_STATUSES = ['ok', 'empty', 'no-known-skill', 'not-english'] as const;
export type ReadStatus = (typeof READ_STATUSES)[number];
/** Each posting ends in one of these. */
export type Status = ReadStatus | 'unreadable';
export const STATUSES: readonly Status[] = [...READ_STATUSES, 'unreadable'];

export interface ProfiledSkill {
  readonly skill: Skill;
  /** The strongest that any mention states. */
  readonly demand: Demand;
  readonly years: YearRange | undefined;
  /** Skills of which one is enough in place of this one, or that are examples of the same thing. */
  readonly alternatives: readonly SkillId[];
  /** Not named itself: a named skill implies it, and the mentions are of that one. */
  readonly implied: boolean;
  readonly mentions: readonly [Evidence, ...Evidence[]];
}

/** A mention that counts, and what its surroundings say of it. Which label it was and why it counts is said of the candidate. */
export interface Evidence extends Span {
  readonly skill: Skill;
  readonly section: SectionKind;
  readonly demand: Demand;
  /** The words that state the demand, where it is not the heading alone. */
  readonly cue: string | undefined;
  readonly years: YearRange | undefined;
  /** The list it stands in is of alternatives or examples, and these are the others. */
  readonly choice?: Choice;
  readonly others?: readonly SkillId[];
  /** Of a profile that was written down and read again, without the posting's text. */
  readonly written?: Written;
}

export interface Written extends Position {
  readonly text: string;
}

/** Everything about one posting: its profile, and each candidate with its verdict and surroundings. */
export interface Reading {
  readonly profile: Profile;
  readonly candidates: readonly ReadCandidate[];
}

/** A candidate and where it stands; without evidence it does not count. */
export interface ReadCandidate {
  readonly candidate: Candidate;
  readonly section: SectionKind;
  readonly evidence: Evidence | undefined;
  /** Why a candidate that the matcher accepts is not asked for. */
  readonly setAside: SetAside | undefined;
}

export type SetAside = { readonly reason: 'section' | 'employer' | 'others' } | { readonly reason: 'negated'; readonly words: string };
