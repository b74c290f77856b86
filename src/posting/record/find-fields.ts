import { FIELD_WORDS } from './field-words.ts';
import { FIELD_ROLES, type FieldNames, type FieldRole } from './fields.ts';
import { type Fields, foldName, isFields, wordsOf } from './values.ts';

const RANKS: ReadonlyMap<string, readonly [FieldRole, number]> = new Map(
  FIELD_ROLES.flatMap((role) => FIELD_WORDS[role].map((word, rank) => [word, [role, rank]] as const)),
);
/** Keys of records come again and again; hostile ones are all different. */
const MOST_KEYS = 10_000;
/** Behind every name that holds something. */
const EMPTY = 1000;

/** Finds which field of a record holds what. */
export class FieldFinder {
  readonly #given: FieldNames;
  readonly #folded = new Map<string, string>();

  constructor(given: FieldNames) {
    this.#given = given;
  }

  /** The field of each role: the one that the user names, else the surest by name that holds something. */
  find(record: Fields): FieldNames {
    const found: Partial<Record<FieldRole, string>> = {};
    const ranks: Partial<Record<FieldRole, number>> = {};
    for (const key of Object.keys(record)) {
      const [role, rank] = RANKS.get(this.fold(key)) ?? [];
      if (role === undefined || rank === undefined) continue;
      const ranked = rank + this.#penaltyOf(role, record[key]);
      if (ranked >= (ranks[role] ?? Number.POSITIVE_INFINITY)) continue;
      found[role] = key;
      ranks[role] = ranked;
    }
    for (const role of FIELD_ROLES) {
      const name = this.#given[role];
      if (name === undefined) continue;
      if (valueAt(record, name) === undefined) delete found[role];
      else found[role] = name;
    }
    return found;
  }

  fold(key: string): string {
    const known = this.#folded.get(key);
    if (known !== undefined) return known;
    const folded = foldName(key);
    if (this.#folded.size < MOST_KEYS) this.#folded.set(key, folded);
    return folded;
  }

  /** An empty description is still the description, unless another field holds one. */
  #penaltyOf(role: FieldRole, value: unknown): number {
    if (wordsOf(value) !== undefined || (role === 'salary' && isFields(value))) return 0;
    return role === 'description' && !isFields(value) ? EMPTY : Number.POSITIVE_INFINITY;
  }
}

/** A field by its name, or by its path through nested records. */
export function valueAt(record: Fields, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name];
  let value: unknown = record;
  for (const part of name.split('.')) {
    if (!isFields(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}
