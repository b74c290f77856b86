import type { Posting } from '../posting/posting.ts';
import type { Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { DEMANDS } from './cue-words.ts';
import type { Facets } from './facets/index.ts';
import { SECTION_KINDS } from './heading-words.ts';
import { type Evidence, type Profile, READ_STATUSES } from './profile.ts';
import { groupBySkill, listImplied } from './skills.ts';

/** Profiles of several postings as numbers and strings, which threads pass to one another at little cost. */
export interface PackedProfiles {
  readonly numbers: Float64Array;
  /** What the numbers refer to: ids of skills, cues. */
  readonly strings: readonly string[];
  /** One for each posting, if they were asked for. */
  readonly facets: readonly Facets[] | undefined;
}

const CHOICES = ['one-of', 'example'] as const;
const NONE = -1;

/** Implied skills are left out: they follow from the others. */
export function packProfiles(profiles: readonly Profile[], { withFacets }: { readonly withFacets: boolean }): PackedProfiles {
  const writer = new Writer();
  for (const { status, reason, skills } of profiles) {
    const named = skills.filter(({ implied }) => !implied);
    writer.addStatus(READ_STATUSES.indexOf(status), reason);
    writer.add(named.reduce((count, { mentions }) => count + mentions.length, 0));
    for (const { mentions } of named) for (const mention of mentions) writer.addMention(mention);
  }
  return { ...writer.finish(), facets: withFacets ? profiles.map(({ facets }) => facets) : undefined };
}

/** The profiles of the same postings, with the skills of the taxonomy at hand. */
export function unpackProfiles(packed: PackedProfiles, postings: readonly Posting[], taxonomy: Taxonomy): Profile[] {
  const reader = new Reader(packed, taxonomy);
  return postings.map((posting, index) => {
    const status = READ_STATUSES[reader.next()] ?? 'ok';
    const reason = reader.nextString();
    const named = groupBySkill(reader.nextMentions());
    return {
      posting,
      status,
      ...(reason !== undefined && { reason }),
      skills: [...named, ...listImplied(taxonomy, named)],
      get facets() {
        return facetsOf(packed.facets, index);
      },
    };
  });
}

function facetsOf(facets: readonly Facets[] | undefined, index: number): Facets {
  const own = facets?.[index];
  if (!own) throw new Error('the facets of this profile were not packed');
  return own;
}

/** Numbers of one mention before the others of its list. */
const MENTION_SIZE = 10;
/** Status, reason, and how many mentions there are. */
const STATUS_SIZE = 3;

class Writer {
  #numbers: Float64Array = new Float64Array(1 << 14);
  #length = 0;
  readonly #places = new Map<string, number>();

  add(number: number): void {
    this.#numbers[this.#length++] = number;
  }

  addStatus(status: number, reason: string | undefined): void {
    this.reserve(STATUS_SIZE);
    this.add(status);
    this.add(reason === undefined ? NONE : this.#placeOf(reason));
  }

  /** Makes room for so many more numbers. */
  reserve(count: number): void {
    if (this.#length + count <= this.#numbers.length) return;
    const larger = new Float64Array((this.#length + count) * 2);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }

  addMention({ start, end, skill, section, demand, cue, years, choice, others }: Evidence): void {
    this.reserve(MENTION_SIZE + (others?.length ?? 0));
    this.add(start);
    this.add(end);
    this.add(this.#placeOf(skill.id));
    this.add(SECTION_KINDS.indexOf(section));
    this.add(DEMANDS.indexOf(demand));
    this.add(cue === undefined ? NONE : this.#placeOf(cue));
    this.add(years ? years.min : NONE);
    this.add(years?.max ?? NONE);
    this.add(choice ? CHOICES.indexOf(choice) : NONE);
    this.add(others ? others.length : NONE);
    if (others) for (const other of others) this.add(this.#placeOf(other));
  }

  finish(): Pick<PackedProfiles, 'numbers' | 'strings'> {
    return { numbers: this.#numbers.slice(0, this.#length), strings: [...this.#places.keys()] };
  }

  #placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }
}

class Reader {
  readonly #numbers: Float64Array;
  readonly #strings: readonly string[];
  readonly #skills: readonly (Skill | undefined)[];
  #at = 0;

  constructor({ numbers, strings }: PackedProfiles, { skills }: Taxonomy) {
    const byId: ReadonlyMap<string, Skill> = skills;
    this.#numbers = numbers;
    this.#strings = strings;
    this.#skills = strings.map((text) => byId.get(text));
  }

  next(): number {
    return this.#numbers[this.#at++] ?? NONE;
  }

  nextString(): string | undefined {
    return this.#strings[this.next()];
  }

  nextMentions(): Evidence[] {
    const mentions: Evidence[] = [];
    for (let left = this.next(); left > 0; left--) mentions.push(this.#nextMention());
    return mentions;
  }

  #nextMention(): Evidence {
    const start = this.next();
    const end = this.next();
    const skill = this.#nextSkill();
    const section = SECTION_KINDS[this.next()] ?? 'none';
    const demand = DEMANDS[this.next()] ?? 'mentioned';
    const cue = this.#strings[this.next()];
    const min = this.next();
    const max = this.next();
    const years = min === NONE ? undefined : { min, max: max === NONE ? undefined : max };
    const choice = CHOICES[this.next()];
    const count = this.next();
    const plain = { start, end, skill, section, demand, cue, years };
    return count === NONE ? { ...plain, ...(choice && { choice }) } : { ...plain, ...(choice && { choice }), others: this.#nextIds(count) };
  }

  #nextIds(count: number): SkillId[] {
    const ids: SkillId[] = [];
    while (ids.length < count) ids.push(this.#nextSkill().id);
    return ids;
  }

  #nextSkill(): Skill {
    const skill = this.#skills[this.next()];
    if (!skill) throw new Error('a packed profile names a skill that the taxonomy lacks');
    return skill;
  }
}
