import type { Candidate } from '../match/mention.ts';
import type { SkillId } from '../taxonomy/model.ts';
import type { Change } from './change.ts';

/** Looks up which changes speak of a label or a skill. */
export class EffectIndex {
  readonly #byKey = new Map<string, Change[]>();
  readonly #implying: readonly Change[];

  constructor(changes: readonly Change[]) {
    for (const change of changes) for (const key of keysOf(change)) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), change]);
    this.#implying = changes.filter(({ kind }) => kind === 'implies-changed');
  }

  /** Changes of a candidate's label and of its whole skill. */
  listFor({ skill, label }: Pick<Candidate, 'skill' | 'label'>): readonly Change[] {
    return [...(this.#byKey.get(`${skill.id}\n${label.text}`) ?? []), ...(this.#byKey.get(skill.id) ?? [])];
  }

  /** Changes of what implies a skill, and of the skill itself. */
  listForImplied(id: SkillId): readonly Change[] {
    const implying = this.#implying.filter((change) => 'added' in change && (change.added.includes(id) || change.removed.includes(id)));
    return [...implying, ...(this.#byKey.get(id) ?? [])];
  }
}

/** What a change speaks of, as far as counts depend on it. */
function keysOf(change: Change): string[] {
  switch (change.kind) {
    case 'skill-added':
    case 'skill-removed':
    case 'reserved-id-reused':
    case 'kind-changed':
    case 'implies-changed':
      return [change.id];
    case 'skill-renamed':
    case 'id-changed':
    case 'skill-retired':
    case 'skill-revived':
    case 'retired-id-added':
    case 'retired-id-removed':
      return [change.id, change.other];
    case 'replacement-changed':
      return [change.id, change.from, change.to].flatMap((id) => id ?? []);
    case 'label-added':
    case 'label-removed':
      return [`${change.id}\n${change.label}`];
    case 'label-moved':
      return [change.id, change.other].map((id) => `${id}\n${change.label}`);
    case 'label-respelled':
      return [change.label, change.to].map((label) => `${change.id}\n${label}`);
    case 'rule-tightened':
    case 'rule-loosened':
    case 'rule-changed':
      return [change.label === undefined ? change.id : `${change.id}\n${change.label}`];
    case 'name-changed':
    case 'category-changed':
    case 'note-changed':
    case 'same-as-changed':
    case 'parents-changed':
    case 'related-changed':
    case 'examples-changed':
    case 'category-retitled':
    case 'categories-reordered':
    case 'id-reserved':
    case 'id-unreserved':
      return [];
    default:
      return change satisfies never;
  }
}
