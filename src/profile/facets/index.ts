import type { Phrase } from '../../match/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { type Cue, CueFinder } from './cues.ts';
import { degree } from './degree.ts';
import type { DegreeLevel } from './degree-words.ts';
import { employmentType } from './employment-type.ts';
import type { EmploymentType } from './employment-words.ts';
import type { Facet, FacetInput } from './facet.ts';
import { fields } from './fields.ts';
import { location } from './location.ts';
import { type Salary, salary } from './salary.ts';
import { seniority } from './seniority.ts';
import type { Seniority } from './seniority-words.ts';
import { type Standing, standBy } from './standing.ts';
import { findTitle, type Title } from './title.ts';
import { workMode } from './work-mode.ts';
import type { WorkMode } from './work-mode-words.ts';
import { minYears } from './years.ts';

/** What a posting states beside skills, as its record has it. */
export interface Facets {
  readonly seniority: Seniority | 'unstated';
  readonly minYears: number | null;
  readonly degree: DegreeLevel | 'none-stated';
  readonly degreeRequired: boolean | null;
  readonly fields: readonly string[];
  readonly workMode: WorkMode | 'unstated';
  readonly salary: Salary | null;
  readonly employmentType: EmploymentType | 'unstated';
  readonly location: string | null;
  /** The words that state each of them, by facet; there are none for what the source's own fields state. */
  readonly evidence: Readonly<Record<string, readonly Quote[]>>;
  /** Where the posting stands among others, by facet; there is none for what it does not state. */
  readonly standings: Readonly<Record<string, Standing>>;
}

export interface Quote extends Span {
  readonly text: string;
}

/** A facet without what depends on the type of its values. */
export type AnyFacet = Omit<Facet<unknown>, 'stand'>;

/** Every facet; each is a file, and its words are another. */
export const facets: readonly AnyFacet[] = [seniority, minYears, degree, fields, workMode, salary, employmentType, location];

/** Facets may share a table. */
const tables = [...new Set(facets.map(({ phrases }) => phrases))];
const finder = new CueFinder(tables);
const tableOf: ReadonlyMap<string, number> = new Map(facets.map(({ name, phrases }) => [name, tables.indexOf(phrases)]));

/** The phrases that facets start from, to be found in the same pass as the labels. */
export const FACET_PHRASES: readonly Phrase[] = finder.phrases;

export function readFacets({ posting, layout, sections, phrases }: FacetInput): Facets {
  const title = findTitle(posting);
  const cues = phrases ? finder.sort(phrases) : finder.find(posting.text);
  const titleCues = listTitleCues(title, cues);
  const evidence: Record<string, readonly Quote[]> = {};
  const standings: Record<string, Standing> = {};
  const read = <T>(facet: Facet<T>): T | undefined => {
    const table = tableOf.get(facet.name) ?? -1;
    const found = facet.read({ posting, layout, sections, title, cues: cues[table] ?? [], titleCues: titleCues[table] ?? [] });
    if (found && found.evidence.length > 0) evidence[facet.name] = found.evidence.map((span) => quote(posting.text, span));
    if (found) standings[facet.name] = facet.stand?.(found.value) ?? standBy(facet.name, found.value);
    return found?.value;
  };
  const stated = read(degree);
  return {
    seniority: read(seniority) ?? 'unstated',
    minYears: read(minYears) ?? null,
    degree: stated?.level ?? 'none-stated',
    degreeRequired: stated?.required ?? null,
    fields: read(fields) ?? [],
    workMode: read(workMode) ?? 'unstated',
    salary: read(salary) ?? null,
    employmentType: read(employmentType) ?? 'unstated',
    location: read(location) ?? null,
    evidence,
    standings,
  };
}

/** Cues in the title, with offsets into it; a title that is not in the text is passed over by itself. */
function listTitleCues({ text, start }: Title, cues: readonly (readonly Cue[])[]): Cue[][] {
  if (start === undefined) return text === '' ? [] : finder.find(text);
  const end = start + text.length;
  return cues.map((all) =>
    all.filter((cue) => cue.start >= start && cue.end <= end).map((cue) => ({ phrase: cue.phrase, start: cue.start - start, end: cue.end - start })),
  );
}

function quote(text: string, { start, end }: Span): Quote {
  return { start, end, text: text.slice(start, end) };
}
