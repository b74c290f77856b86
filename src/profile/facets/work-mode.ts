import type { Layout } from '../../text/layout.ts';
import { itemAt } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { SectionKind } from '../heading-words.ts';
import type { Cue } from './cues.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { isWholePart, labelOf } from './line-part.ts';
import { placeInText } from './title.ts';
import { WordList } from './word-list.ts';
import { readWorkDays } from './work-days.ts';
import {
  AT_OFFICE_BEFORE,
  DAY_WORDS,
  NOT_MODE_BEFORE,
  NOT_MODE_BEHIND,
  OFFICE_NAMES,
  PLACE_LABELS,
  STRENGTHS,
  type Strength,
  WORK_MODE_CONTEXTS,
  WORK_MODE_WORDS,
  WORK_MODES,
  type WorkMode,
  type WorkModeWords,
} from './work-mode-words.ts';

/** Where the work is done: from the title first, then by how plainly the text speaks of this job. */
export const workMode: Facet<WorkMode> = {
  name: 'workMode',
  phrases: [...WORK_MODE_WORDS.flatMap(({ phrases }) => phrases), ...OFFICE_NAMES, ...DAY_WORDS],
  read: (reading) => readTitle(reading) ?? chooseMode(dropNested(reading.cues).flatMap((cue) => readSign(reading, cue) ?? [])),
};

interface Sign extends Span {
  readonly mode: WorkMode;
  readonly strength: Strength;
}

/** In "not remote" the second word says nothing by itself. */
function dropNested(cues: readonly Cue[]): readonly Cue[] {
  return cues.filter((cue, index) => cue.start >= (cues[index - 1]?.end ?? 0));
}

/** The plainest signs decide; among equals remote wins over hybrid, and hybrid over onsite: each allows the next. */
function chooseMode(signs: readonly Sign[]): Found<WorkMode> | undefined {
  for (const strength of STRENGTHS) {
    const equal = signs.filter((sign) => sign.strength === strength);
    const value = WORK_MODES.find((mode) => equal.some((sign) => sign.mode === mode));
    if (value && strength !== 'word') return { value, evidence: equal.filter(({ mode }) => mode === value).map(({ start, end }) => ({ start, end })) };
  }
  return undefined;
}

const WORDS: ReadonlyMap<string, WorkModeWords> = new Map(WORK_MODE_WORDS.flatMap((words) => words.phrases.map((phrase) => [phrase, words] as const)));
const DAYS: ReadonlySet<string> = new Set(DAY_WORDS);
const OFFICES: ReadonlySet<string> = new Set(OFFICE_NAMES);

function readTitle({ title, titleCues }: FacetReading): Found<WorkMode> | undefined {
  const signs = dropNested(titleCues).flatMap(({ start, end, phrase }): Sign[] => {
    if (!DAYS.has(phrase)) return [WORDS.get(phrase)].flatMap((words) => (words ? [{ mode: words.mode, strength: 'role', start, end }] : []));
    const mode = readWorkDays(title.text, { start, end });
    return mode ? [{ mode, strength: 'days', start, end }] : [];
  });
  const found = chooseMode(signs);
  return found && { value: found.value, evidence: placeInText(title, found.evidence) };
}

/** As far as the words reach that make more or less of a phrase. */
const NEAR = 40;
const atOffice = new WordList(AT_OFFICE_BEFORE);

function readSign({ layout, sections }: FacetReading, { start, end, phrase }: Cue): Sign | undefined {
  const { text } = layout;
  if (OFFICES.has(phrase)) return atOffice.isIn(text.slice(Math.max(0, start - NEAR), start)) ? { mode: 'onsite', strength: 'place', start, end } : undefined;
  if (DAYS.has(phrase)) {
    const mode = readWorkDays(text, { start, end }, layout);
    return mode && { mode, strength: 'days', start, end };
  }
  const words = WORDS.get(phrase);
  return words && readPhrase(words, { start, end }, { layout, sections });
}

function readPhrase(words: WorkModeWords, span: Span, { layout, sections }: Pick<FacetReading, 'layout' | 'sections'>): Sign | undefined {
  const weighed = weigh(words, layout.text, span);
  if (!weighed) return undefined;
  const strength = isPlain(weighed) || !standsApart(layout, { ...span, strength: weighed }) ? weighed : 'role';
  const section = itemAt(sections, span.start)?.kind ?? 'none';
  if (strength === 'word' || (NOT_SPEAKING.has(section) && !isPlain(strength))) return undefined;
  return { mode: words.mode, strength, ...span };
}

function isPlain(strength: Strength): boolean {
  return strength === 'tag' || strength === 'role';
}

/** Of these sections only what speaks of the role itself counts. */
const NOT_SPEAKING: ReadonlySet<SectionKind> = new Set(['process', 'legal']);

const notBehind = new WordList(NOT_MODE_BEHIND);
const notBefore = new WordList(NOT_MODE_BEFORE);
const contexts = WORK_MODE_CONTEXTS.map(({ strength, modes, before = [], behind = [] }) => ({
  strength,
  modes,
  before: new WordList(before),
  behind: new WordList(behind),
}));

/** How plainly a phrase speaks with the words around it; not at all where they take it back. */
function weigh({ mode, strength }: WorkModeWords, text: string, { start, end }: Span): Strength | undefined {
  if (strength === 'tag') return strength;
  if (notBehind.startsAt(text, end) || notBefore.endsAt(text, start)) return undefined;
  const context = contexts.find((one) => (!one.modes || one.modes.includes(mode)) && (one.before.endsAt(text, start) || one.behind.startsAt(text, end)));
  const found = context && STRENGTHS.indexOf(context.strength) < STRENGTHS.indexOf(strength) ? context.strength : strength;
  return found === 'hint' && notBehind.isIn(text.slice(end, end + NEAR)) ? undefined : found;
}

const labels = new WordList(PLACE_LABELS);

/** Is it a part of a line by itself, or the word that a line about the place is for? */
function standsApart(layout: Layout, { start, end, strength }: Span & { strength: Strength }): boolean {
  return isWholePart(layout, { start, end }) || (strength === 'word' && labels.isIn(labelOf(layout, { start, end })));
}
