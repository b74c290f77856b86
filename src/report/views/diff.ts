import { type Change, type ChangeClass, CLASSES, codeOf, idOf } from '../../diff/change.ts';
import { describeChange } from '../../diff/describe.ts';
import type { Review, ReviewedChange } from '../../diff/review.ts';
import { countClass } from '../../diff/review.ts';
import { type JsonObject, SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Location } from '../../source/location.ts';
import type { Taxonomy } from '../../taxonomy/model.ts';
import { inspectReview } from '../inspect-review.ts';
import { formatCount } from '../numbers.ts';
import { type Column, column, numberCell, type Report, type Row, type Table, type Tone, textCell } from '../report.ts';
import { impactRecords, viewImpact } from './impact.ts';

export interface DiffInput {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly review: Review;
  /** Whether a version that was not bumped enough is a fault. */
  readonly checksVersion: boolean;
}

interface ComparedSide {
  readonly title: string;
  readonly taxonomy: Taxonomy;
}

/** A comment on a pull request takes 65,536 characters. */
const COMMENT = 60_000;

/** For a person, columns that hold nothing are left out. */
function listColumns({ changes, impact }: Review): Column[] {
  return [
    column('class', 'Class', { shown: 'data' }),
    column('id', 'Skill'),
    column('message', 'Change'),
    column('postings', 'Postings', { align: 'right', spare: 1, shown: impact ? 'both' : 'data' }),
    column('code', 'Code', { shown: 'data' }),
    column('before_file', 'Before file', { shown: 'data' }),
    column('before_line', 'Before line', { shown: 'data' }),
    column('after_file', 'After file', { shown: 'data' }),
    column('after_line', 'After line', { shown: 'data' }),
    column('places', 'Places', { shown: 'reader', spare: 2 }),
    column('approved', 'Approved', { spare: 3, shown: changes.some(({ approval }) => approval) ? 'both' : 'data' }),
    column('fingerprint', 'Fingerprint', { spare: 1 }),
  ];
}

const TITLES: Readonly<Record<ChangeClass, string>> = { breaking: 'Breaking', dangerous: 'Dangerous', safe: 'Safe', cosmetic: 'Cosmetic' };
const TONES: Readonly<Record<ChangeClass, Tone>> = { breaking: 'bad', dangerous: 'preferred', safe: 'good', cosmetic: 'faint' };

/** What a change of a taxonomy means, the gravest first, and what it does to a corpus. */
export function viewDiff(input: DiffInput): Report {
  const { before, after, review } = input;
  const { impact, version } = review;
  const [breaking, dangerous, safe, cosmetic] = CLASSES.map((one) => listClass(one, review));
  return {
    head: {
      schemaVersion: SCHEMA_VERSION,
      before: { title: before.title, ...taxonomyRecord(before.taxonomy) },
      after: { title: after.title, ...taxonomyRecord(after.taxonomy) },
      version: { ...version },
      counts: Object.fromEntries(CLASSES.map((one) => [one, countClass(review, one)])),
      corpus: impact ? { postings: impact.postings, changed: impact.changed, gained: impact.gained, lost: impact.lost, unexplained: impact.unexplained } : null,
    },
    list: 'changes',
    tail: () => ({
      skills: impact ? impactRecords(impact) : [],
      findings: review.findings.map(({ code, severity, message, location }) => ({ code, severity, message, ...placeRecord(location) })),
    }),
    columns: listColumns(review),
    opening: [describeVersion(review), ...(review.changes.length > 0 ? [describeCounts(review)] : []), ...describeCorpus(review)],
    bound: COMMENT,
    tables: [breaking, dangerous, impact && review.changes.length > 0 ? [viewImpact(impact)] : [], safe, cosmetic, listFindings(review)].flatMap(
      (tables) => tables ?? [],
    ),
    closing: () => [`${after.title} compared with ${before.title}: ${closingLine(review)}`],
    inspection: inspectReview(input),
  };
}

function describeVersion({ version: { before, after, suggested, bump, isEnough }, changes }: Review): string {
  if (changes.length === 0) return `Taxonomy ${after ?? 'without a version'}: no change in meaning`;
  if (before === null || suggested === null)
    return after === null ? 'Taxonomy without a version: state one, as in "version: 1.0.0"' : `Taxonomy without a version → ${after}`;
  const given = after === before ? before : `${before} → ${after ?? 'without a version'}`;
  return `Taxonomy ${given}${isEnough ? '' : ` → suggests ${suggested}`} (${bump})`;
}

