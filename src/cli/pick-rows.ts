import type { SkillCount } from '../corpus/frequency.ts';
import { compareCodeUnits } from '../text/order.ts';
import { numberOf, type Settings, textOf } from './settings.ts';

export const SORTS = ['postings', 'required', 'preferred', 'name'] as const;

/** The top of each table by what is sorted for; names say nothing of a rank, so those are put in order afterwards. */
export function pickRows(counts: readonly SkillCount[], settings: Settings, tableOf: (count: SkillCount) => string): SkillCount[] {
  const sort = textOf(settings, 'sort');
  const least = numberOf(settings, 'minPostings') ?? 1;
  const top = numberOf(settings, 'top') ?? Number.POSITIVE_INFINITY;
  const enough = counts.filter((count) => count.postings >= least);
  if (sort === 'required' || sort === 'preferred') enough.sort((a, b) => b[sort] - a[sort]);
  const places = new Map<string, number>();
  const picked = enough.filter((count) => {
    const table = tableOf(count);
    const place = (places.get(table) ?? 0) + 1;
    places.set(table, place);
    return place <= top;
  });
  return sort === 'name' ? picked.sort(compareByName) : picked;
}

function compareByName(a: SkillCount, b: SkillCount): number {
  return compareCodeUnits(a.skill.name.toLowerCase(), b.skill.name.toLowerCase()) || compareCodeUnits(a.skill.id, b.skill.id);
}
