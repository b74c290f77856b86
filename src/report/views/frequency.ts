import type { FrequencyCounter, SkillCount } from '../../corpus/frequency.ts';
import type { Demand } from '../../profile/cue-words.ts';
import { SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Problems } from '../../source/diagnostic.ts';
import type { Category, Taxonomy } from '../../taxonomy/model.ts';
import { COUNT_COLUMNS, COUNT_SHAPE, countShown, describePostings, HOW_COUNTED, leftOutRecord, postingsRecord, toCountRow } from '../count-rows.ts';
import { formatCount } from '../numbers.ts';
import type { Report } from '../report.ts';

export interface FrequencyInput {
  readonly taxonomy: Taxonomy;
  readonly counter: FrequencyCounter;
  /** The only demand that is counted; undefined: all. */
  readonly demand: Demand | undefined;
  /** Every skill that is asked for. */
  readonly counts: readonly SkillCount[];
  /** Those to show, in their order. */
  readonly shown: readonly SkillCount[];
  readonly problems: Problems;
}

/** How often each skill is asked for: one table a category, most asked for first. */
export function viewFrequency({ taxonomy, counter, demand, counts, shown, problems }: FrequencyInput): Report {
  const of = counter.postings;
  const sizes = countByCategory(counts);
  return {
    head: {
      schemaVersion: SCHEMA_VERSION,
      taxonomy: taxonomyRecord(taxonomy),
      postings: postingsRecord(counter, problems),
      demand: demand ?? null,
    },
    list: 'skills',
    shape: COUNT_SHAPE,
    tail: () => leftOutRecord(counter, problems),
    columns: COUNT_COLUMNS,
    tables: groupByCategory(taxonomy.categories, shown).map(({ category, rows }) => ({
      title: category.title,
      subtitle: `${countShown(rows.length, sizes.get(category.id))}; share of ${formatCount(of, 'posting')}${demand ? `, counted where ${demand}` : ''}`,
      rows: rows.map((count) => toCountRow(count, of)),
    })),
    closing: () => [`${countShown(shown.length, counts.length)} in ${describePostings(counter, problems.count)}. ${HOW_COUNTED}`],
  };
}

function countByCategory(counts: readonly SkillCount[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { skill } of counts) sizes.set(skill.category, (sizes.get(skill.category) ?? 0) + 1);
  return sizes;
}

interface Group {
  readonly category: Category;
  readonly rows: readonly SkillCount[];
}

function groupByCategory(categories: readonly Category[], counts: readonly SkillCount[]): Group[] {
  const byCategory = new Map<string, SkillCount[]>();
  for (const count of counts) byCategory.set(count.skill.category, [...(byCategory.get(count.skill.category) ?? []), count]);
  return categories.flatMap((category) => {
    const rows = byCategory.get(category.id);
    return rows ? [{ category, rows }] : [];
  });
}
