import type { Posting } from '../posting/posting.ts';
import type { Demand } from '../profile/cue-words.ts';
import type { Evidence, Profile, ProfiledSkill, ReadStatus } from '../profile/profile.ts';
import type { Skill, SkillId } from '../taxonomy/model.ts';
import { LineIndex, type Position } from '../text/lines.ts';
import { compareCodeUnits } from '../text/order.ts';
import { estimateShare, type Share } from './interval.ts';
import { type Unused, UnusedList } from './unused.ts';

/** How many postings ask for one skill; each posting counts once, under its strongest demand. */
export interface SkillCount {
  readonly skill: Skill;
  readonly postings: number;
  readonly required: number;
  readonly preferred: number;
  readonly mentioned: number;
  /** Postings that do not name the skill but one that implies it; not part of `postings`. */
  readonly implied: number;
  readonly share: Share;
  readonly first: Place | undefined;
}

/** Where a skill was first seen, as a sample of the evidence. */
export interface Place extends Position {
  readonly source: string;
  readonly text: string;
}

export type StatusCounts = Readonly<Record<ReadStatus, number>>;

type Tally = Omit<Mutable<SkillCount>, 'share'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts postings; two counters can be merged, so it does not matter how the work was divided. */
export class FrequencyCounter {
  readonly #tallies = new Map<SkillId, Tally>();
  readonly #statuses = new Map<ReadStatus, number>();
  readonly #unused = new UnusedList();
  #duplicates = 0;

  /** A posting that repeats another is told, and counts nowhere else. */
  add(profile: Profile): void {
    if (profile.posting.duplicateOf !== undefined) {
      this.#duplicates++;
      return;
    }
    this.#statuses.set(profile.status, (this.#statuses.get(profile.status) ?? 0) + 1);
    this.#unused.add(profile);
    const place = placeFinder(profile.posting);
    for (const skill of profile.skills) this.#addSkill(skill, place);
  }

  /** Adds what another counter saw after this one. */
  merge(later: FrequencyCounter): void {
    this.#duplicates += later.#duplicates;
    this.#unused.merge(later.#unused);
    for (const [status, count] of later.#statuses) this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + count);
    for (const [id, theirs] of later.#tallies) {
      const own = this.#tallies.get(id);
      if (!own) this.#tallies.set(id, { ...theirs });
      else {
        for (const key of ['postings', 'required', 'preferred', 'mentioned', 'implied'] as const) own[key] += theirs[key];
        own.first ??= theirs.first;
      }
    }
  }

  /** Readable postings: the denominator of every share. */
  get postings(): number {
    return [...this.#statuses.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Postings that repeat another; not among `postings`. */
  get duplicates(): number {
    return this.#duplicates;
  }

  /** Postings that were read and gave no skill that counts, or are not in English. */
  get unused(): readonly Unused[] {
    return this.#unused.named;
  }

  get statuses(): StatusCounts {
    const count = (status: ReadStatus): number => this.#statuses.get(status) ?? 0;
    return { ok: count('ok'), empty: count('empty'), 'no-known-skill': count('no-known-skill'), 'not-english': count('not-english') };
  }

  /** Most asked for first; ties by id. With a demand, only postings that ask just so strongly count. */
  list(demand?: Demand): SkillCount[] {
    const of = this.postings;
    return [...this.#tallies.values()]
      .map((tally) => ({ ...tally, postings: demand ? tally[demand] : tally.postings }))
      .map((tally) => ({ ...tally, share: estimateShare(tally.postings, of) }))
      .sort((a, b) => b.postings - a.postings || b.required - a.required || compareCodeUnits(a.skill.id, b.skill.id));
  }

  #addSkill({ skill, demand, implied, mentions }: ProfiledSkill, place: (mention: Evidence) => Place): void {
    const tally = this.#tallies.get(skill.id) ?? { skill, postings: 0, required: 0, preferred: 0, mentioned: 0, implied: 0, first: undefined };
    this.#tallies.set(skill.id, tally);
    if (implied) tally.implied++;
    else {
      tally.postings++;
      tally[demand]++;
      tally.first ??= place(mentions[0]);
    }
  }
}

/** Lines are counted only for a posting that shows some skill for the first time. */
function placeFinder({ source, text }: Posting): (mention: Evidence) => Place {
  let lines: LineIndex | undefined;
  return ({ start, end, written }) => {
    if (written) return { source, ...written };
    lines ??= new LineIndex(text);
    return { source, ...lines.positionOf(start), text: text.slice(start, end) };
  };
}
