import type { FoundPhrase } from '../match/matcher.ts';
import type { Phrase } from '../match/vocabulary.ts';
import type { Layout } from '../text/layout.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { CLAUSE_ENDS, DEMAND_CUES, type Demand, type DemandCue, INSISTING, UNDOING } from './cue-words.ts';
import type { SectionKind } from './heading-words.ts';

/** How much a mention is asked for, and the words that say so. */
export interface Stated {
  readonly demand: Demand;
  readonly cue?: string;
}

const TAG = 'demand/';

/** The cue phrases, to be found in the same pass as the labels. */
export const DEMAND_PHRASES: readonly Phrase[] = DEMAND_CUES.flatMap((cue, index) => cue.phrases.map((text) => ({ text, tag: `${TAG}${index}` })));

/** Of all phrases found, those that state a demand. */
export function listDemandCues(phrases: readonly FoundPhrase[]): FoundPhrase[] {
  return phrases.filter(({ tag }) => tag.startsWith(TAG));
}

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

/** Sections whose prose may state a requirement; elsewhere it speaks of the company or its customers. */
const ASKING: ReadonlySet<SectionKind> = new Set(['none', 'role', 'requirements', 'stack', 'responsibilities']);

/** The demand for one mention: an inline cue beats the heading. */
export function stateDemand(layout: Layout, mention: Span, { section, cues }: { section: SectionKind; cues: readonly FoundPhrase[] }): Stated {
  const sentence = layout.sentenceAt(mention.start);
  const near = dropNested(cuesIn(cues, sentence).filter((cue) => speaksOf(layout.text, cue, { mention, sentence })));
  const decisive = nearestBehind(near, mention) ?? near.find((cue) => cueOf(cue)?.demand === 'preferred') ?? near[0];
  const demand = decisive && cueOf(decisive)?.demand;
  if (!decisive || !demand || (demand === 'required' && !mayRequire(layout.text, decisive, section))) return { demand: BY_SECTION[section] };
  return { demand, cue: quote(layout.text, decisive) };
}

/** "You prefer" is not "prefer". */
function dropNested(cues: readonly FoundPhrase[]): readonly FoundPhrase[] {
  const isInside = (cue: FoundPhrase, other: FoundPhrase): boolean =>
    other.start <= cue.start && cue.end <= other.end && other.end - other.start > cue.end - cue.start;
  return cues.length < 2 ? cues : cues.filter((cue) => !cues.some((other) => isInside(cue, other)));
}

/** Under a heading that says "preferred", only a cue that insists says otherwise. */
function mayRequire(text: string, cue: FoundPhrase, section: SectionKind): boolean {
  if (cueOf(cue)?.reach === 'behind') return section !== 'company';
  if (!ASKING.has(section)) return section === 'preferred' && INSISTS.test(text.slice(cue.start, cue.end));
  return !UNDONE.test(text.slice(Math.max(0, cue.start - 16), cue.start));
}

const INSISTS = new RegExp(`^(?:${INSISTING.join('|')})`, 'i');
const UNDONE = new RegExp(`\\b(?:${UNDOING.join('|')})\\s+(?:the\\s+|an?\\s+|your\\s+)?$`, 'i');

/** Of cues behind the mention the first is the one that speaks of it: "Go is a must, Rust is a plus". */
function nearestBehind(cues: readonly FoundPhrase[], mention: Span): FoundPhrase | undefined {
  const behind = cues.filter((cue) => cue.start >= mention.end);
  return behind.reduce<FoundPhrase | undefined>(
    (best, cue) => (!best || cue.start < best.start || (cue.start === best.start && cue.end > best.end) ? cue : best),
    undefined,
  );
}

function cuesIn(cues: readonly FoundPhrase[], sentence: Span): FoundPhrase[] {
  return cues.slice(countBefore(cues, sentence.start), countBefore(cues, sentence.end)).filter((cue) => cue.end <= sentence.end);
}

function cueOf(found: FoundPhrase): DemandCue | undefined {
  return DEMAND_CUES[Number(found.tag.slice(TAG.length))];
}

function speaksOf(text: string, found: FoundPhrase, { mention, sentence }: { mention: Span; sentence: Span }): boolean {
  const reach = cueOf(found)?.reach;
  if (reach === 'start' && /\p{L}/u.test(text.slice(sentence.start, found.start))) return false;
  if (reach === 'behind') return mention.end <= found.start && reachesBack(text.slice(mention.end, found.start));
  return mention.start >= found.end && reachesOn(text.slice(found.end, mention.start));
}

const CLAUSE_END = new RegExp(`;|\\u2014|\\s[\\u2013-]\\s|\\b(?:${CLAUSE_ENDS.join('|')})\\b`, 'i');

/** `Go (a plus)` speaks of Go, `Go (Rust is a plus)` does not; `Go; preferred` is one clause. */
function reachesBack(between: string): boolean {
  const opened = between.lastIndexOf('(');
  if (opened > between.lastIndexOf(')')) return !/[,;]/.test(between.slice(0, opened)) && !/\w{3}/.test(between.slice(opened));
  return !CLAUSE_END.test(between.replace(/[;,\u2013-]\s*$/, ''));
}

function reachesOn(between: string): boolean {
  if (CLAUSE_END.test(between)) return false;
  const closed = between.indexOf(')');
  return closed < 0 || (between.includes('(') && between.indexOf('(') < closed);
}

function quote(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
