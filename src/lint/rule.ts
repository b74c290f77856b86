import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import type { Subject } from './subject.ts';

/** One thing that can be wrong with a taxonomy that loads. It has the file's name. */
export interface Rule {
  readonly name: string;
  readonly severity: Diagnostic['severity'];
  /** Two sentences: what it finds, and why that matters. */
  readonly page: string;
  /** The loader's code for the same fault; in a lint run it is this rule's. */
  readonly replaces?: string;
  /** Finds nothing unless there are postings to look at. */
  readonly needsCorpus?: true;
  /** Can mend what it finds. */
  readonly fixable?: true;
  readonly find: (subject: Subject) => Iterable<Found>;
}

export function codeOf({ name }: Rule): string {
  return `lint/${name}`;
}

/** What a rule found, and where. */
export interface Found {
  readonly at: Location;
  /** The text that stands there, where the finding is about it. */
  readonly text?: string;
  readonly message: string;
  readonly fix?: Fix;
}

/** What a rule, or the loader, has to say of a place. */
export interface Finding extends Diagnostic {
  readonly fix?: Fix;
}

/** A change that needs no judgement. */
export type Fix =
  | { readonly kind: 'remove-label'; readonly at: Location }
  /** Gives the text at a place another value. */
  | { readonly kind: 'rewrite'; readonly at: Location; readonly text: string }
  | { readonly kind: 'sort-skills'; readonly at: Location };
