import { itemAt } from './search.ts';
import type { Span } from './span.ts';

/** A paragraph, list item or heading: lines that were wrapped belong to one block. */
export interface Block extends Span {
  /** Where the words begin, after indentation and bullet. */
  readonly body: number;
  readonly bullet: boolean;
  /** A blank line stands before it. */
  readonly apart: boolean;
  readonly index: number;
}

const BULLET =
  /[ \t\u00a0\ufeff]*(?:[-*\u2022\u2023\u25aa-\u25ab\u25cb\u25cf\u25e6\u2013\u2014\u00b7\u27a4\u2192\u2713\u2714\u2705>+o](?=[ \t\u00a0])|[\u2022\u25cf\u25aa\u27a2\uf0b7]|\(?(?:\d{1,2}|[a-z])[.)](?=[ \t\u00a0]))?[ \t\u00a0]*/y;
/** Words that cannot end a sentence: a line that ends in one goes on in the next. */
const HANGING = /(?:^|[\s(])(?:and|or|of|in|with|the|a|an|to|for|on|by|at|as|from|using|our|your|such|including|is|are|&)$|[,/(]$/i;
const WRAP_WIDTH = 50;
/** A stretch without a full stop is cut here, so that a file of one endless line costs no more than another. */
const LONGEST_SENTENCE = 1000;
const NEWLINE = 0x0a;

/** Divides a text into blocks, and blocks into sentences on demand. */
export class Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  #sentence: Span = { start: 0, end: 0 };

  constructor(text: string) {
    this.text = text;
    this.blocks = splitBlocks(text);
  }

  blockAt(offset: number): Block | undefined {
    return itemAt(this.blocks, offset);
  }

  sentenceAt(offset: number): Span {
    if (offset < this.#sentence.start || offset >= this.#sentence.end) this.#sentence = this.#findSentence(offset);
    return this.#sentence;
  }

  #findSentence(offset: number): Span {
    const block = this.blockAt(offset);
    if (!block || offset >= block.end || offset < block.start) return { start: offset, end: offset + 1 };
    const before = this.#sentence;
    let start = block.body;
    let end = before.start >= block.body && before.end <= offset ? before.end : block.body;
    do {
      start = end;
      end = sentenceEnd(this.text, start, Math.min(block.end, start + LONGEST_SENTENCE));
    } while (end <= offset && end < block.end);
    return { start, end };
  }
}

function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number; body: number; bullet: boolean; apart: boolean } | undefined;
  let apart = true;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    BULLET.lastIndex = start;
    const marker = BULLET.exec(text)?.[0] ?? '';
    const body = Math.min(start + marker.length, end);
    const contentEnd = trimEnd(text, body, end);
    if (contentEnd === body) apart = true;
    else {
      const bullet = marker.trim() !== '';
      if (open && !apart && !bullet && isWrapped(text, open, body)) open.end = contentEnd;
      else {
        if (open) blocks.push({ ...open, index: blocks.length });
        open = { start, end: contentEnd, body, bullet, apart };
      }
      apart = false;
    }
    start = end + 1;
  }
  if (open) blocks.push({ ...open, index: blocks.length });
  return blocks;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 0x20) end--;
  return end;
}

/** Lines that end a heading whatever their last word: `Who you are`, `What you will work on`. */
const QUESTION = /^[^\p{L}\n]*(?:what|who|where|how|why)\b[^,\n]{0,40}$/iu;

/** Does the line at `next` go on with the sentence of the block before it? */
function isWrapped(text: string, block: Pick<Block, 'start' | 'body' | 'end'>, next: number): boolean {
  if (text.charAt(block.body) === '#') return false;
  const lineStart = Math.max(block.start, text.lastIndexOf('\n', block.end - 1) + 1);
  const last = text.charAt(block.end - 1);
  if ('.!?:;'.includes(last)) return block.end - lineStart >= WRAP_WIDTH && last !== ':' && /[a-z]/.test(text.charAt(next));
  if (/[a-z(&]/.test(text.charAt(next))) return true;
  const line = text.slice(lineStart, block.end);
  if (HANGING.test(line.slice(-20))) return !QUESTION.test(text.slice(block.start, block.end));
  return line.length >= WRAP_WIDTH + 10 && /^[A-Z0-9]/.test(text.charAt(next)) && isProse(text, block, next);
}

/** Prose that is wrapped at a fixed width keeps its lines about equally long. */
function isProse(text: string, block: Span, next: number): boolean {
  const before = text.lastIndexOf('\n', block.end - 1);
  const wrappedAlready = before > block.start;
  return wrappedAlready && lineEnd(text, next) - next >= 20;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|eg|ie|ex|etc|vs|incl|approx|est|no|inc|ltd|co|corp|dr|mr|ms|mrs|st|sr|jr|u\.s|u\.k|ph\.d|b\.s|m\.s|b\.a|m\.a|b\.sc|m\.sc|min|max|yrs?|[a-z])\.$/i;

function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f) continue;
    const next = text.charCodeAt(at + 1);
    if (at + 1 < limit && next !== 0x20 && next !== NEWLINE && next !== 0x0d && next !== 0xa0 && !isGluedSentence(text, at)) continue;
    if (code === 0x2e && ABBREVIATION.test(text.slice(Math.max(from, at - 8), at + 1))) continue;
    return skipSpace(text, at + 1, limit);
  }
  return limit;
}

/** `…experience.You will…`: the space after the full stop was lost. */
function isGluedSentence(text: string, stop: number): boolean {
  return /^[a-z)][.!?][A-Z][a-z]/.test(text.slice(stop - 1, stop + 3));
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0xa0)) at++;
  return at;
}
