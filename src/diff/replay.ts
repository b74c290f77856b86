import type { Candidate } from '../match/mention.ts';
import type { Vocabulary } from '../match/vocabulary.ts';
import type { Posting } from '../posting/posting.ts';
import type { Evidence, Profile, Reading } from '../profile/profile.ts';
import { Profiler } from '../profile/profiler.ts';
import type { SkillId, Taxonomy } from '../taxonomy/model.ts';
import { compareCodeUnits } from '../text/order.ts';
import type { Change } from './change.ts';
import { EffectIndex } from './effects.ts';
import type { Impact, MentionShift, SkillImpact } from './impact.ts';
import { isShifted, type PostingShift, shiftOf } from './posting-shift.ts';
import { quoteMention } from './quote.ts';
import { TouchFinder } from './touched.ts';

export interface ReplaySide {
  readonly taxonomy: Taxonomy;
  /** Compiled only where it is needed: that takes as long as a few hundred postings. */
  readonly compile: () => Vocabulary;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Tally = Omit<Mutable<SkillImpact>, 'gained' | 'lost'> & { readonly gained: ShiftTally; readonly lost: ShiftTally };
type ShiftTally = Omit<Mutable<MentionShift>, 'because'> & { readonly because: Set<Change> };

/** Reads postings under two taxonomies in one pass, and counts what differs. */
export class Replay {
  readonly #before: ReplaySide;
  #profilerBefore: Profiler | undefined;
  readonly #after: Profiler;
  readonly #touch: TouchFinder;
  readonly #index: EffectIndex;
  readonly #nameOf: (id: SkillId) => SkillId;
  readonly #tallies = new Map<SkillId, Tally>();
  readonly #effects: Map<Change, number>;
  #postings = 0;
  #changed = 0;
  #unexplained = 0;

  constructor(before: ReplaySide, after: ReplaySide, changes: readonly Change[]) {
    this.#before = before;
    this.#after = new Profiler(after.taxonomy, after.compile());
    this.#touch = new TouchFinder(before.taxonomy, after.taxonomy);
    this.#index = new EffectIndex(changes);
    this.#effects = new Map(changes.map((change) => [change, 0]));
    const renames = new Map(changes.flatMap((change) => (change.kind === 'skill-renamed' || change.kind === 'id-changed' ? [[change.id, change.other]] : [])));
    this.#nameOf = (id) => renames.get(id) ?? id;
  }

  /** A posting that repeats another counts on neither side. */
  add(posting: Posting, isRepost: (profile: Profile) => boolean = () => false): void {
    const after = this.#after.read(posting);
    if (isRepost(after.profile)) return;
    this.#postings++;
    const before = this.#touch.touches(posting.text) ? this.#readBefore(posting) : after;
    this.#count(before.profile, 'before');
    this.#count(after.profile, 'after');
    if (before === after) return;
    const shift = shiftOf(before, after, this.#nameOf);
    if (!isShifted(shift)) return;
    this.#changed++;
    this.#attribute(shift, before, after);
  }

  get impact(): Impact {
    const skills = [...this.#tallies.values()].filter(isImpacted).map(freeze).sort(byShift);
    const sum = (side: 'gained' | 'lost'): number => skills.reduce((total, skill) => total + skill[side].mentions, 0);
    return {
      postings: this.#postings,
      changed: this.#changed,
      gained: sum('gained'),
      lost: sum('lost'),
      skills,
      effects: this.#effects,
      unexplained: this.#unexplained,
    };
  }

  #readBefore(posting: Posting): Reading {
    this.#profilerBefore ??= new Profiler(this.#before.taxonomy, this.#before.compile());
    return this.#profilerBefore.read(posting);
  }

  #count({ skills }: Profile, side: 'before' | 'after'): void {
    for (const { skill, implied } of skills) {
      const tally = this.#tallyOf(skill);
      // Read under the taxonomy before, a renamed skill has its old name; the new one is the one to show.
      if (side === 'after') tally.name = skill.name;
      if (implied) tally[side === 'before' ? 'impliedBefore' : 'impliedAfter']++;
      else tally[side]++;
    }
  }

  #tallyOf({ id, name }: { id: SkillId; name: string }): Tally {
    const key = this.#nameOf(id);
    const known = this.#tallies.get(key);
    if (known) return known;
    const none = (): ShiftTally => ({ mentions: 0, first: undefined, because: new Set() });
    const tally = { id: key, name, before: 0, after: 0, impliedBefore: 0, impliedAfter: 0, gained: none(), lost: none() };
    this.#tallies.set(key, tally);
    return tally;
  }

  /** Each difference is the work of the changes that speak of it; what none speaks of, of all whose words stand in the posting. */
  #attribute(shift: PostingShift, before: Reading, after: Reading): void {
    const { text, source } = after.profile.posting;
    const present = new Set([...before.candidates, ...after.candidates].flatMap(({ candidate }) => this.#index.listFor(candidate)));
    const causes = new Set<Change>();
    const explain = (found: readonly Change[]): readonly Change[] => {
      const because = found.length > 0 ? found : [...present];
      for (const change of because) causes.add(change);
      return because;
    };
    const labels = { gained: labelFinder(after), lost: labelFinder(before) };
    const record = (mention: Evidence, side: 'gained' | 'lost'): void => {
      const tally = this.#tallyOf(mention.skill)[side];
      tally.mentions++;
      tally.first ??= quoteMention(text, source, mention);
      for (const change of explain(labels[side](mention).flatMap((candidate) => this.#index.listFor(candidate)))) tally.because.add(change);
    };
    for (const mention of shift.gained) record(mention, 'gained');
    for (const mention of shift.lost) record(mention, 'lost');
    for (const id of shift.implied) explain(this.#index.listForImplied(id));
    for (const _ of shift.weighed) explain([]);
    if (causes.size === 0) this.#unexplained++;
    for (const change of causes) this.#effects.set(change, (this.#effects.get(change) ?? 0) + 1);
  }
}

/** The candidate that a mention was: evidence does not keep its label. */
function labelFinder({ candidates }: Reading): (mention: Evidence) => Candidate[] {
  return ({ start, end, skill }) =>
    candidates.flatMap(({ candidate, evidence }) =>
      evidence && candidate.start === start && candidate.end === end && candidate.skill.id === skill.id ? [candidate] : [],
    );
}

function isImpacted({ before, after, impliedBefore, impliedAfter, gained, lost }: Tally): boolean {
  return before !== after || impliedBefore !== impliedAfter || gained.mentions + lost.mentions > 0;
}

function freeze({ gained, lost, ...tally }: Tally): SkillImpact {
  return { ...tally, gained: { ...gained, because: [...gained.because] }, lost: { ...lost, because: [...lost.because] } };
}

function byShift(a: SkillImpact, b: SkillImpact): number {
  return (
    Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
    b.gained.mentions + b.lost.mentions - a.gained.mentions - a.lost.mentions ||
    compareCodeUnits(a.id, b.id)
  );
}
