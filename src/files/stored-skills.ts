import { type Label, type Skill, type SkillId, toSkillId } from '../taxonomy/model.ts';

/** A skill as a line of JSON, without what is the default. */
type StoredSkill = Partial<Omit<Skill, 'labels' | 'at'>> & { readonly labels: readonly StoredLabel[] };
type StoredLabel = string | (Partial<Omit<Label, 'at'>> & { readonly text: string });

export function packSkill({ labels, at: _, ...skill }: Skill): string {
  return JSON.stringify({ ...dropEmpty(skill), labels: labels.map(packLabel) });
}

/** A map over lines of JSON that reads a skill when it is first asked for: a scan of a few postings meets a few hundred of thousands. */
export class StoredSkills implements ReadonlyMap<SkillId, Skill> {
  readonly #lines: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #read: Skill[] = [];

  constructor(ids: readonly string[], lines: string) {
    this.#lines = lines.split('\n');
    this.#places = new Map(ids.map((id, place) => [id, place]));
  }

  get size(): number {
    return this.#places.size;
  }

  has(id: SkillId): boolean {
    return this.#places.has(id);
  }

  get(id: SkillId): Skill | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#skillAt(place, id);
  }

  *entries(): MapIterator<[SkillId, Skill]> {
    for (const [key, place] of this.#places) {
      const id = toSkillId(key);
      if (id) yield [id, this.#skillAt(place, id)];
    }
  }

  *keys(): MapIterator<SkillId> {
    for (const key of this.#places.keys()) {
      const id = toSkillId(key);
      if (id) yield id;
    }
  }

  *values(): MapIterator<Skill> {
    for (const [, skill] of this.entries()) yield skill;
  }

  [Symbol.iterator](): MapIterator<[SkillId, Skill]> {
    return this.entries();
  }

  forEach(visit: (skill: Skill, id: SkillId, map: ReadonlyMap<SkillId, Skill>) => void): void {
    for (const [id, skill] of this.entries()) visit(skill, id, this);
  }

  #skillAt(place: number, id: SkillId): Skill {
    this.#read[place] ??= unpackSkill(id, JSON.parse(this.#lines[place] ?? '{}'));
    return this.#read[place];
  }
}

function unpackSkill(id: SkillId, { labels, ...stored }: StoredSkill): Skill {
  const defaults = { id, name: id, kind: 'tool', category: '', not: [], parents: [], implies: [], related: [], examples: { match: [], reject: [] } } as const;
  return { ...defaults, ...stored, labels: labels.map(unpackLabel) };
}

function packLabel({ at: _, ...label }: Label): StoredLabel {
  const { text, case: letters, plural, not, needs } = label;
  const isPlain = letters === 'any' && plural && not.length + needs.length === 0;
  if (isPlain) return text;
  return {
    text,
    ...(letters === 'exact' && { case: letters }),
    ...(!plural && { plural }),
    ...(not.length > 0 && { not }),
    ...(needs.length > 0 && { needs }),
  };
}

function unpackLabel(stored: StoredLabel): Label {
  const given = typeof stored === 'string' ? { text: stored } : stored;
  return { case: 'any', plural: true, not: [], needs: [], ...given };
}

function dropEmpty(skill: Omit<Skill, 'labels' | 'at'>): object {
  const { examples, ...rest } = skill;
  const kept = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const shown = examples.match.length + examples.reject.length > 0 ? { examples } : {};
  return { ...Object.fromEntries(kept), ...shown };
}
