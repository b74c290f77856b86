import type { FrequencyCounter, SkillCount } from '../corpus/frequency.ts';
import type { Unused } from '../corpus/unused.ts';
import { type JsonObject, problemsRecord } from '../profile/record.ts';
import type { ObjectShape } from '../profile/shape.ts';
import type { Problems } from '../source/diagnostic.ts';
import { formatCount } from './numbers.ts';
import { type Column, column, numberCell, type Row, textCell } from './report.ts';
import { SHARE_COLUMNS, SHARE_SHAPE, shareCells, shareRecord } from './share-cells.ts';

/** A skill with its counts. */
export const COUNT_COLUMNS: readonly Column[] = [
  column('category', 'Category', { shown: 'data' }),
  column('id', 'Id', { shown: 'data' }),
  column('skill', 'Skill'),
  column('kind', 'Kind', { shown: 'data' }),
  column('postings', 'Postings', { align: 'right' }),
  column('of', 'Of', { shown: 'data' }),
  ...SHARE_COLUMNS,
  column('required', 'Required', { align: 'right', spare: 1 }),
  column('preferred', 'Preferred', { align: 'right', spare: 2 }),
  column('mentioned', 'Mentioned', { align: 'right', spare: 3 }),
  column('implied', 'Implied', { align: 'right', spare: 4 }),
];

/** Of the record of such a row. */
export const COUNT_SHAPE: ObjectShape = {
  id: 'text',
  name: 'text',
  kind: 'text',
  category: 'text',
  postings: 'integer',
  of: 'integer',
  ...SHARE_SHAPE,
  required: 'integer',
  preferred: 'integer',
  mentioned: 'integer',
  implied: 'integer',
  first: { source: 'text', line: 'integer', column: 'integer', text: 'text' },
};

/** Said below every table of such rows. */
export const HOW_COUNTED = "A skill counts once a posting; intervals are Wilson's, 95 %.";

export function toCountRow(count: SkillCount, of: number): Row {
  const { skill, postings, share, required, preferred, mentioned, implied } = count;
  return {
    cells: [
      textCell(skill.category),
      textCell(skill.id),
      textCell(skill.name),
      textCell(skill.kind),
      numberCell(postings),
      numberCell(of),
      ...shareCells(share),
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
    ...shareRecord(share),
    required,
    preferred,
    mentioned,
    implied,
    first: first ? { source: first.source, line: first.line, column: first.column, text: first.text } : null,
  };
}

/** `12 skills`, or `5 of 12 skills` where the rest is not shown. */
export function countShown(shown: number, all: number = shown): string {
  return shown < all ? `${shown} of ${formatCount(all, 'skill')}` : formatCount(shown, 'skill');
}

/** `47 postings (2 without a known skill)`. */
export function describePostings(counter: FrequencyCounter, unreadable: number): string {
  const { empty, 'no-known-skill': none, 'not-english': foreign } = counter.statuses;
  const notes = [
    ...(empty > 0 ? [`${empty} empty`] : []),
    ...(none > 0 ? [`${none} without a known skill`] : []),
    ...(foreign > 0 ? [`${foreign} not in English`] : []),
    ...(counter.duplicates > 0 ? [`${counter.duplicates} more folded as duplicates`] : []),
    ...(unreadable > 0 ? [`${unreadable} more could not be read`] : []),
  ];
  return `${formatCount(counter.postings, 'posting')}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** How the postings of a count ended, in the report's head. */
export function postingsRecord(counter: FrequencyCounter, problems: Problems): JsonObject {
  return { of: counter.postings, ...counter.statuses, duplicates: counter.duplicates, unreadable: problems.count };
}

/** Those that gave nothing, and what could not be read, at its end. */
export function leftOutRecord(counter: FrequencyCounter, problems: Problems): JsonObject {
  return { unused: counter.unused.map(unusedRecord), ...problemsRecord(problems) };
}

function unusedRecord({ id, source, record, status, reason }: Unused): JsonObject {
  return { id, source, record: record ?? null, status, reason: reason ?? null };
}
