import type { ChangeKind, KindOfChange } from './change.ts';

/** Every kind of change, with what it means for whoever keeps results by skill. */
export const KINDS_OF_CHANGE: Readonly<Record<ChangeKind, KindOfChange>> = {
  'skill-removed': {
    class: 'breaking',
    page: 'Finds a skill that is gone, with no `replacedBy` to say which took over. Its id vanishes from results, and every comparison over time breaks off.',
  },
  'reserved-id-reused': {
    class: 'breaking',
    page: 'Finds a new skill under an id that was reserved. The id once meant something else, and results over time would mix the two.',
  },
  'id-changed': {
    class: 'breaking',
    page: 'Finds a skill that goes on under another id, with no `replacedBy` at the old one. Results kept under the old id are not found again.',
  },
  'label-moved': {
    class: 'breaking',
    page: 'Finds a label that now counts for another skill. What was counted under the one is from now on counted under the other, and both series break.',
  },
  'skill-renamed': {
    class: 'dangerous',
    page: 'Finds a skill that goes on under a new id, to which the old one points. Results name the new id, so whoever reads them must follow `replacedBy`.',
  },
  'skill-retired': {
    class: 'dangerous',
    page: 'Finds a skill that is replaced by another one. Its labels count for that one from now on.',
  },
  'skill-revived': {
    class: 'dangerous',
    page: 'Finds a retired skill that counts for itself again. The skill that had taken over loses its labels.',
  },
  'retired-id-removed': {
    class: 'dangerous',
    page: 'Finds a retired id that is gone. Whoever kept results by it no longer learns which skill took over.',
  },
  'replacement-changed': {
    class: 'dangerous',
    page: 'Finds a retired skill that another one takes over than before. Results that followed the old pointer and those that follow the new one differ.',
  },
  'label-removed': { class: 'dangerous', page: 'Finds a label that is gone. Postings that use no other spelling are no longer counted.' },
  'rule-tightened': { class: 'dangerous', page: 'Finds a rule that lets less through. Mentions that counted until now may not count any more.' },
  'rule-loosened': { class: 'dangerous', page: 'Finds a rule that lets more through. Words that did not count until now may count.' },
  'rule-changed': { class: 'dangerous', page: 'Finds a rule that lets other things through than before. Mentions may be gained and lost.' },
  'kind-changed': {
    class: 'dangerous',
    page: 'Finds a skill of another kind. The kind decides which plurals are found, what the skill is evidence for, and what `--kind` shows.',
  },
  'category-changed': { class: 'dangerous', page: 'Finds a skill in another category. It is counted in another table, and `--category` shows other skills.' },
  'parents-changed': { class: 'dangerous', page: 'Finds other parents of a skill. What is rolled up to them counts otherwise.' },
  'implies-changed': { class: 'dangerous', page: 'Finds other skills that a skill implies. The column of implied counts changes.' },
  'id-unreserved': {
    class: 'dangerous',
    page: 'Finds an id that is not reserved any more. It may come back with another meaning and mix two skills in results over time.',
  },
  'skill-added': {
    class: 'safe',
    page: 'Finds a new skill. Nothing that was counted changes, unless its labels take words from others: a corpus tells.',
  },
  'label-added': { class: 'safe', page: 'Finds a new label. It adds mentions and takes none away, unless it overlaps with other labels: a corpus tells.' },
  'retired-id-added': { class: 'safe', page: 'Finds a new id that only points to the skill that took over. No result names it.' },
  'id-reserved': { class: 'safe', page: 'Finds an id that must not be used again. No result changes.' },
  'name-changed': { class: 'safe', page: 'Finds another name of a skill. Tables show it under the new name; its id stays.' },
  'label-respelled': { class: 'cosmetic', page: 'Finds a label in another spelling that is found in the very same places. No result changes.' },
  'related-changed': { class: 'cosmetic', page: 'Finds other related skills. No count depends on them.' },
  'examples-changed': { class: 'cosmetic', page: 'Finds other examples. They test the taxonomy and change no result.' },
  'note-changed': { class: 'cosmetic', page: 'Finds another note. No count depends on it.' },
  'same-as-changed': { class: 'cosmetic', page: 'Finds other external ids. No count depends on them.' },
  'category-retitled': { class: 'cosmetic', page: 'Finds another title of a category. Only the heading of its table changes.' },
  'categories-reordered': { class: 'cosmetic', page: 'Finds categories in another order. Only the order of the tables changes.' },
};
