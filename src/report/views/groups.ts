import type { FrequencyCounter, SkillCount } from '../../corpus/frequency.ts';
import type { Group } from '../../corpus/groups.ts';
import type { Demand } from '../../profile/cue-words.ts';
import { SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Problems } from '../../source/diagnostic.ts';
import type { Taxonomy } from '../../taxonomy/model.ts';
import { COUNT_COLUMNS, COUNT_SHAPE, countShown, describePostings, HOW_COUNTED, leftOutRecord, postingsRecord, toCountRow } from '../count-rows.ts';
import { formatCount } from '../numbers.ts';
import { column, type Report, type Row, type Table, textCell } from '../report.ts';

export interface GroupsInput {
  readonly taxonomy: Taxonomy;
  /** Of all postings, whatever their groups. */
  readonly counter: FrequencyCounter;
  readonly demand: Demand | undefined;
  /** What the postings are divided by, and what is said of those that belong to no group. */
  readonly by: { readonly name: string; readonly missing: string };
  /** Those to show, in their order. */
  readonly groups: readonly CountedGroup[];
  readonly folded: readonly Group[];
  readonly problems: Problems;
}

export interface CountedGroup extends Group {
  /** Every skill that the group asks for, and those to show, in their order. */
  readonly counts: readonly SkillCount[];
  readonly shown: readonly SkillCount[];
}

/** How often each group of postings asks for each skill: one table a group, with its own denominator. */
export function viewGroups(input: GroupsInput): Report {
  const { taxonomy, counter, demand, by, groups, folded, problems } = input;
  return {
    head: {
      schemaVersion: SCHEMA_VERSION,
      taxonomy: taxonomyRecord(taxonomy),
      postings: postingsRecord(counter, problems),
      demand: demand ?? null,
      by: by.name,
      groups: groups.map(({ group, counter: { postings } }) => ({ group: group ?? null, postings })),
      folded: { groups: folded.length, largest: largestOf(folded) },
    },
    list: 'skills',
    shape: { by: 'text', group: 'text', ...COUNT_SHAPE },
    tail: () => leftOutRecord(counter, problems),
    columns: [column('by', 'By', { shown: 'data' }), column('group', 'Group', { shown: 'data' }), ...COUNT_COLUMNS],
    tables: groups.map((group) => toTable(group, input)),
    closing: () => [
      ...(folded.length > 0 ? [describeFolded(folded)] : []),
      `${formatCount(groups.length, 'group')} by ${by.name} of ${describePostings(counter, problems.count)}. ${HOW_COUNTED}`,
    ],
  };
}

function toTable({ group, counter: { postings }, counts, shown }: CountedGroup, { by, demand }: GroupsInput): Table {
  const toRow = (count: SkillCount): Row => {
    const { cells, record } = toCountRow(count, postings);
    return { cells: [textCell(by.name), textCell(group), ...cells], record: { by: by.name, group: group ?? null, ...record } };
  };
  return {
    title: `${by.name}: ${group ?? by.missing}`,
    subtitle: `${countShown(shown.length, counts.length)}; share of ${formatCount(postings, 'posting')}${demand ? `, counted where ${demand}` : ''}`,
    rows: shown.map(toRow),
  };
}

function describeFolded(folded: readonly Group[]): string {
  return `${formatCount(folded.length, 'smaller group')} not shown, the largest of ${formatCount(largestOf(folded), 'posting')}; --top-groups sets how many are.`;
}

function largestOf(folded: readonly Group[]): number {
  return Math.max(0, ...folded.map(({ counter }) => counter.postings));
}
