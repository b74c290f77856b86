import { hasExactCase } from '../match/letter-case.ts';
import type { Label, Skill } from '../taxonomy/model.ts';
import { listReadings } from './reading.ts';

/** A label that other labels of its skill make idle. */
export interface Covered {
  readonly label: Label;
  /** `same`: written twice; `looser`: another has the reading and fewer rules; `variant`: others find it as their plural or the like. */
  readonly kind: 'same' | 'looser' | 'variant';
  readonly by: Label;
  /** It can go, and nothing is found otherwise than before. */
  readonly isSpare: boolean;
}

/**
 * The covered labels of one skill. Of two that cover each other the later one is covered, and never the name, which stands first.
 * What two skills find must stay written in one of them: `isTaken` says which readings another skill has.
 */
export function listCovered(skill: Skill, isTaken: (reading: string) => boolean): Covered[] {
  const rivals = new Rivals(skill, isTaken);
  return [...skill.labels]
    .reverse()
    .flatMap((label) => rivals.judge(label) ?? [])
    .reverse();
}

/** The labels of a skill that are not spare, by what they find. */
class Rivals {
  readonly #name: Label | undefined;
  readonly #isTaken: (reading: string) => boolean;
  readonly #readings: ReadonlyMap<Label, readonly string[]>;
  readonly #finders = new Map<string, Label[]>();
  readonly #reported = new Set<Label>();
  readonly #spare = new Set<Label>();

  constructor({ labels, kind }: Skill, isTaken: (reading: string) => boolean) {
    this.#name = labels[0];
    this.#isTaken = isTaken;
    this.#readings = new Map(labels.map((label) => [label, listReadings(label, kind)]));
    for (const [label, readings] of this.#readings) {
      for (const reading of new Set(readings)) this.#finders.set(reading, [...(this.#finders.get(reading) ?? []), label]);
    }
  }

  judge(label: Label): Covered | undefined {
    const cover = this.#findCover(label);
    if (!cover || (label === this.#name && cover.kind !== 'looser')) return undefined;
    this.#reported.add(label);
    if (cover.isSpare) this.#spare.add(label);
    return { label, ...cover };
  }

  #findCover(label: Label): Omit<Covered, 'label'> | undefined {
    const [own = '', ...derived] = this.#readings.get(label) ?? [];
    const finders = this.#listFinders(own, label);
    const [first] = finders;
    if (!first) return undefined;
    const isSpare =
      finders.some((other) => isPeer(other, label) && isPluralOf(label, other)) || derived.every((reading) => this.#isFoundByPeers(reading, label));
    const twins = finders.filter((other) => this.#writes(other, own));
    const same = twins.find((other) => isPeer(other, label) && !this.#reported.has(other));
    if (same) return { kind: 'same', by: same, isSpare };
    if (twins.length === 0 && isSpare && finders.every((other) => isPeer(other, label)) && !this.#isTaken(own)) return { kind: 'variant', by: first, isSpare };
    const by = twins.find((other) => allowsAll(other, label) && !isPeer(other, label));
    return by && { kind: 'looser', by, isSpare: false };
  }

  /** What one label writes out is derived from no other. */
  #isFoundByPeers(reading: string, label: Label): boolean {
    const finders = this.#listFinders(reading, label);
    return finders.some((other) => this.#writes(other, reading)) || (finders.length > 0 && finders.every((other) => isPeer(other, label)));
  }

  #listFinders(reading: string, label: Label): Label[] {
    return (this.#finders.get(reading) ?? []).filter((other) => other !== label && !this.#spare.has(other));
  }

  #writes(label: Label, reading: string): boolean {
    return this.#readings.get(label)?.[0] === reading;
  }
}

/** Has a label the same rules as the other, where both are found? */
function isPeer(label: Label, other: Label): boolean {
  return allowsAll(label, other) && label.case === other.case && hasSameNeeds(label, other) && holdsPhrases(label, other);
}

/** Does a label let through whatever the other does, where both are found? */
function allowsAll(label: Label, other: Label): boolean {
  return allowsCase(label, other) && (label.needs.length === 0 || hasSameNeeds(label, other)) && holdsPhrases(other, label);
}

function allowsCase(label: Label, other: Label): boolean {
  return label.case === 'any' || (other.case === 'exact' && hasExactCase(label, other.text));
}

function hasSameNeeds(a: Label, b: Label): boolean {
  return JSON.stringify(a.needs) === JSON.stringify(b.needs);
}

function holdsPhrases(label: Label, other: Label): boolean {
  return other.not.every((phrase) => label.not.includes(phrase));
}

/** What is derived from a regular plural in its turn is no word. */
function isPluralOf(label: Label, other: Label): boolean {
  return other.plural && label.text === `${other.text}s`;
}
