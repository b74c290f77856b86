import type { Change } from './change.ts';
import { quoteAll } from './rules.ts';

/** What changed, in words for a person; the skill that it is about is named beside it. */
export function describeChange(change: Change): string {
  switch (change.kind) {
    case 'skill-added':
      return `new skill, found as ${listSome(change.labels)}`;
    case 'skill-removed':
      return `removed with no replacedBy; it was found as ${listSome(change.labels)}`;
    case 'reserved-id-reused':
      return 'the id is reserved, and a new skill has it: give that another id';
    case 'skill-renamed':
      return `renamed to "${change.other}", to which the old id points`;
    case 'id-changed':
      return `goes on as "${change.other}", and nothing says so: keep "${change.id}: { replacedBy: ${change.other} }"`;
    case 'skill-retired':
      return `retired: its labels count for "${change.other}"`;
    case 'skill-revived':
      return `no longer retired: it counts for itself, not for "${change.other}"`;
    case 'retired-id-added':
      return `new id that points to "${change.other}"`;
    case 'retired-id-removed':
      return `the retired id is gone, and its pointer to "${change.other}"`;
    case 'replacement-changed':
      return `retired for "${change.to}", before for "${change.from}"`;
    case 'label-added':
      return `new label "${change.label}"`;
    case 'label-removed':
      return `label "${change.label}" removed`;
    case 'label-moved':
      return `label "${change.label}" moved to "${change.other}"`;
    case 'label-respelled':
      return `label "${change.label}" is written "${change.to}", and found in the same places`;
    case 'rule-tightened':
    case 'rule-loosened':
    case 'rule-changed':
      return `${change.label === undefined ? 'every label' : `label "${change.label}"`} ${EFFECTS[change.kind]}: ${change.details.join('; ')}`;
    case 'parents-changed':
      return `parents: ${describeMoves(change)}`;
    case 'implies-changed':
      return `implies: ${describeMoves(change)}`;
    case 'related-changed':
      return `related: ${describeMoves(change)}`;
    case 'examples-changed':
      return `examples: ${change.added.length} more, ${change.removed.length} fewer`;
    case 'name-changed':
      return `name: ${describeValues(change)}`;
    case 'kind-changed':
      return `kind: ${describeValues(change)}`;
    case 'category-changed':
      return `category: ${describeValues(change)}`;
    case 'note-changed':
      return `note ${describePresence(change)}`;
    case 'same-as-changed':
      return `external ids: ${describeValues(change)}`;
    case 'category-retitled':
      return `category "${change.category}": title ${describeValues(change)}`;
    case 'categories-reordered':
      return 'categories are shown in another order';
    case 'id-reserved':
      return 'the id must not be used again';
    case 'id-unreserved':
      return 'the id may be used again';
    default:
      return change satisfies never;
  }
}

const EFFECTS: Readonly<Record<'rule-tightened' | 'rule-loosened' | 'rule-changed', string>> = {
  'rule-tightened': 'counts less often',
  'rule-loosened': 'counts more often',
  'rule-changed': 'counts elsewhere',
};

const MOST = 4;

/** A few of them, so that a message stays one. */
function listSome(items: readonly string[]): string {
  const rest = items.length - MOST;
  return rest > 0 ? `${quoteAll(items.slice(0, MOST))} and ${rest} more` : quoteAll(items);
}

function describeMoves({ added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] }): string {
  return [...added.map((item) => `+${item}`), ...removed.map((item) => `−${item}`)].join(' ');
}

interface Values {
  readonly from?: string;
  readonly to?: string;
}

function describeValues({ from = 'none', to = 'none' }: Values): string {
  return `"${from}" → "${to}"`;
}

function describePresence({ from, to }: Values): string {
  if (from === undefined) return 'added';
  return to === undefined ? 'removed' : 'rewritten';
}
