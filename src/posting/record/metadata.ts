import type { Posting } from '../posting.ts';
import type { FieldNames, FieldRole } from './fields.ts';
import { valueAt } from './find-fields.ts';
import { salaryOf } from './salary.ts';
import { dateOf, type Fields, wordsOf } from './values.ts';

/** What a source says about a posting beside its text. */
export type Metadata = Pick<Posting, 'title' | 'company' | 'location' | 'datePosted' | 'employmentType' | 'salary'>;

export interface MetadataOptions {
  /** Takes the markup out of a value. */
  readonly toText: (value: string) => string;
  /** The employer, where the record does not name one. */
  readonly company?: string | undefined;
}

/** The metadata that the fields of a record state. */
export function metadataOf(record: Fields, found: FieldNames, { toText, company: other }: MetadataOptions): Metadata {
  const asLine = (value: string | undefined): string | undefined =>
    value === undefined || value.length > LONGEST ? undefined : toText(value).replace(/\s+/g, ' ').trim() || undefined;
  const read = (role: FieldRole): unknown => (found[role] === undefined ? undefined : valueAt(record, found[role]));
  const title = asLine(wordsOf(read('title')));
  const company = asLine(wordsOf(read('company')) ?? other);
  const location = asLine(wordsOf(read('location')));
  const datePosted = dateOf(read('datePosted'));
  const employmentType = asLine(wordsOf(read('employmentType')));
  const salary = salaryOf(read('salary'));
  return {
    ...(title !== undefined && { title }),
    ...(company !== undefined && { company }),
    ...(location !== undefined && { location }),
    ...(datePosted !== undefined && { datePosted }),
    ...(employmentType !== undefined && { employmentType }),
    ...(salary !== undefined && { salary }),
  };
}

/** A whole description is no name of anything. */
const LONGEST = 500;
