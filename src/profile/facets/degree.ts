import { itemAt } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { SectionKind } from '../heading-words.ts';
import type { Cue } from './cues.ts';
import {
  DEGREE_NAMES,
  DEGREES,
  type DegreeLevel,
  type DegreeName,
  NO_DEGREE_NEEDED,
  NOT_DEGREE_BEFORE,
  NOT_DEGREE_BEHIND,
  PREFERRED_BEFORE,
  PREFERRED_BEHIND,
} from './degree-words.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { WordList } from './word-list.ts';

/** The lowest degree that suffices, and whether one is required or only wished for. */
export interface Degree {
  readonly level: DegreeLevel;
  readonly required: boolean;
}

export const degree: Facet<Degree> = {
  name: 'degree',
  phrases: DEGREE_NAMES.flatMap(({ phrases }) => phrases),
  ladder: DEGREES,
  stand: ({ level }) => ({ groups: [level] }),
  read: (reading) => {
    const stated = listDegrees(reading);
    const required = stated.filter((one) => one.required);
    return chooseLowest(required.length > 0 ? required : stated);
  },
};

export interface StatedDegree extends Degree, Span {}

const NAMES: ReadonlyMap<string, DegreeName> = new Map(DEGREE_NAMES.flatMap((name) => name.phrases.map((phrase) => [phrase, name] as const)));
const NOT_ASKING: ReadonlySet<SectionKind> = new Set(['process', 'legal']);
const ASKING: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred']);
/** As far as the words that take a degree back or make it a wish stand from it. */
const NEAR = 40;

const notBehind = new WordList(NOT_DEGREE_BEHIND);
const notBefore = new WordList(NOT_DEGREE_BEFORE);
const notNeeded = new WordList(NO_DEGREE_NEEDED);
const wishBehind = new WordList(PREFERRED_BEHIND);
const wishBefore = new WordList(PREFERRED_BEFORE);

/** Every degree that the posting asks for. */
export function listDegrees({ layout, sections, cues }: FacetReading): StatedDegree[] {
  const stated: StatedDegree[] = [];
  cues.forEach((cue, index) => {
    const name = NAMES.get(cue.phrase);
    const section = itemAt(sections, cue.start)?.kind ?? 'none';
    const before = cues[index - 1];
    if (!name || NOT_ASKING.has(section) || (before && FOLLOWS.test(layout.text.slice(before.end, cue.start)) && cue.phrase.startsWith('degree'))) return;
    if (!isDegree(layout.text, cue, name) || (name.bare && !isNamed(layout.text.slice(cue.end, cue.end + NEAR), section))) return;
    const sentence = layout.sentenceAt(cue.start);
    if (notNeeded.isIn(layout.text.slice(sentence.start, sentence.end))) return;
    const wished = section === 'preferred' || isWished(layout.text, cue, { sentence, next: cues[index + 1] });
    stated.push({ level: name.degree, required: !wished, start: cue.start, end: cue.end });
  });
  return stated;
}

/** Between a degree's name and the word "degree" that belongs to it. */
const FOLLOWS = /^[\s.'’s]*(?:\([^)]{1,8}\)\s*)?$/;
const LINE_ENDS = /^\s*(?:$|[.;()\n])/;
const FIELD_FOLLOWS =
  /^(?:['’]s?)?\s*(?:\/|\(|in\b|degree\b|level\b|,?\s*(?:or|and|and\/or)\s+(?:an?\s+)?(?:ph|master|m\.?s|bachelor|above|higher|equivalent|postgrad|advanced)|,\s*(?:master|ph|m\.?s)|with\s+(?:at\s+least\s+)?\d+\+?\s+years|(?:will\s+do|suffices|is\s+enough|is\s+sufficient)\b)/i;

/** Does what follows a bare name make it a degree? Among requirements nothing has to. */
function isNamed(behind: string, section: SectionKind): boolean {
  return FIELD_FOLLOWS.test(behind) || (ASKING.has(section) && LINE_ENDS.test(behind));
}

function isDegree(text: string, cue: Cue, name: DegreeName): boolean {
  if (name.capitals && !/^[A-Z]{2}/.test(text.slice(cue.start, cue.start + 2))) return false;
  return !notBehind.startsAt(text, cue.end) && !notBefore.endsAt(text, cue.start);
}

/** Where one clause ends and the next degree begins: "Bachelor's required; Master's a plus". */
const CLAUSE_END = /[;(]|\.\s/;
const NEW_CLAUSE = /[,–—-]\s*(?:an?\s+)?$/;

function isWished(text: string, cue: Cue, { sentence, next }: { sentence: Span; next: Cue | undefined }): boolean {
  if (wishBefore.isIn(text.slice(sentence.start, cue.start))) return true;
  const apart = next && next.start < sentence.end && NEW_CLAUSE.test(text.slice(cue.end, next.start));
  const behind = text.slice(cue.end, apart ? next.start : sentence.end);
  const bracket = behind.indexOf('(') + 1;
  if (wishBehind.startsAt(behind, behind.search(/[^\s,;:–-]/)) || (bracket > 0 && wishBehind.startsAt(behind, bracket))) return true;
  return wishBehind.isIn(behind.split(CLAUSE_END, 1)[0] ?? '');
}

function chooseLowest(stated: readonly StatedDegree[]): Found<Degree> | undefined {
  const [first, ...others] = stated;
  if (!first) return undefined;
  const lowest = others.reduce((best, one) => (DEGREES.indexOf(one.level) < DEGREES.indexOf(best.level) ? one : best), first);
  return { value: { level: lowest.level, required: lowest.required }, evidence: [{ start: lowest.start, end: lowest.end }] };
}
