import type { Span } from '../../text/span.ts';
import { type Cue, CueFinder } from './cues.ts';
import { EMPLOYMENT_LABELS, EMPLOYMENT_WORDS, type EmploymentType } from './employment-words.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { isWholePart, labelOf } from './line-part.ts';
import { placeInText } from './title.ts';
import { WordList } from './word-list.ts';

/** Full time, contract … : from the source's own field, the title, or where the text says so. */
export const employmentType: Facet<EmploymentType> = {
  name: 'employmentType',
  phrases: EMPLOYMENT_WORDS.flatMap(({ phrases, plain }) => [...phrases, ...plain]),
  read: (reading) => readField(reading.posting.employmentType) ?? readTitle(reading) ?? readText(reading),
};

const TYPES: ReadonlyMap<string, EmploymentType> = new Map(
  EMPLOYMENT_WORDS.flatMap(({ type, phrases, plain }) => [...phrases, ...plain].map((phrase) => [phrase, type] as const)),
);
const PLAIN: ReadonlySet<string> = new Set(EMPLOYMENT_WORDS.flatMap(({ plain }) => plain));
const finder = new CueFinder([[...TYPES.keys()]]);

function readField(field: string | undefined): Found<EmploymentType> | undefined {
  if (field === undefined) return undefined;
  const [first] = finder.find(field.replaceAll('_', ' '))[0] ?? [];
  const value = first && TYPES.get(first.phrase);
  return value && { value, evidence: [] };
}

function readTitle({ title, titleCues }: FacetReading): Found<EmploymentType> | undefined {
  const [first] = titleCues;
  return first && toFound(first, placeInText(title, [first]));
}

const labels = new WordList(EMPLOYMENT_LABELS);

function readText({ layout, cues }: FacetReading): Found<EmploymentType> | undefined {
  const said = cues.find((cue) => PLAIN.has(cue.phrase) || isWholePart(layout, cue) || labels.isIn(labelOf(layout, cue)));
  return said && toFound(said, [{ start: said.start, end: said.end }]);
}

function toFound(cue: Cue, evidence: readonly Span[]): Found<EmploymentType> | undefined {
  const value = TYPES.get(cue.phrase);
  return value && { value, evidence };
}
