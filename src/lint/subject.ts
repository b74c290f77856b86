import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import type { Label, Skill, Taxonomy } from '../taxonomy/model.ts';
import type { TaxonomyFile } from '../taxonomy/record.ts';
import { successorOf } from '../taxonomy/successor.ts';
import { type Covered, listCovered } from './cover.ts';
import { groupBy } from './group-by.ts';
import { listReadings, readingOf } from './reading.ts';
import type { Source } from './source.ts';
import type { LabelTally } from './tally.ts';
import type { Written } from './written.ts';

/** A label with its skill and where it stands. */
export interface OwnedLabel {
  readonly skill: Skill;
  readonly label: Label;
  readonly reading: string;
  /** Undefined: it comes from a layer below the files under lint. */
  readonly at: Location | undefined;
}

/** A covered label of a file under lint. */
export interface CoveredLabel extends Covered {
  readonly skill: Skill;
  /** The skill of the label that covers it: another one only where one of the two is retired. */
  readonly of: Skill;
  readonly at: Location;
}

interface SubjectParts {
  readonly taxonomy: Taxonomy;
  readonly files: readonly TaxonomyFile[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly faults: readonly Diagnostic[];
  readonly tally?: LabelTally;
}

/** What rules look at: the files under lint, and the taxonomy that they make with the layers below. */
export class Subject {
  readonly taxonomy: Taxonomy;
  readonly files: readonly TaxonomyFile[];
  /** What the loader refuses once all files are together. */
  readonly faults: readonly Diagnostic[];
  /** How often labels fire, where there are postings. */
  readonly tally: LabelTally | undefined;
  readonly #sources: ReadonlyMap<string, Source>;
  #labels: readonly OwnedLabel[] | undefined;
  #covered: readonly CoveredLabel[] | undefined;

  constructor({ taxonomy, files, sources, faults, tally }: SubjectParts) {
    this.taxonomy = taxonomy;
    this.files = files;
    this.faults = faults;
    this.tally = tally;
    this.#sources = sources;
  }

  get sources(): readonly Source[] {
    return [...this.#sources.values()];
  }

  /** Skills that the files under lint define or change, each with its place. */
  get skills(): readonly (Skill & { readonly at: Location })[] {
    return [...this.taxonomy.skills.values()].flatMap((skill) => {
      const at = this.placeOf(skill.at);
      return at ? [{ ...skill, at }] : [];
    });
  }

  /** Every label of the taxonomy, those of the layers below included. */
  get labels(): readonly OwnedLabel[] {
    this.#labels ??= [...this.taxonomy.skills.values()].flatMap((skill) =>
      skill.labels.map((label) => ({ skill, label, reading: readingOf(label.text), at: this.placeOf(label.at) })),
    );
    return this.#labels;
  }

  /** Labels that others of their skill make idle; those of a retired skill count as labels of the one that took over. */
  listCovered(kind: Covered['kind']): readonly CoveredLabel[] {
    this.#covered ??= this.#findCovered();
    return this.#covered.filter((covered) => covered.kind === kind);
  }

  /** A place, if it is in a file under lint. */
  placeOf(at: Location | undefined): Location | undefined {
    return at && this.#sources.has(at.file) ? at : undefined;
  }

  /** Where a skill's file writes a phrase; undefined where a layer below does. */
  findWritten(skill: Skill, { role, label, text }: Pick<Written, 'role' | 'label' | 'text'>): Location | undefined {
    const written = this.#sources.get(skill.at?.file ?? '')?.written ?? [];
    return written.find((one) => one.skill === skill.id && one.role === role && one.label === label && one.text === text)?.at;
  }

  quote(at: Location, text: string | undefined): Diagnostic['excerpt'] {
    return this.#sources.get(at.file)?.quote(at, text);
  }

  withTally(tally: LabelTally): Subject {
    const { taxonomy, files, faults } = this;
    return new Subject({ taxonomy, files, faults, tally, sources: this.#sources });
  }

  /** The skill that results name: the one that took over from a retired one. */
  successorOf(skill: Skill): Skill {
    return successorOf(this.taxonomy, skill);
  }

  #findCovered(): CoveredLabel[] {
    const owners = new Map(this.labels.map(({ label, skill }) => [label, skill]));
    const families = groupBy(this.labels, ({ skill }) => this.successorOf(skill));
    let finders: Map<string, OwnedLabel[]> | undefined;
    return [...families].flatMap(([successor, family]) => {
      const labels = [...successor.labels, ...family.filter(({ skill }) => skill !== successor).map(({ label }) => label)];
      const isTaken = (reading: string): boolean => {
        finders ??= this.#listFinders();
        return finders.get(reading)?.some(({ skill }) => this.successorOf(skill) !== successor) === true;
      };
      return listCovered({ ...successor, labels }, isTaken).flatMap((covered) => {
        const at = this.placeOf(covered.label.at);
        const [skill, of] = [owners.get(covered.label), owners.get(covered.by)];
        return at && skill && of ? [{ ...covered, skill, of, at }] : [];
      });
    });
  }

  /** The labels that find a reading, as it is or as a variant. */
  #listFinders(): Map<string, OwnedLabel[]> {
    const found = this.labels.flatMap((owned) => listReadings(owned.label, owned.skill.kind).map((reading) => ({ ...owned, reading })));
    return groupBy(found, ({ reading }) => reading);
  }
}
