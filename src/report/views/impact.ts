import { estimateShare } from '../../corpus/interval.ts';
import { codeOf } from '../../diff/change.ts';
import type { Impact, MentionShift, Quote, SkillImpact } from '../../diff/impact.ts';
import type { JsonObject } from '../../profile/record.ts';
import { nameSource } from '../name-source.ts';
import { formatInterval, formatPercent, roundShare } from '../numbers.ts';
import { column, numberCell, type Row, type Table, textCell } from '../report.ts';

const COLUMNS = [
  column('skill', 'Skill'),
  column('before', 'Before', { align: 'right' }),
  column('after', 'After', { align: 'right' }),
  column('shift', 'Shift', { align: 'right' }),
  column('share', 'Share', { align: 'right', spare: 2 }),
  column('interval', 'Interval after', { align: 'right', spare: 4 }),
  column('mentions', 'Mentions', { align: 'right', spare: 3 }),
  column('evidence', 'For example', { spare: 1 }),
];
/** More than this is folded: a reader wants the gravest first. */
const MOST_OPEN = 20;

/** What a change of a taxonomy does to a corpus: a row a skill, the greatest shift first. */
export function viewImpact({ skills, postings }: Impact): Table {
  const title = 'What it does to the corpus';
  if (skills.length === 0) return { title, subtitle: 'no skill is counted otherwise', columns: COLUMNS, rows: [] };
  const subtitle = `${skills.length === 1 ? '1 skill' : `${skills.length} skills`}; postings that name it, of ${postings}`;
  return { title, subtitle, columns: COLUMNS, rows: skills.map((skill) => toRow(skill, postings)), isFolded: skills.length > MOST_OPEN };
}

function toRow(skill: SkillImpact, of: number): Row {
  const { name, before, after, gained, lost } = skill;
  const [was, is] = [estimateShare(before, of), estimateShare(after, of)];
  return {
    cells: [
      textCell(name, 'strong'),
      numberCell(before),
      numberCell(after),
      numberCell(after - before, signed(after - before)),
      textCell(`${formatPercent(was.value)} → ${formatPercent(is.value)}`),
      textCell(formatInterval(is), 'faint'),
      textCell([...(gained.mentions > 0 ? [`+${gained.mentions}`] : []), ...(lost.mentions > 0 ? [`−${lost.mentions}`] : [])].join(' ')),
      textCell(
        [describeShift(lost, 'no longer counts'), describeShift(gained, 'now counts'), describeImplied(skill)].filter((text) => text !== '').join('; '),
        'faint',
      ),
    ],
  };
}

function signed(number: number): string {
  if (number === 0) return '0';
  return number > 0 ? `+${number}` : `−${-number}`;
}

function describeShift({ first }: MentionShift, what: string): string {
  return first ? `${nameSource(first.source)}:${first.line}:${first.column} "${first.before}«${first.text}»${first.after}" ${what}` : '';
}

function describeImplied({ impliedBefore, impliedAfter }: SkillImpact): string {
  return impliedBefore === impliedAfter ? '' : `implied in ${impliedBefore} → ${impliedAfter}`;
}

/** The same for programs. */
export function impactRecords({ skills, postings }: Impact): JsonObject[] {
  return skills.map(({ id, name, before, after, impliedBefore, impliedAfter, gained, lost }) => ({
    id,
    name,
    before: countRecord(before, impliedBefore, postings),
    after: countRecord(after, impliedAfter, postings),
    gained: shiftRecord(gained),
    lost: shiftRecord(lost),
  }));
}

function countRecord(postings: number, implied: number, of: number): JsonObject {
  const { value, low, high } = estimateShare(postings, of);
  return { postings, implied, share: roundShare(value), interval: { low: roundShare(low), high: roundShare(high) } };
}

function shiftRecord({ mentions, first, because }: MentionShift): JsonObject {
  return { mentions, first: first ? quoteRecord(first) : null, because: [...new Set(because.map(({ kind }) => codeOf(kind)))].sort() };
}

function quoteRecord({ source, line, column: at, text, before, after }: Quote): JsonObject {
  return { source, line, column: at, text, context: `${before}${text}${after}` };
}
