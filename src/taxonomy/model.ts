import type { Location } from '../source/location.ts';

declare const skillId: unique symbol;
/** A checked id; made only by `toSkillId`. */
export type SkillId = string & { readonly [skillId]: true };

export const KINDS = ['tool', 'method', 'business', 'soft', 'domain', 'credential', 'language'] as const;
export type Kind = (typeof KINDS)[number];

/** Everything we know: the skills of all layers, merged and checked. */
export interface Taxonomy {
  readonly version: string;
  /** Set by whoever read the files; the digest of their contents. */
  readonly digest?: string;
  readonly categories: readonly Category[];
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly reserved: readonly string[];
}

export interface Category {
  readonly id: string;
  readonly title: string;
}

export interface Skill {
  readonly id: SkillId;
  readonly name: string;
  readonly kind: Kind;
  readonly category: string;
  /** Every spelling, the name first. */
  readonly labels: readonly Label[];
  /** Phrases that are not this skill, whichever label stands in them. */
  readonly not: readonly string[];
  readonly parents: readonly SkillId[];
  readonly implies: readonly SkillId[];
  readonly related: readonly SkillId[];
  readonly note?: string;
  readonly sameAs?: SameAs;
  readonly replacedBy?: SkillId;
  readonly examples: Examples;
  readonly at?: Location;
}

export interface Label {
  readonly text: string;
  readonly case: 'any' | 'exact';
  readonly plural: boolean;
  readonly not: readonly string[];
  /** Corroboration: one of these must hold. None: the label speaks for itself. */
  readonly needs: readonly Need[];
  readonly at?: Location;
}

export const REACHES = ['sentence', 'line', 'posting'] as const;
export type Reach = (typeof REACHES)[number];

export type Need =
  | { readonly kind: 'evidence' }
  | { readonly kind: 'capital' }
  | { readonly kind: 'company'; readonly words: readonly string[]; readonly skills: readonly SkillId[]; readonly within: Reach };

export interface SameAs {
  readonly esco?: string;
  readonly wikidata?: string;
}

export interface Examples {
  readonly match: readonly string[];
  readonly reject: readonly string[];
}

const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function toSkillId(text: string): SkillId | undefined {
  return isSkillId(text) ? text : undefined;
}

function isSkillId(text: string): text is SkillId {
  return ID_PATTERN.test(text) && text.length <= 80;
}