function describeCounts(review: Review): string {
  return CLASSES.map((one) => `${countClass(review, one)} ${one}`).join(' · ');
}

function describeCorpus({ impact }: Review): string[] {
  if (!impact) return [];
  const { postings, changed, gained, lost } = impact;
  const which = changed === 0 ? 'nothing changes in any' : `+${gained} −${lost} mentions in ${changed}`;
  return [`Corpus: ${formatCount(postings, 'posting')} · ${which} · ${postings - changed} unchanged`];
}

function closingLine({ changes, findings, impact }: Review): string {
  const approved = changes.filter(({ approval }) => approval).length;
  return [
    formatCount(changes.length, 'change'),
    ...(approved > 0 ? [`${approved} approved`] : []),
    ...(findings.length > 0 ? [formatCount(findings.length, 'finding about approvals', 'findings about approvals')] : []),
    ...(impact && impact.unexplained > 0 ? [`${formatCount(impact.unexplained, 'posting')} changed where no changed word stands`] : []),
  ]
    .join(', ')
    .concat('.');
}

function listClass(wanted: ChangeClass, { changes, impact }: Review): Table[] {
  const rows = changes.filter((change) => change.class === wanted).map((change) => toRow(change, impact?.postings));
  const isFolded = wanted === 'safe' || wanted === 'cosmetic';
  return rows.length === 0 ? [] : [{ title: `${TITLES[wanted]} (${rows.length})`, rows, isFolded }];
}

function toRow(reviewed: ReviewedChange, of: number | undefined): Row {
  const { change, fingerprint, postings, approval, class: rating } = reviewed;
  const { before, after } = change;
  const id = idOf(change);
  return {
    cells: [
      textCell(rating),
      textCell(id, TONES[rating]),
      textCell(describeChange(change)),
      postings === undefined || of === undefined ? textCell(undefined) : numberCell(postings, `${postings} of ${of}`),
      textCell(codeOf(change.kind)),
      textCell(before?.file),
      before ? numberCell(before.line) : textCell(undefined),
      textCell(after?.file),
      after ? numberCell(after.line) : textCell(undefined),
      textCell(showPlaces(before, after), 'faint'),
      textCell(approval && `until ${approval.until}: ${approval.reason}`),
      textCell(fingerprint, 'faint'),
    ],
    record: toRecord(reviewed),
  };
}

function showPlaces(before: Location | undefined, after: Location | undefined): string | undefined {
  const show = ({ file, line }: Location): string => `${file}:${line}`;
  if (!before || !after) return before ? `${show(before)} →` : after && `→ ${show(after)}`;
  if (before.file !== after.file) return `${show(before)} → ${show(after)}`;
  return before.line === after.line ? show(after) : `${show(before)} → ${after.line}`;
}

function toRecord({ change, fingerprint, postings, approval, class: rating }: ReviewedChange): JsonObject {
  const { before, after } = change;
  return {
    code: codeOf(change.kind),
    class: rating,
    id: idOf(change) ?? null,
    message: describeChange(change),
    fingerprint,
    postings: postings ?? null,
    approved: approval ? { reason: approval.reason, until: approval.until } : null,
    before: before ? placeRecord(before) : null,
    after: after ? placeRecord(after) : null,
    detail: detailOf(change),
  };
}

function placeRecord({ file, line, column: at }: Location): JsonObject {
  return { file, line, column: at };
}

/** What changed, as data: the keys depend on the code. */
function detailOf({ kind: _, before: __, after: ___, ...detail }: Change): JsonObject {
  return Object.fromEntries(Object.entries(detail).filter(([key]) => key !== 'id'));
}

const FINDING_COLUMNS = [column('place', 'Place'), column('message', 'Finding')];

function listFindings({ findings }: Review): Table[] {
  if (findings.length === 0) return [];
  const rows = findings.map(({ location: { file, line }, message }): Row => ({ cells: [textCell(`${file}:${line}`, 'faint'), textCell(message)] }));
  return [{ title: `Approvals (${rows.length})`, columns: FINDING_COLUMNS, rows }];
}
