import { buildAutomaton } from '../match/build-automaton.ts';
import { TermFinder } from '../match/term-finder.ts';
import { FIRST_WORD, foldOf } from '../text/fold.ts';
import type { Block, Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import { HEADING_NOUNS, HEADING_WORDS, SAID_BEHIND_A_SKILL, type SectionKind, WHOLE_HEADINGS } from './heading-words.ts';

export interface Heading {
  readonly kind: SectionKind;
  readonly text: string;
  /** The line goes on with its content behind the heading, which governs this line only: `Nice to have: Rust`. */
  readonly inline: boolean;
}

interface Hit extends Span {
  /** Place of the kind in the table: the smaller wins. */
  readonly rank: number;
}

const LONGEST = 90;
const MOST_WORDS_BARE = 7;
const MOST_WORDS_BEFORE_ONE = 3;
const MOST_WORDS_MARKED = 6;
/** Of a table in Markdown. */
const ROW = /^\s*\|/;
const CHAPTER = /^\s*#{1,2}\s/;
const NUMBERED = /^\s*\(?\d/;
const SAID_OF_A_SKILL = new RegExp(`\\b(?:${SAID_BEHIND_A_SKILL.join('|')})\\W*$`, 'i');
const NOUNS = new RegExp(`^\\W*(?:(?:${HEADING_NOUNS.join('|')})\\W*)+$`, 'i');
const MARKED = /^\s*#{1,6}\s|^\s*(?:[-*]\s+)?(?:\*\*|__).+(?:\*\*|__):?\s*$|:\s*(?:\*\*|__)?\s*$/;
const INLINE = /^[*_]*([^\n:*]{3,45}?)[*_]*:[*_]*[ \t]+\S/;

/** Tells headings from other lines, and what they announce, by the table of phrases. */
export class HeadingReader {
  readonly #finder: TermFinder;
  readonly #ranks: readonly number[];

  constructor() {
    const phrases = HEADING_WORDS.flatMap(([, words], rank) => words.map((text) => ({ text, rank })));
    const { automaton, numbers } = buildAutomaton(phrases.map((phrase) => phrase.text));
    const ranks: number[] = [];
    phrases.forEach(({ rank }, index) => {
      const number = numbers[index] ?? -1;
      if (number >= 0) ranks[number] = Math.min(ranks[number] ?? rank, rank);
    });
    this.#finder = new TermFinder(automaton);
    this.#ranks = ranks;
  }

  read(layout: Layout, block: Block): Heading | undefined {
    const inline = this.#readInline(layout.text.slice(block.body, Math.min(block.end, block.body + 64)));
    if (inline || block.end - block.body > LONGEST) return inline;
    const line = layout.text.slice(block.start, block.end);
    if (line.includes('\n')) return undefined;
    const marked = isMarked(line);
    const kind = marked || isBare(line, block) ? this.#classify(line, marked) : undefined;
    if (kind) return { kind, text: line.trim(), inline: false };
    return CHAPTER.test(line) ? { kind: 'none', text: line.trim(), inline: false } : undefined;
  }

  #readInline(start: string): Heading | undefined {
    const head = INLINE.exec(start)?.[1];
    if (head === undefined) return undefined;
    const whole = this.#findWhole(head, this.#hitsIn(head));
    return whole && { kind: kindOf(whole), text: head, inline: true };
  }

  /**
   * A marked line needs only to hold a phrase of several words; a bare one must begin or end with it.
   * A single word makes a heading at an edge of a marked line, or at the end of a bare one of three words: `Technical skills`.
   */
  #classify(line: string, marked: boolean): SectionKind | undefined {
    const all = this.#hitsIn(line);
    const whole = this.#findWhole(line, all);
    if (whole) return kindOf(whole);
    const hits = all.filter(({ start, end }) => !WHOLE_HEADINGS.has(line.slice(start, end).toLowerCase()));
    if (hits.length === 0) return undefined;
    const best = pickBest(marked ? hits.filter((hit) => isTelling(line, hit)) : hits.filter((hit) => isBareHeading(line, hit)));
    return best && kindOf(best);
  }

  #findWhole(line: string, hits: readonly Hit[]): Hit | undefined {
    const words = wordSpan(line);
    return hits.find((hit) => hit.start === words.start && hit.end === words.end);
  }

  #hitsIn(line: string): Hit[] {
    const found = this.#finder.find(line);
    const hits: Hit[] = [];
    for (let at = 0; at < found.length; at += 3) {
      hits.push({ rank: this.#ranks[found[at] ?? -1] ?? 0, start: found[at + 1] ?? 0, end: found[at + 2] ?? 0 });
    }
    return hits;
  }
}

/** A short line that is no sentence, no item of a list and no row of a table; "2. Requirements" only looks like one. */
function isBare(line: string, block: Block): boolean {
  return (!block.bullet || NUMBERED.test(line)) && !ROW.test(line) && !/(?:[,;!]|(?<!\.)\.)$/.test(line) && countWords(line) <= MOST_WORDS_BARE;
}

/** In a marked line a phrase tells anywhere, a single word at an edge or in a short line. */
function isTelling(line: string, hit: Hit): boolean {
  return isPhrase(line, hit) || isAtEdge(line, hit) || countWords(line) <= MOST_WORDS_MARKED;
}

/** A bare line must begin or end with the phrase; "Python is a plus" and "Docker preferred" are no headings. */
function isBareHeading(line: string, hit: Hit): boolean {
  const words = wordSpan(line);
  if (hit.start === words.start && NOUNS.test(line.slice(hit.end))) return true;
  if (hit.start === words.start) return isPhrase(line, hit) || (kindOf(hit) === 'company' && countWords(line) <= MOST_WORDS_BEFORE_ONE);
  if (hit.end !== words.end || (!isPhrase(line, hit) && countWords(line) > MOST_WORDS_BEFORE_ONE)) return false;
  return !SAID_OF_A_SKILL.test(line) || NOUNS.test(line.slice(0, hit.start));
}

function isPhrase(line: string, hit: Hit): boolean {
  return /[\s-]/.test(line.slice(hit.start, hit.end));
}

function isAtEdge(line: string, hit: Hit): boolean {
  const words = wordSpan(line);
  return hit.start === words.start || hit.end === words.end;
}

function kindOf(hit: Hit): SectionKind {
  return HEADING_WORDS[hit.rank]?.[0] ?? 'none';
}

function pickBest(hits: readonly Hit[]): Hit | undefined {
  return [...hits].sort((a, b) => a.rank - b.rank)[0];
}

/** Markdown heading, bold line, line that ends in a colon, or CAPITALS. */
function isMarked(line: string): boolean {
  return (/[#*_:]/.test(line) && MARKED.test(line)) || (/[A-Z]{3}/.test(line) && line === line.toUpperCase());
}

function countWords(line: string): number {
  return line.split(/\s+/).length;
}

const DIGITS = 0x3a;

/** From the first letter to the last: numbering, marks and emoji around a heading do not count. */
function wordSpan(line: string): Span {
  let start = 0;
  while (start < line.length && !isLetter(line, start)) start++;
  let end = line.length;
  while (end > start && foldOf(line.charCodeAt(end - 1)) < FIRST_WORD) end--;
  return { start, end };
}

function isLetter(line: string, at: number): boolean {
  return foldOf(line.charCodeAt(at)) >= DIGITS;
}
