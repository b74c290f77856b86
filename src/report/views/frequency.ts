import type { FrequencyCounter, SkillCount } from '../../corpus/frequency.ts';
import type { Demand } from '../../profile/cue-words.ts';
import { type JsonObject, problemRecord, SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Category, Taxonomy } from '../../taxonomy/model.ts';
import { formatCount, formatInterval, formatPercent, roundShare } from '../numbers.ts';
import { column, numberCell, type Report, type Row, textCell } from '../report.ts';

export interface FrequencyInput {
  readonly taxonomy: Taxonomy;
  readonly counter: FrequencyCounter;
  /** The only demand that is counted; undefined: all. */
  readonly demand: Demand | undefined;
  /** Every skill that is asked for. */
  readonly counts: readonly SkillCount[];
  /** Those to show, in their order. */
  readonly shown: readonly SkillCount[];
  readonly problems: readonly Diagnostic[];
}

const COLUMNS = [
  column('category', 'Category', { shown: 'data' }),
  column('id', 'Id', { shown: 'data' }),
  column('skill', 'Skill'),
  column('kind', 'Kind', { shown: 'data' }),
  column('postings', 'Postings', { align: 'right' }),
  column('of', 'Of', { shown: 'data' }),
  column('share', 'Share', { align: 'right' }),
  column('share_low', 'Low', { shown: 'data' }),
  column('share_high', 'High', { shown: 'data' }),
  column('interval', 'Interval', { shown: 'reader', align: 'right', spare: 2 }),
  column('bar', '', { shown: 'reader' }),
  column('required', 'Required', { align: 'right', spare: 1 }),
  column('preferred', 'Preferred', { align: 'right', spare: 2 }),
  column('mentioned', 'Mentioned', { align: 'right', spare: 3 }),
  column('implied', 'Implied', { align: 'right', spare: 4 }),
];

/** How often each skill is asked for: one table a category, most asked for first. */
export function viewFrequency({ taxonomy, counter, demand, counts, shown, problems }: FrequencyInput): Report {
  const of = counter.postings;
  const sizes = countByCategory(counts);
  return {
    head: {
      schemaVersion: SCHEMA_VERSION,
      taxonomy: taxonomyRecord(taxonomy),
      postings: { of, ...counter.statuses, unreadable: problems.length },
      demand: demand ?? null,
    },
    list: 'skills',
    tail: () => ({ problems: problems.map(problemRecord) }),
    columns: COLUMNS,
    tables: groupByCategory(taxonomy.categories, shown).map(({ category, rows }) => ({
      title: category.title,
      subtitle: `${countShown(rows.length, sizes.get(category.id))}; share of ${formatCount(of, 'posting')}${demand ? `, counted where ${demand}` : ''}`,
      rows: rows.map((count) => toRow(count, of)),
    })),
    closing: () => [closingLine(counter, countShown(shown.length, counts.length), problems.length)],
  };
}

function countByCategory(counts: readonly SkillCount[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { skill } of counts) sizes.set(skill.category, (sizes.get(skill.category) ?? 0) + 1);
  return sizes;
}

/** `12 skills`, or `5 of 12 skills` where the rest is not shown. */
function countShown(shown: number, all: number = shown): string {
  return shown < all ? `${shown} of ${formatCount(all, 'skill')}` : formatCount(shown, 'skill');
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

function toRow(count: SkillCount, of: number): Row {
  const { skill, postings, share, required, preferred, mentioned, implied } = count;
  return {
    cells: [
      textCell(skill.category),
      textCell(skill.id),
      textCell(skill.name),
      textCell(skill.kind),
      numberCell(postings),
      numberCell(of),
      numberCell(roundShare(share.value), formatPercent(share.value)),
      numberCell(roundShare(share.low)),
      numberCell(roundShare(share.high)),
      textCell(formatInterval(share), 'faint'),
      { kind: 'bar', value: share.value },
      numberCell(required),
      numberCell(preferred),
      numberCell(mentioned),
      implied > 0 ? numberCell(implied) : numberCell(0, ''),
    ],
    record: toRecord(count, of),
  };
}

function toRecord({ skill, postings, share, required, preferred, mentioned, implied, first }: SkillCount, of: number): JsonObject {
  return {
    id: skill.id,
    name: skill.name,
    kind: skill.kind,
    category: skill.category,
    postings,
    of,
    share: roundShare(share.value),
    interval: { low: roundShare(share.low), high: roundShare(share.high) },
    required,
    preferred,
    mentioned,
    implied,
    first: first ? { source: first.source, line: first.line, column: first.column, text: first.text } : null,
  };
}

function closingLine(counter: FrequencyCounter, skills: string, unreadable: number): string {
  const { empty, 'no-known-skill': none } = counter.statuses;
  const notes = [
    ...(empty > 0 ? [`${empty} empty`] : []),
    ...(none > 0 ? [`${none} without a known skill`] : []),
    ...(unreadable > 0 ? [`${unreadable} more could not be read`] : []),
  ];
  const which = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return `${skills} in ${formatCount(counter.postings, 'posting')}${which}. A skill counts once a posting; intervals are Wilson's, 95 %.`;
}
