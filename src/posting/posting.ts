import type { Diagnostic } from '../source/diagnostic.ts';

/** One job posting: its text, and what its source says about it. */
export interface Posting {
  readonly id: string;
  /** The file it came from; `-` for standard input. */
  readonly source: string;
  /** Its number in a file of several postings, from 1. */
  readonly record?: number;
  readonly title?: string;
  readonly company?: string;
  readonly location?: string;
  readonly datePosted?: string;
  readonly employmentType?: string;
  readonly salary?: StatedSalary;
  /** `sha256:…` of the text as UTF-8; set by whoever read it. */
  readonly digest?: string;
  /** The id of the posting that this one repeats. */
  readonly duplicateOf?: string;
  readonly text: string;
}

/** Pay as the source's own fields state it. */
export interface StatedSalary {
  readonly min?: number;
  readonly max?: number;
  /** As `USD`. */
  readonly currency?: string;
  /** As the source says it: `YEAR`, `per-hour-wage`. */
  readonly period?: string;
}

/** What reading one posting gives: the posting, or what is wrong with it. */
export type Reading =
  | { readonly kind: 'posting'; readonly posting: Posting; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'problem';
      readonly diagnostic: Diagnostic;
      /** The record itself, where an earlier run wrote it of a posting: for whoever can read that. */
      readonly written?: unknown;
    };
