import type { Layout } from '../text/layout.ts';
import type { Span } from '../text/span.ts';
import { ASKING_WORDS, TELLING_OPENINGS, TELLING_VERBS } from './blurb-words.ts';
import { anyOf, WordList } from './facets/word-list.ts';
import type { SectionKind } from './heading-words.ts';

const asking = new WordList(ASKING_WORDS);
const openings = new WordList(TELLING_OPENINGS);
const NAME =
  "(?!(?:This|These|That|It|There|Here)\\b)(?:[A-Z0-9][\\w.&'’-]*)(?:[ \\t]+(?:[A-Z0-9][\\w.&'’-]*|of|and|the|by)){0,4}(?:[ \\t]*\\([^)\\n]{1,60}\\))?,?";
/** The name stands first, or behind the line of a hiring thread that ends in its address. */
const NAMED = new RegExp(`(?:^["“(]*|\\s\\|[^.]{0,60}\\s(?=[A-Z])|https?:\\S+\\s+)${NAME}(?:['’]s[ \\t][^.;]{0,60}?)?[ \\t]+${anyOf(TELLING_VERBS)}\\b`);
/** "At Acme, we …", "By combining robots and software, we …". */
const LED =
  /^(?:at|here at|by|with|from|through|in|since|as|today|over|for|while|when|every|together|instead|to|having)\b(?:[^.;]|\.\w){0,160}?,\s+(?:we|we['’]re|our|[A-Z]\w+ (?:is|has|helps|makes|builds))\b/i;

/** "The gardens' moment is here, and we're building …": a purpose ends in what the employer does. */
const PURPOSE = /\b(?:and|so|that['’]s why) we(?:['’]re| are) (?:building|creating|making|developing|on a mission|changing|here to)\b/i;

/** Where no heading says what a text is about: is the mention in what the employer says of itself? */
export class Blurb {
  readonly #layout: Layout;
  #told: readonly Span[] = [];
  #block = -1;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  holds({ start }: Span, section: SectionKind): boolean {
    if (section === 'role') return this.#namesItself(start);
    const block = section === 'none' ? this.#layout.blockAt(start) : undefined;
    if (!block) return false;
    if (block.index !== this.#block) {
      this.#block = block.index;
      this.#told = this.#readBlock({ start: block.body, end: block.end });
    }
    return this.#told.some((span) => span.start <= start && start < span.end);
  }

  /** Under "The role" only a sentence that begins with a name is about the employer: "we" are the team there. */
  #namesItself(start: number): boolean {
    const sentence = this.#layout.sentenceAt(start);
    const text = this.#layout.text.slice(sentence.start, sentence.end);
    return NAMED.test(text) && !asksForSomething(text);
  }

  /** The sentences of a block that tell of the employer: one that asks for something ends the tale. */
  #readBlock({ start, end }: Span): Span[] {
    const told: Span[] = [];
    let tells = false;
    for (let at = start; at < end; ) {
      const sentence = this.#layout.sentenceAt(at);
      const text = this.#layout.text.slice(sentence.start, sentence.end);
      tells = !asksForSomething(text) && (tells || opensTale(text));
      if (tells) told.push(sentence);
      at = Math.max(sentence.end, at + 1);
    }
    return told;
  }
}

/** Does a sentence speak to whoever applies, or of what the work is done with? */
export function asksForSomething(sentence: string): boolean {
  return asking.isIn(sentence);
}

function opensTale(sentence: string): boolean {
  return openings.startsAt(sentence, 0) || NAMED.test(sentence) || LED.test(sentence) || PURPOSE.test(sentence);
}
