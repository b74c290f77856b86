import type { Diagnostic } from '../../source/diagnostic.ts';
import { fieldText } from '../html/field-text.ts';
import { LONGEST_TEXT } from '../limits.ts';
import { nameOf } from '../name.ts';
import type { Reading } from '../posting.ts';
import type { ReadRequest } from '../reader.ts';
import { SECTION_WORDS } from './field-words.ts';
import type { FieldNames } from './fields.ts';
import { FieldFinder, valueAt } from './find-fields.ts';
import { metadataOf } from './metadata.ts';
import { companyOfBoard, translate } from './sources.ts';
import { type Fields, isFields, wordsOf } from './values.ts';
import { areWritten } from './written.ts';

/** Where a record stands in its file; both count from 1. */
export interface RecordPlace {
  readonly record: number;
  readonly line: number;
}

/** Makes postings of the records of one file. */
export class RecordReader {
  readonly #source: string;
  readonly #given: FieldNames;
  readonly #finder: FieldFinder;
  #shared: Fields = {};
  #hasTold = false;

  constructor(source: string, { fields }: ReadRequest) {
    this.#source = source;
    this.#given = fields;
    this.#finder = new FieldFinder(fields);
  }

  /** What is said of all records to come, where a record does not say it itself. */
  share(fields: Fields): void {
    this.#shared = fields;
  }

  read(value: unknown, place: RecordPlace): Reading {
    if (!isFields(value)) return this.problem('this record is not an object with fields', place);
    if (areWritten(Object.keys(value))) return { ...this.problem(NO_POSTING, place, 'posting/profile'), written: value };
    const record = translate(value);
    const found = this.#finder.find(record);
    if (found.description === undefined) return this.problem(this.#describeNoText(record), place, 'posting/no-text');
    const text = this.#textOf(valueAt(record, found.description), record);
    if (text === undefined) return this.problem(`field "${found.description}" holds no text`, place, 'posting/no-text');
    if (text.length > LONGEST_TEXT) return this.problem(`no posting is ${Math.round(text.length / 1e6)} million characters long`, place, 'posting/too-long');
    const id = found.id === undefined ? undefined : wordsOf(valueAt(record, found.id));
    const company = wordsOf(this.#shared['company']) ?? companyOfBoard(record);
    const metadata = metadataOf(record, found, { toText: fieldText, company });
    const posting = { id: id ?? `${nameOf(this.#source)}#${place.record}`, source: this.#source, record: place.record, ...metadata, text };
    return { kind: 'posting', posting, diagnostics: this.#tellFields(found, place) };
  }

  problem(message: string, { line }: RecordPlace, code: string = 'posting/bad-record'): Extract<Reading, { kind: 'problem' }> {
    return { kind: 'problem', diagnostic: { code, severity: 'error', message, location: { file: this.#source, line, column: 1 } } };
  }

  /** The description, and behind it what the source keeps in fields of its own. */
  #textOf(written: unknown, record: Fields): string | undefined {
    const body = typeof written === 'string' ? fieldText(written) : (wordsOf(written) ?? (written === null ? '' : undefined));
    if (body === undefined || this.#given.description !== undefined) return body;
    let text = body;
    for (const [key, value] of Object.entries(record)) {
      const heading = SECTION_WORDS[this.#finder.fold(key)];
      if (heading === undefined || typeof value !== 'string') continue;
      const part = fieldText(value).trim();
      if (part !== '' && !text.includes(part.slice(0, SAMPLE))) text += `\n\n${heading}:\n${part}`;
    }
    return text;
  }

  #describeNoText(record: Fields): string {
    const { description } = this.#given;
    if (description !== undefined) return `this record has no field "${description}"`;
    const keys = Object.keys(record);
    const shown = keys.slice(0, MOST_SHOWN).map((key) => `"${key.slice(0, LONGEST_SHOWN)}"`);
    const has = keys.length === 0 ? 'it has none' : `it has ${shown.join(', ')}${keys.length > MOST_SHOWN ? ' and more' : ''}`;
    return `no field of this record is known to hold a posting's text: ${has}; --field description=NAME says which`;
  }

  /** Names that had to be guessed are told once a file. */
  #tellFields(found: FieldNames, { line }: RecordPlace): Diagnostic[] {
    if (this.#hasTold) return [];
    this.#hasTold = true;
    const guessed = TOLD.filter((role) => found[role] !== undefined && found[role]?.toLowerCase() !== role && this.#given[role] === undefined);
    if (guessed.length === 0) return [];
    const message = `${guessed.map((role) => `"${found[role]}" is read as ${role}`).join(', ')}; --field says otherwise`;
    return [{ code: 'posting/fields', severity: 'note', message, location: { file: this.#source, line, column: 1 } }];
  }
}

const NO_POSTING = 'this is a profile and no posting: scan counts it, and nothing else reads it';

const TOLD = ['description', 'title', 'company', 'location'] as const;
/** Enough of a part to know it again in the description. */
const SAMPLE = 80;
const MOST_SHOWN = 8;
const LONGEST_SHOWN = 40;
