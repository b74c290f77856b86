import type { Location } from '../source/location.ts';
import type { Label, SkillId } from '../taxonomy/model.ts';

/** One difference in meaning between two taxonomies, and where it is written in each. */
export type Change = ChangedThing & Places;

export interface Places {
  readonly before?: Location;
  readonly after?: Location;
}

type ChangedThing =
  /** A skill that is there on one side only. */
  | { readonly kind: 'skill-added' | 'skill-removed' | 'reserved-id-reused'; readonly id: SkillId; readonly labels: readonly string[] }
  /** One id took over from another. */
  | { readonly kind: 'skill-renamed' | 'id-changed' | 'skill-retired' | 'skill-revived'; readonly id: SkillId; readonly other: SkillId }
  /** An id that only points to the one that took over. */
  | { readonly kind: 'retired-id-added' | 'retired-id-removed'; readonly id: SkillId; readonly other: SkillId }
  | { readonly kind: 'label-added' | 'label-removed'; readonly id: SkillId; readonly label: string }
  | { readonly kind: 'label-moved'; readonly id: SkillId; readonly other: SkillId; readonly label: string }
  /** Other letters or signs that are found in the same places. */
  | { readonly kind: 'label-respelled'; readonly id: SkillId; readonly label: string; readonly to: string }
  /** Of one label, or without one, of every label of the skill. */
  | { readonly kind: RuleKind; readonly id: SkillId; readonly label?: string; readonly details: readonly string[] }
  | { readonly kind: ListKind; readonly id: SkillId; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: ValueKind; readonly id: SkillId; readonly from?: string; readonly to?: string }
  | { readonly kind: 'category-retitled'; readonly category: string; readonly from: string; readonly to: string }
  | { readonly kind: 'categories-reordered'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly kind: 'id-reserved' | 'id-unreserved'; readonly id: string };

export type RuleKind = 'rule-tightened' | 'rule-loosened' | 'rule-changed';
export type ListKind = 'parents-changed' | 'implies-changed' | 'related-changed' | 'examples-changed';
export type ValueKind = 'name-changed' | 'kind-changed' | 'category-changed' | 'replacement-changed' | 'note-changed' | 'same-as-changed';
export type ChangeKind = Change['kind'];

/** The worst first; what each asks of the version. */
export const CLASSES = ['breaking', 'dangerous', 'safe', 'cosmetic'] as const;
export type ChangeClass = (typeof CLASSES)[number];

export interface KindOfChange {
  readonly class: ChangeClass;
  /** Two sentences: what it finds, and why that matters. */
  readonly page: string;
}

/** A label with the skill that its mentions count for. */
export interface OwnedLabel {
  readonly owner: SkillId;
  /** The skill that lists it: the owner, or one that is retired. */
  readonly listedBy: SkillId;
  readonly label: Label;
}

export function codeOf(kind: ChangeKind): string {
  return `diff/${kind}`;
}

/** The id that a change is about, where it is about one. */
export function idOf(change: Change): string | undefined {
  return 'id' in change ? change.id : undefined;
}
