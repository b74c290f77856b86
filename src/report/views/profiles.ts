import type { Posting } from '../../posting/posting.ts';
import { DEMANDS } from '../../profile/cue-words.ts';
import type { Profile, ProfiledSkill, ReadStatus } from '../../profile/profile.ts';
import { problemsRecord, SCHEMA_VERSION, taxonomyRecord, toRecord, unreadableRecord } from '../../profile/record.ts';
import { PROFILE_SHAPE } from '../../profile/shape.ts';
import type { Diagnostic, Problems } from '../../source/diagnostic.ts';
import type { Taxonomy } from '../../taxonomy/model.ts';
import { LineIndex } from '../../text/lines.ts';
import { describeFacets } from '../describe-facets.ts';
import { nameSource } from '../name-source.ts';
import { formatCount, formatYears } from '../numbers.ts';
import { type Cell, type Column, column, numberCell, type Report, type Row, type Table, textCell } from '../report.ts';

const POSTING_COLUMNS: readonly Column[] = [
  column('source', 'Source', { shown: 'data' }),
  column('record', 'Record', { shown: 'data' }),
  column('title', 'Title', { shown: 'data' }),
  column('status', 'Status', { shown: 'data' }),
];

const SKILL_COLUMNS: readonly Column[] = [
  column('id', 'Id', { shown: 'data' }),
  column('skill', 'Skill'),
  column('kind', 'Kind', { spare: 5 }),
  column('category', 'Category', { shown: 'data' }),
  column('demand', 'Demand'),
  column('implied', 'Implied', { shown: 'data' }),
  column('years_min', 'Years', { align: 'right', spare: 1 }),
  column('mentions', 'Mentions', { align: 'right', spare: 4 }),
  column('line', 'Line', { align: 'right', spare: 3 }),
  column('start', 'Start', { shown: 'data' }),
  column('end', 'End', { shown: 'data' }),
  column('text', 'As written', { spare: 2 }),
];

const REPEAT_COLUMN: Column = column('duplicate_of', 'Duplicate of', { shown: 'data' });

export interface ProfilesInput {
  readonly taxonomy: Taxonomy;
  /** In order of input; a diagnostic stands for a posting that could not be read. */
  readonly profiles: AsyncIterable<Profile | Diagnostic>;
  /** Read after the last profile. */
  readonly problems: Problems;
}

/** What each posting asks for: one table a posting, required skills first. */
export function viewProfiles({ taxonomy, profiles, problems }: ProfilesInput): Report {
  return {
    head: { schemaVersion: SCHEMA_VERSION, taxonomy: taxonomyRecord(taxonomy) },
    list: 'profiles',
    shape: PROFILE_SHAPE,
    tail: () => problemsRecord(problems),
    columns: [...POSTING_COLUMNS, ...SKILL_COLUMNS, REPEAT_COLUMN],
    tables: toTables(taxonomy, profiles),
    closing: () => [],
  };
}

async function* toTables(taxonomy: Taxonomy, profiles: ProfilesInput['profiles']): AsyncIterable<Table> {
  for await (const profile of profiles) {
    if ('message' in profile) {
      yield unreadableTable(profile, taxonomy);
      continue;
    }
    const { posting, skills, status, reason, facets } = profile;
    yield {
      title: posting.title ?? nameSource(posting.id),
      subtitle: [
        nameSource(posting.source),
        describeRepeat(posting),
        describeFacets(facets),
        describeStatus(status, reason),
        status === 'ok' || skills.length > 0 ? countDemands(skills) : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
      rows: toRows(profile),
      blank: [...postingCells(profile), ...SKILL_COLUMNS.map(() => textCell(undefined)), textCell(posting.duplicateOf)],
      record: toRecord(profile, taxonomy),
    };
  }
}

function describeRepeat({ duplicateOf }: Posting): string {
  return duplicateOf === undefined ? '' : `repeats ${nameSource(duplicateOf)}`;
}

/** Why a language was not taken for English is worth a look; the other statuses say it all. */
function describeStatus(status: ReadStatus, reason: string | undefined): string {
  if (status === 'ok') return '';
  return status === 'not-english' ? `not English: ${reason}` : status.replaceAll('-', ' ');
}

function unreadableTable(diagnostic: Diagnostic, taxonomy: Taxonomy): Table {
  const { message, location } = diagnostic;
  const name = nameSource(location.file);
  return {
    title: name,
    subtitle: `unreadable: ${location.line > 1 ? `line ${location.line}: ` : ''}${message}`,
    rows: [],
    blank: [
      textCell(location.file),
      textCell(undefined),
      textCell(undefined),
      textCell('unreadable'),
      ...SKILL_COLUMNS.map(() => textCell(undefined)),
      textCell(undefined),
    ],
    record: unreadableRecord(diagnostic, taxonomy),
  };
}

function countDemands(skills: readonly ProfiledSkill[]): string {
  const named = skills.filter((skill) => !skill.implied);
  const counts = DEMANDS.map((demand) => ({ demand, count: named.filter((skill) => skill.demand === demand).length }));
  const shown = counts.filter(({ count }) => count > 0).map(({ demand, count }) => `${count} ${demand}`);
  return [formatCount(named.length, 'skill'), ...(shown.length > 0 ? [shown.join(', ')] : [])].join(': ');
}

function toRows(profile: Profile): Row[] {
  const lines = new LineIndex(profile.posting.text);
  return [...profile.skills].sort(compareByDemand).map((skill) => toRow(profile, skill, lines));
}

/** Required before preferred before mentioned before implied; within each as the posting has them. */
function compareByDemand(a: ProfiledSkill, b: ProfiledSkill): number {
  return Number(a.implied) - Number(b.implied) || DEMANDS.indexOf(a.demand) - DEMANDS.indexOf(b.demand) || a.mentions[0].start - b.mentions[0].start;
}

function postingCells({ posting: { source, record, title }, status }: Profile): Cell[] {
  return [textCell(source), record === undefined ? textCell(undefined) : numberCell(record), textCell(title), textCell(status)];
}

function toRow(profile: Profile, { skill, demand, implied, years, mentions }: ProfiledSkill, lines: LineIndex): Row {
  const [first] = mentions;
  return {
    cells: [
      ...postingCells(profile),
      textCell(skill.id),
      textCell(skill.name, implied ? 'faint' : 'strong'),
      textCell(skill.kind, 'faint'),
      textCell(skill.category),
      implied ? textCell('implied', 'faint') : textCell(demand, demand),
      textCell(String(implied)),
      years ? numberCell(years.min, formatYears(years)) : textCell(undefined),
      numberCell(mentions.length),
      numberCell(lines.positionOf(first.start).line),
      numberCell(first.start),
      numberCell(first.end),
      textCell(profile.posting.text.slice(first.start, first.end), 'faint'),
      textCell(profile.posting.duplicateOf),
    ],
  };
}
