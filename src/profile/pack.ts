import type { Posting } from '../posting/posting.ts';
import type { Skill, Taxonomy } from '../taxonomy/model.ts';
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
    const mentions = skills.flatMap((skill) => (skill.implied ? [] : skill.mentions)).sort((a, b) => a.start - b.start || b.end - a.end);
    writer.addStatus(READ_STATUSES.indexOf(status), reason);
    writer.add(mentions.length);
    for (const mention of mentions) writer.addMention(mention);
  }
  return { ...writer.finish(), facets: withFacets ? profiles.map(({ facets }) => facets) : undefined };
}

/** The profiles of the same postings, with the skills of the taxonomy at hand. */
export function unpackProfiles(packed: PackedProfiles, postings: readonly Posting[], taxonomy: Taxonomy): Profile[] {
  const reader = new Reader(packed, taxonomy);
  return postings.map((posting, index) => {
    const status = READ_STATUSES[reader.next()] ?? 'ok';
    const reason = reader.nextString();
    const named = groupBySkill(Array.from({ length: reader.next() }, () => reader.nextMention()));
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

class Writer {
  readonly #numbers: number[] = [];
  readonly #places = new Map<string, number>();

  add(...numbers: readonly number[]): void {
    this.#numbers.push(...numbers);
  }

  addStatus(status: number, reason: string | undefined): void {
    this.add(status, reason === undefined ? NONE : this.#placeOf(reason));
  }

  addMention({ start, end, skill, section, demand, cue, years, choice, others }: Evidence): void {
    this.add(start, end, this.#placeOf(skill.id));
    this.add(SECTION_KINDS.indexOf(section), DEMANDS.indexOf(demand), cue === undefined ? NONE : this.#placeOf(cue));
    this.add(years?.min ?? NONE, years?.max ?? NONE, choice ? CHOICES.indexOf(choice) : NONE, others?.length ?? NONE);
    for (const other of others ?? []) this.add(this.#placeOf(other));
  }

  finish(): Pick<PackedProfiles, 'numbers' | 'strings'> {
    return { numbers: Float64Array.from(this.#numbers), strings: [...this.#places.keys()] };
  }

  #placeOf(text: string): number {
    const place = this.#places.get(text) ?? this.#places.size;
    this.#places.set(text, place);
    return place;
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

  nextMention(): Evidence {
    const [start, end, skill] = [this.next(), this.next(), this.#nextSkill()];
    const section = SECTION_KINDS[this.next()] ?? 'none';
    const demand = DEMANDS[this.next()] ?? 'mentioned';
    const cue = this.#strings[this.next()];
    const [min, max] = [this.next(), this.next()];
    const choice = CHOICES[this.next()];
    const count = this.next();
    const others = Array.from({ length: Math.max(count, 0) }, () => this.#nextSkill().id);
    return {
      start,
      end,
      skill,
      section,
      demand,
      cue,
      years: min === NONE ? undefined : { min, max: max === NONE ? undefined : max },
      ...(choice && { choice }),
      ...(count !== NONE && { others }),
    };
  }

  #nextSkill(): Skill {
    const skill = this.#skills[this.next()];
    if (!skill) throw new Error('a packed profile names a skill that the taxonomy lacks');
    return skill;
  }
}
