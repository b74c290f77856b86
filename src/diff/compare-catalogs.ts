import type { Taxonomy } from '../taxonomy/model.ts';
import type { Change } from './change.ts';
import { listMissing } from './rules.ts';

/** What the files say of no single skill: categories, and ids that must not come back. */
export function compareCatalogs(before: Taxonomy, after: Taxonomy): Change[] {
  const titles = new Map(before.categories.map(({ id, title }) => [id, title]));
  const retitled = after.categories.flatMap(({ id, title }): Change[] => {
    const from = titles.get(id);
    return from === undefined || from === title ? [] : [{ kind: 'category-retitled', category: id, from, to: title }];
  });
  return [
    ...retitled,
    ...compareOrder(before, after),
    ...listMissing(after.reserved, before.reserved).map((id): Change => ({ kind: 'id-reserved', id })),
    ...listMissing(before.reserved, after.reserved).map((id): Change => ({ kind: 'id-unreserved', id })),
  ];
}

/** Categories that came or went do not put the others in another order. */
function compareOrder(before: Taxonomy, after: Taxonomy): Change[] {
  const [was, is] = [before, after].map(({ categories }) => categories.map(({ id }) => id));
  const from = (was ?? []).filter((id) => is?.includes(id));
  const to = (is ?? []).filter((id) => was?.includes(id));
  return from.join() === to.join() ? [] : [{ kind: 'categories-reordered', from, to }];
}
