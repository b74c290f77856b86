import { buildAutomaton } from '../../match/build-automaton.ts';
import type { FoundPhrase } from '../../match/matcher.ts';
import { TermFinder } from '../../match/term-finder.ts';
import type { Phrase } from '../../match/vocabulary.ts';
import type { Span } from '../../text/span.ts';

/** A phrase of a table where a text has it; `phrase` is as in the table. */
export interface Cue extends Span {
  readonly phrase: string;
}

/** Whose phrase it is. */
interface Owner {
  readonly table: number;
  readonly phrase: string;
}

/** What a pass of our own needs; who only sorts what others found does without. */
interface OwnPass {
  readonly finder: TermFinder;
  readonly byTerm: readonly (readonly Owner[])[];
}

function preparePass(owned: readonly Owner[]): OwnPass {
  const { automaton, numbers } = buildAutomaton(owned.map(({ phrase }) => phrase));
  const byTerm: Owner[][] = [];
  owned.forEach((owner, index) => {
    const term = numbers[index] ?? -1;
    byTerm[term] = [...(byTerm[term] ?? []), owner];
  });
  return { finder: new TermFinder(automaton), byTerm };
}

const TAG = 'facet/';

/** The phrases of several tables, to be found in one pass, whatever their case; of those of one table that begin at one place the longest counts. */
export class CueFinder {
  /** For whoever passes over the text anyway: what it finds of them is to be given to `sort`. */
  readonly phrases: readonly Phrase[];
  readonly #tables: number;
  readonly #byTag: ReadonlyMap<string, Owner>;
  readonly #owned: readonly (Phrase & Owner)[];
  #own: OwnPass | undefined;

  constructor(tables: readonly (readonly string[])[]) {
    const owned = tables.flatMap((phrases, table) => phrases.map((phrase) => ({ tag: `${TAG}${table}/${phrase}`, table, phrase })));
    this.#owned = owned.map((owner) => ({ ...owner, text: owner.phrase }));
    this.phrases = this.#owned;
    this.#tables = tables.length;
    this.#byTag = new Map(owned.map((owner) => [owner.tag, owner]));
  }

  /** For each table its cues, from left to right. */
  find(text: string): Cue[][] {
    const sorted = this.#emptyTables();
    this.#own ??= preparePass(this.#owned);
    const { finder, byTerm } = this.#own;
    const hits = finder.find(text);
    for (let at = 0; at < hits.length; at += 3) {
      for (const owner of byTerm[hits[at] ?? -1] ?? []) addLongest(sorted, owner, { start: hits[at + 1] ?? 0, end: hits[at + 2] ?? 0 });
    }
    return sorted;
  }

  /** The same of phrases that were found already; those that are no cues are passed over. */
  sort(found: readonly FoundPhrase[]): Cue[][] {
    const sorted = this.#emptyTables();
    for (const one of found) {
      const owner = this.#byTag.get(one.tag);
      if (owner) addLongest(sorted, owner, one);
    }
    return sorted;
  }

  #emptyTables(): Cue[][] {
    const tables: Cue[][] = [];
    for (let table = 0; table < this.#tables; table++) tables.push([]);
    return tables;
  }
}

function addLongest(sorted: readonly Cue[][], { table, phrase }: Owner, { start, end }: Span): void {
  const cues = sorted[table];
  const last = cues?.at(-1);
  if (last?.start === start && last.end > end) return;
  if (last?.start === start) cues?.pop();
  cues?.push({ start, end, phrase });
}
