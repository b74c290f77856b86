import type { Difference } from '../../corpus/snapshot.ts';
import { SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Taxonomy } from '../../taxonomy/model.ts';
import { formatCount } from '../numbers.ts';
import { column, numberCell, type Report, type Row, textCell } from '../report.ts';

export interface SnapshotInput {
  readonly taxonomy: Taxonomy;
  /** Where the snapshot is kept. */
  readonly file: string;
  readonly postings: number;
  readonly differences: readonly Difference[];
}

const COLUMNS = [
  column('of', 'Of'),
  column('count', 'Count'),
  column('kept', 'Kept', { align: 'right' }),
  column('now', 'Now', { align: 'right' }),
  column('shift', 'Shift', { align: 'right', shown: 'reader' }),
];
const STALE = {
  code: 'snapshot/stale',
  page: 'Finds a count that is not the one that was kept. Either the change was not meant, or the snapshot is to be made anew with --update.',
};

/** Where a corpus asks for other things than the snapshot that was kept of it. */
export function viewSnapshot({ taxonomy, file, postings, differences }: SnapshotInput): Report {
  const rows = differences.map(toRow);
  return {
    head: { schemaVersion: SCHEMA_VERSION, taxonomy: taxonomyRecord(taxonomy), snapshot: file, postings, isStale: differences.length > 0 },
    list: 'differences',
    tail: () => ({}),
    columns: COLUMNS,
    tables: rows.length > 0 ? [{ title: file, subtitle: formatCount(rows.length, 'count that differs', 'counts that differ'), rows }] : [],
    closing: () => [closingLine(file, differences, postings)],
    inspection: {
      checks: [STALE],
      diagnostics: differences.map(({ of, count, kept, now }) => ({
        code: STALE.code,
        severity: 'error',
        message: `${of}: ${count} is ${now}, and was ${kept}`,
        location: { file, line: 1, column: 1 },
      })),
    },
  };
}

function closingLine(file: string, differences: readonly Difference[], postings: number): string {
  const of = formatCount(postings, 'posting');
  return differences.length === 0 ? `${file} is up to date: ${of}.` : `${file} is stale: ${of}. --update makes it anew, for the change to be reviewed.`;
}

function toRow({ of, count, kept, now }: Difference): Row {
  return {
    cells: [textCell(of, 'strong'), textCell(count), numberCell(kept), numberCell(now), textCell(now > kept ? `+${now - kept}` : `−${kept - now}`)],
    record: { of, count, kept, now },
  };
}
