/** The types of a public record. Everything may be null. `[shape]` is a list. */
export type Shape = 'text' | 'integer' | 'number' | 'boolean' | readonly [Shape] | ObjectShape;
export interface ObjectShape {
  readonly [field: string]: Shape;
}

/** What a value of a shape is, once it was checked. */
export type Shaped<S> = S extends 'text'
  ? string
  : S extends 'integer' | 'number'
    ? number
    : S extends 'boolean'
      ? boolean
      : S extends readonly [infer E]
        ? readonly Shaped<E>[]
        : { readonly [K in keyof S]?: Shaped<S[K]> | null };

/** Of a line of `profile --format ndjson`; profile.schema.json says the same and more. */
export const PROFILE_SHAPE = {
  schemaVersion: 'integer',
  posting: {
    id: 'text',
    source: 'text',
    record: 'integer',
    title: 'text',
    company: 'text',
    location: 'text',
    datePosted: 'text',
    digest: 'text',
    duplicateOf: 'text',
  },
  status: 'text',
  reason: 'text',
  problem: { code: 'text', message: 'text', line: 'integer', column: 'integer' },
  skills: [
    {
      id: 'text',
      name: 'text',
      kind: 'text',
      category: 'text',
      demand: 'text',
      years: { min: 'number', max: 'number' },
      alternatives: ['text'],
      implied: 'boolean',
      mentions: [
        {
          start: 'integer',
          end: 'integer',
          line: 'integer',
          column: 'integer',
          text: 'text',
          section: 'text',
          demand: 'text',
          cue: 'text',
          choice: 'text',
        },
      ],
    },
  ],
  facets: {
    seniority: 'text',
    minYears: 'number',
    degree: 'text',
    degreeRequired: 'boolean',
    fields: ['text'],
    workMode: 'text',
    employmentType: 'text',
    location: 'text',
    salary: { min: 'number', max: 'number', currency: 'text', period: 'text' },
    evidence: [{ facet: 'text', start: 'integer', end: 'integer', text: 'text' }],
  },
  taxonomy: { version: 'text', digest: 'text' },
} as const;

/** Is a value of that shape? */
export function fits<const S extends ObjectShape>(value: unknown, shape: S): value is Shaped<S> {
  return findMisfit(value, shape) === undefined;
}

/** The first place where a value is not of a shape, and what should be there: `skills[2].id: text`. A field that is null or missing fits; one too many does too. */
export function findMisfit(value: unknown, shape: ObjectShape): string | undefined {
  return findMisfitAt(value, shape, 'record');
}

function findMisfitIn(value: unknown, shape: Shape, place: string): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof shape === 'string') return isLeaf(value, shape) ? undefined : `${place}: ${shape}`;
  if (isList(shape)) return Array.isArray(value) ? firstOf(value, (item, at) => findMisfitAt(item, shape[0], `${place}[${at}]`)) : `${place}: list`;
  if (typeof value !== 'object' || Array.isArray(value)) return `${place}: object`;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return firstOf(Object.entries(shape), ([name, of]) => findMisfitIn(fields[name], of, place === 'record' ? name : `${place}.${name}`));
}

/** The record itself, and an item of a list, must be there. */
function findMisfitAt(item: unknown, shape: Shape, place: string): string | undefined {
  return item === null || item === undefined ? `${place}: not null` : findMisfitIn(item, shape, place);
}

export function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isLeaf(value: unknown, shape: 'text' | 'integer' | 'number' | 'boolean'): boolean {
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'boolean') return typeof value === 'boolean';
  return shape === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
}

function firstOf<T, R>(items: readonly T[], find: (item: T, at: number) => R | undefined): R | undefined {
  for (const [at, item] of items.entries()) {
    const found = find(item, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
