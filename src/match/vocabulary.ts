import type { Label, Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { successorOf } from '../taxonomy/successor.ts';
import type { Automaton } from './automaton.ts';
import { buildAutomaton } from './build-automaton.ts';
import { listVariants } from './variants.ts';

/** What a term of the automaton stands for; one term may stand for several things. */
export type Meaning =
  | { readonly kind: 'label'; readonly skill: Skill; readonly label: Label }
  | { readonly kind: 'not'; readonly skill: Skill; readonly label: Label | undefined }
  | { readonly kind: 'phrase'; readonly phrase: Phrase };

/** A phrase that a caller wants found in the same pass, with a tag of its own. */
export interface Phrase {
  readonly text: string;
  readonly tag: string;
}

/** An automaton and what its terms mean, as arrays that can be stored: built once, loaded in a millisecond. */
export interface CompiledTerms {
  readonly automaton: Automaton;
  /** Term -> place of its first meaning in `meanings`, with one place more at the end. */
  readonly starts: Int32Array;
  /** Triples: what kind, whose (skill or phrase), and which label of the skill. */
  readonly meanings: Int32Array;
}

const LABEL = 0;
const NOT_SKILL = 1;
const NOT_LABEL = 2;
const PHRASE = 3;

/** The terms of a taxonomy with what they mean; meanings are looked up on demand. */
export class Vocabulary {
  readonly automaton: Automaton;
  readonly #compiled: CompiledTerms;
  readonly #taxonomy: Taxonomy;
  readonly #ids: readonly SkillId[];
  readonly #phrases: readonly Phrase[];
  readonly #known: Meaning[][] = [];

  constructor(taxonomy: Taxonomy, phrases: readonly Phrase[], compiled: CompiledTerms) {
    this.automaton = compiled.automaton;
    this.#compiled = compiled;
    this.#taxonomy = taxonomy;
    this.#ids = [...taxonomy.skills.keys()];
    this.#phrases = phrases;
  }

  meaningsOf(term: number): readonly Meaning[] {
    this.#known[term] ??= this.#decode(term);
    return this.#known[term];
  }

  /** The id that a skill's mentions have: where it is retired, that of the skill that took over. */
  resolveId(id: SkillId): SkillId {
    const skill = this.#taxonomy.skills.get(id);
    return skill ? successorOf(this.#taxonomy, skill).id : id;
  }

  #decode(term: number): Meaning[] {
    const { starts, meanings } = this.#compiled;
    const decoded: Meaning[] = [];
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      const [kind, owner = 0, part = 0] = meanings.subarray(at * 3, at * 3 + 3);
      const meaning = kind === PHRASE ? this.#decodePhrase(owner) : this.#decodeLabel(kind, owner, part);
      if (meaning) decoded.push(meaning);
    }
    return decoded;
  }

  #decodePhrase(owner: number): Meaning | undefined {
    const phrase = this.#phrases[owner];
    return phrase && { kind: 'phrase', phrase };
  }

  #decodeLabel(kind: number | undefined, owner: number, part: number): Meaning | undefined {
    const id = this.#ids[owner];
    const found = id && this.#taxonomy.skills.get(id);
    const label = found?.labels[part];
    if (!found) return undefined;
    // A retired skill's labels count for the one that took over.
    const skill = successorOf(this.#taxonomy, found);
    if (kind === LABEL) return label && { kind: 'label', skill, label };
    return { kind: 'not', skill, label: kind === NOT_LABEL ? label : undefined };
  }
}

export function compileVocabulary(taxonomy: Taxonomy, phrases: readonly Phrase[]): Vocabulary {
  return new Vocabulary(taxonomy, phrases, compileTerms(taxonomy, phrases));
}

/** Builds the automaton over all labels, `not` phrases and the caller's phrases. */
export function compileTerms(taxonomy: Taxonomy, phrases: readonly Phrase[]): CompiledTerms {
  const terms = [
    ...[...taxonomy.skills.values()].flatMap(listSkillTerms),
    ...phrases.map(({ text }, index) => ({ text, meaning: [PHRASE, index, 0], derived: false })),
  ].sort((a, b) => Number(a.derived) - Number(b.derived));
  const { automaton, numbers } = buildAutomaton(terms.map((term) => term.text));
  return { automaton, ...packMeanings(terms, numbers) };
}

/** A term with its meaning in numbers; a label that is written out wins over a derived one, so those come last. */
interface Term {
  readonly text: string;
  readonly meaning: readonly number[];
  readonly derived: boolean;
}

function listSkillTerms(skill: Skill, index: number): Term[] {
  const ofSkill = skill.not.map((text) => ({ text, meaning: [NOT_SKILL, index, 0], derived: false }));
  return [
    ...ofSkill,
    ...skill.labels.flatMap((label, part) => [
      { text: label.text, meaning: [LABEL, index, part], derived: false },
      ...listVariants(label, skill.kind).map((text) => ({ text, meaning: [LABEL, index, part], derived: true })),
      ...label.not.map((text) => ({ text, meaning: [NOT_LABEL, index, part], derived: false })),
    ]),
  ];
}

function packMeanings(terms: readonly Term[], numbers: readonly number[]): Pick<CompiledTerms, 'starts' | 'meanings'> {
  const byTerm: (readonly number[])[][] = [];
  terms.forEach(({ meaning, derived }, index) => {
    const number = numbers[index] ?? -1;
    if (number < 0) return;
    byTerm[number] ??= [];
    const known = byTerm[number];
    if (!derived || known.every(([kind]) => kind !== LABEL)) known.push(meaning);
  });
  const starts = new Int32Array(byTerm.length + 1);
  byTerm.forEach((meanings, term) => {
    starts[term + 1] = (starts[term] ?? 0) + meanings.length;
  });
  return { starts, meanings: Int32Array.from(byTerm.flat(2)) };
}
