import type { FoundPhrase } from '../match/matcher.ts';
import type { Phrase } from '../match/vocabulary.ts';
import type { Layout } from '../text/layout.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { DEMAND_CUES, type Demand, type DemandCue } from './cue-words.ts';
import type { SectionKind } from './heading-words.ts';

/** How much a mention is asked for, and the words that say so. */
export interface Stated {
  readonly demand: Demand;
  readonly cue?: string;
}

const TAG = 'demand/';

/** The cue phrases, to be found in the same pass as the labels. */
export const DEMAND_PHRASES: readonly Phrase[] = DEMAND_CUES.flatMap((cue, index) => cue.phrases.map((text) => ({ text, tag: `${TAG}${index}` })));

/** What a heading says of the skills under it. */
const BY_SECTION: Readonly<Record<SectionKind, Demand>> = {
  none: 'mentioned',
  company: 'mentioned',
  role: 'mentioned',
  responsibilities: 'mentioned',
  requirements: 'required',
  preferred: 'preferred',
  stack: 'mentioned',
  benefits: 'mentioned',
  process: 'mentioned',
  legal: 'mentioned',
};

/** Sections in which "experience with …" states a requirement; elsewhere it may be about the company or its customers. */
const ASKING: ReadonlySet<SectionKind> = new Set(['none', 'role', 'requirements', 'stack', 'responsibilities']);

/** The demand for one mention: an inline cue beats the heading. */
export function stateDemand(layout: Layout, mention: Span, { section, cues }: { section: SectionKind; cues: readonly FoundPhrase[] }): Stated {
  const sentence = layout.sentenceAt(mention.start);
  const near = cuesIn(cues, sentence).filter((cue) => speaksOf(layout.text, cue, mention));
  const preferred = near.filter((cue) => cueOf(cue)?.demand === 'preferred').sort((a, b) => distance(a, mention) - distance(b, mention))[0];
  if (preferred) return { demand: 'preferred', cue: quote(layout.text, preferred) };
  const required = ASKING.has(section) ? near.find((cue) => cueOf(cue)?.demand === 'required') : undefined;
  if (required && section !== 'responsibilities') return { demand: 'required', cue: quote(layout.text, required) };
  return { demand: BY_SECTION[section] };
}

function cuesIn(cues: readonly FoundPhrase[], sentence: Span): FoundPhrase[] {
  return cues.slice(countBefore(cues, sentence.start), countBefore(cues, sentence.end)).filter((cue) => cue.end <= sentence.end);
}

function cueOf(found: FoundPhrase): DemandCue | undefined {
  return DEMAND_CUES[Number(found.tag.slice(TAG.length))];
}

function speaksOf(text: string, found: FoundPhrase, mention: Span): boolean {
  const reach = cueOf(found)?.reach;
  const behind = mention.end <= found.start;
  if (reach === 'behind' && behind) return isSameClause(text, mention.end, found.start);
  if (reach === 'ahead' && mention.start >= found.end) return isSameClause(text, found.end, mention.start);
  return reach === 'around';
}

const CLAUSE_END = /[;\u2014]|\s[\u2013-]\s|\bbut\b|\balthough\b|\bwhile\b/i;

/** A cue reaches as far as its clause; inside brackets it speaks of the item before the bracket and of what is in it. */
function isSameClause(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  if (CLAUSE_END.test(between)) return false;
  const opened = between.lastIndexOf('(');
  if (opened > between.lastIndexOf(')')) return !/[,;]/.test(between.slice(0, opened));
  return true;
}

function distance(cue: Span, mention: Span): number {
  return cue.start >= mention.end ? cue.start - mention.end : mention.start - cue.end;
}

function quote(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
