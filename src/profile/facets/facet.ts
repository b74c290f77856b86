import type { FoundPhrase } from '../../match/matcher.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Layout } from '../../text/layout.ts';
import type { Span } from '../../text/span.ts';
import type { Section } from '../sections.ts';
import type { Cue } from './cues.ts';
import type { Standing } from './standing.ts';
import type { Title } from './title.ts';

/** A posting as far as it has been read when its facets are. */
export interface FacetInput {
  readonly posting: Posting;
  readonly layout: Layout;
  readonly sections: readonly Section[];
  /** What a pass over the text found, FACET_PHRASES included; without it the facets make a pass of their own. */
  readonly phrases?: readonly FoundPhrase[];
}

/** What a facet reads: the posting, its title, and the facet's own cues in each of them. */
export interface FacetReading extends Omit<FacetInput, 'phrases'> {
  readonly title: Title;
  /** In the title; offsets are into it. */
  readonly titleCues: readonly Cue[];
  readonly cues: readonly Cue[];
}

/** A value with the words that say so; none where it comes from the source's own fields. */
export interface Found<T> {
  readonly value: T;
  readonly evidence: readonly Span[];
}

/** One thing that postings state beside skills. */
export interface Facet<T> {
  readonly name: string;
  /** The phrases it starts from, found for all facets in one pass. */
  readonly phrases: readonly string[];
  readonly read: (reading: FacetReading) => Found<T> | undefined;
  /** Its groups from the bottom up; without it numbers ascend, and of other groups the largest comes first. */
  readonly ladder?: readonly string[];
  /** Where a value stands among those of other postings; texts, lists of texts and numbers need no rule. */
  readonly stand?: (value: T) => Standing;
}
