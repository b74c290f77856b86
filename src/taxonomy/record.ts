import type { Location } from '../source/location.ts';
import type { Examples, Kind, Label, Need, SameAs } from './model.ts';

/** One file of a taxonomy as it was written: checked by itself, not yet merged with the others. */
export interface TaxonomyFile {
  readonly file: string;
  readonly version?: string;
  /** The order in which categories are shown, from a file that states it. */
  readonly order: readonly string[];
  readonly category?: { readonly id: string; readonly title: string };
  readonly reserved: readonly Reference[];
  readonly skills: readonly SkillRecord[];
}

/** A skill as one file gives it; what is absent is kept from the layer below, or takes its default. */
export interface SkillRecord {
  readonly id: string;
  readonly at: Location;
  /** Something in it was reported already, so what it lacks is no news. */
  readonly faulty?: boolean;
  readonly remove?: boolean;
  readonly name?: string;
  readonly kind?: Kind;
  readonly category?: string;
  /** Kind and category that the file gives to skills it adds. */
  readonly fileKind?: Kind;
  readonly fileCategory?: string;
  /** Rules of the name. */
  readonly case?: Label['case'];
  readonly needs?: readonly Need[];
  readonly plural?: boolean;
  readonly labels?: readonly Label[];
  readonly addLabels?: readonly Label[];
  readonly not?: readonly string[];
  readonly parents?: readonly Reference[];
  readonly implies?: readonly Reference[];
  readonly related?: readonly Reference[];
  readonly note?: string;
  readonly sameAs?: SameAs;
  readonly replacedBy?: Reference;
  readonly examples?: Examples;
}

/** An id named somewhere, and where. */
export interface Reference {
  readonly id: string;
  readonly at: Location;
}
