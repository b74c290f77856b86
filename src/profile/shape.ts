/** The types of a public record. Everything may be null. `[shape]` is a list. */
export type Shape = 'text' | 'integer' | 'number' | 'boolean' | readonly [Shape] | ObjectShape;
export interface ObjectShape {
  readonly [field: string]: Shape;
}

const YEARS: ObjectShape = { min: 'number', max: 'number' };

const MENTION: ObjectShape = {
  start: 'integer',
  end: 'integer',
  line: 'integer',
  column: 'integer',
  text: 'text',
  section: 'text',
  demand: 'text',
  cue: 'text',
  choice: 'text',
};

/** Of a line of `profile --format ndjson`; profile.schema.json says the same and more. */
export const PROFILE_SHAPE: ObjectShape = {
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
  skills: [
    {
      id: 'text',
      name: 'text',
      kind: 'text',
      category: 'text',
      demand: 'text',
      years: YEARS,
      alternatives: ['text'],
      implied: 'boolean',
      mentions: [MENTION],
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
};
