import { TermFinder } from '../match/automaton.ts';
import { buildAutomaton } from '../match/build-automaton.ts';
import { FIRST_WORD, foldOf } from '../text/fold.ts';
import type { Block, Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import { HEADING_WORDS, type SectionKind } from './heading-words.ts';

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
    const size = block.end - block.body;
    const line = layout.text.slice(block.start, Math.min(block.end, block.start + 2 * LONGEST));
    if (size <= LONGEST && !line.includes('\n')) {
      const marked = isMarked(line);
      const bare = !block.bullet && !/[.,;!]$/.test(line) && countWords(line) <= MOST_WORDS_BARE;
      const kind = marked || bare ? this.#classify(line, marked) : undefined;
      if (kind) return { kind, text: line.trim(), inline: false };
      if (/^\s*#{1,2}\s/.test(line)) return { kind: 'none', text: line.trim(), inline: false };
    }
    return this.#readInline(layout.text.slice(block.body, Math.min(block.end, block.body + 64)));
  }

  #readInline(start: string): Heading | undefined {
    const head = INLINE.exec(start)?.[1];
    if (head === undefined) return undefined;
    const whole = this.#findWhole(head, this.#hitsIn(head));
    return whole && { kind: kindOf(whole), text: head, inline: true };
  }

  /** A marked line needs only to hold a phrase; a bare one must begin or end with it, and be short and no sentence. */
  #classify(line: string, marked: boolean): SectionKind | undefined {
    const hits = this.#hitsIn(line);
    const whole = this.#findWhole(line, hits);
    if (whole) return kindOf(whole);
    if (hits.length === 0) return undefined;
    const words = wordSpan(line);
    const atEdge = hits.filter((hit) => hit.start === words.start || hit.end === words.end);
    const best = pickBest(atEdge) ?? (marked ? pickBest(hits) : undefined);
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
