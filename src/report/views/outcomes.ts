import { type Coverage, type Gap, type Ruled, shareOf } from '../../examples/coverage.ts';
import type { Fault, Outcome } from '../../examples/run.ts';
import { SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Skill, Taxonomy } from '../../taxonomy/model.ts';
import type { Span } from '../../text/span.ts';
import { formatCount, formatPercent, roundShare } from '../numbers.ts';
import { type Check, column, numberCell, type Report, type Row, textCell } from '../report.ts';

const COLUMNS = [
  column('code', 'Code', { shown: 'data' }),
  column('id', 'Skill'),
  column('expected', 'Expected'),
  column('text', 'Text'),
  column('start', 'Start', { shown: 'data' }),
  column('end', 'End', { shown: 'data' }),
  column('why', 'Why'),
  column('file', 'File', { shown: 'data' }),
  column('line', 'Line', { shown: 'data' }),
  column('place', 'Place', { shown: 'reader', spare: 1 }),
];

const CHECKS: readonly Check[] = [
  { code: 'examples/missing', page: 'Finds a match example that does not name its skill, or not where its marks say.' },
  { code: 'examples/unwanted', page: 'Finds a reject example that names its skill.' },
  { code: 'examples/bad-marks', page: 'Finds « or » that do not stand in pairs around a mention.' },
];
const COVERAGE_CHECKS: readonly Check[] = [
  { code: 'examples/unrefused', page: 'Finds an ambiguous label that no reject example holds.' },
  { code: 'examples/unexercised', page: 'Finds a label with rules that no match example finds, and a rule that refuses nothing in any reject example.' },
];

export interface OutcomesInput {
  readonly taxonomy: Taxonomy;
  readonly outcomes: readonly Outcome[];
  /** Undefined where it was not asked for. */
  readonly coverage: Coverage | undefined;
  /** The share that is enough, in per cent. */
  readonly threshold: number;
}

/** What is wrong with a taxonomy's examples: those that do not hold, and what none of them shows. */
export function viewOutcomes({ taxonomy, outcomes, coverage, threshold }: OutcomesInput): Report {
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  const groups = [
    { title: 'Examples that do not hold', entries: failed.flatMap((outcome) => outcome.faults.map((fault) => readFault(outcome, fault))) },
    { title: 'Ambiguous labels that no example refuses', entries: (coverage?.unrefused ?? []).map(readUnrefused) },
    { title: 'Labels and rules that no example exercises', entries: (coverage?.gaps ?? []).map(readGap) },
  ];
  const isEnough = coverage === undefined || shareOf(coverage) * 100 >= threshold;
  return {
    head: {
      schemaVersion: SCHEMA_VERSION,
      taxonomy: taxonomyRecord(taxonomy),
      examples: { of: outcomes.length, failed: failed.length },
      coverage: coverage ? { of: coverage.of, exercised: coverage.exercised, share: roundShare(shareOf(coverage)), threshold } : null,
    },
    list: 'diagnostics',
    tail: () => ({}),
    columns: COLUMNS,
    tables: groups.flatMap(({ title, entries }) => (entries.length > 0 ? [{ title, subtitle: String(entries.length), rows: entries.map(toRow) }] : [])),
    closing: () => [countExamples(outcomes, failed.length), ...(coverage ? [describeCoverage(coverage, threshold)] : [])],
    inspection: {
      checks: coverage ? [...CHECKS, ...COVERAGE_CHECKS] : CHECKS,
      diagnostics: groups.flatMap(({ entries }) => entries.map((entry) => toDiagnostic(entry, isEnough))),
    },
  };
}

function countExamples(outcomes: readonly Outcome[], failed: number): string {
  const skills = new Set(outcomes.map(({ example }) => example.skill)).size;
  const verdict = failed === 0 ? 'all hold' : `${failed} ${failed === 1 ? 'does' : 'do'} not hold`;
  return `${formatCount(outcomes.length, 'example')} of ${formatCount(skills, 'skill')}: ${outcomes.length === 0 ? 'nothing to run' : verdict}.`;
}

function describeCoverage(coverage: Coverage, threshold: number): string {
  const { of, exercised, unrefused } = coverage;
  const labels = unrefused.length === 0 ? 'every ambiguous label is refused in one' : `${formatCount(unrefused.length, 'ambiguous label')} refused in none`;
  return `The examples exercise ${exercised} of ${formatCount(of, 'ruled label or rule', 'ruled labels and rules')}: ${formatPercent(shareOf(coverage))}, wanted ${threshold} %; ${labels}.`;
}

/** One thing that is wrong, before it is laid out. */
interface Entry {
  readonly code: string;
  readonly skill: Skill;
  readonly expected: string;
  readonly text: string;
  readonly span: Span | undefined;
  readonly why: string;
  readonly at: Skill['at'];
}

const EXPECTED: Readonly<Record<Fault['kind'], string>> = { missing: 'should count', unwanted: 'should not count', 'bad-marks': 'has stray marks' };

function readFault({ example: { skill, text } }: Outcome, { kind, span, why }: Fault): Entry {
  return { code: `examples/${kind}`, skill, expected: EXPECTED[kind], text, span, why, at: skill.at };
}

function readUnrefused({ skill, label }: Ruled): Entry {
  const why = 'ambiguous, and no example shows it where it does not count';
  return {
    code: 'examples/unrefused',
    skill,
    expected: 'wants a reject example',
    text: label?.text ?? skill.name,
    span: undefined,
    why,
    at: label?.at ?? skill.at,
  };
}

function readGap({ kind, skill, label }: Gap): Entry {
  const expected = kind === 'counts' ? 'wants a match example' : 'wants a reject example';
  const why = explainGap(kind, label?.not ?? skill.not);
  return { code: 'examples/unexercised', skill, expected, text: label?.text ?? skill.name, span: undefined, why, at: label?.at ?? skill.at };
}

function explainGap(kind: Gap['kind'], phrases: readonly string[]): string {
  switch (kind) {
    case 'counts':
      return 'it has rules, and no example finds it';
    case 'needs':
      return 'no example shows it without what it needs';
    case 'case':
      return 'no example writes it in another case';
    case 'not':
      return `no example holds ${phrases.length === 1 ? '' : 'one of '}${phrases.map((phrase) => `"${phrase}"`).join(', ')}`;
    default:
      return kind satisfies never;
  }
}

/** The built-in taxonomy, as it was stored, knows no places. */
const NOWHERE = { file: 'built-in taxonomy', line: 1, column: 1 };

function toDiagnostic({ code, skill, expected, text, span, why, at = NOWHERE }: Entry, isEnough: boolean): Diagnostic {
  const severity = code !== 'examples/unexercised' ? 'error' : isEnough ? 'note' : 'warning';
  return { code, severity, message: `${skill.id}: "${mark(text, span)}" ${expected}: ${why}`, location: at };
}

function mark(text: string, span: Span | undefined): string {
  return span ? `${text.slice(0, span.start)}«${text.slice(span.start, span.end)}»${text.slice(span.end)}` : text;
}

function toRow({ code, skill, expected, text, span, why, at }: Entry): Row {
  return {
    cells: [
      textCell(code),
      textCell(skill.id, 'strong'),
      textCell(expected),
      textCell(mark(text, span)),
      span ? numberCell(span.start) : textCell(undefined),
      span ? numberCell(span.end) : textCell(undefined),
      textCell(why),
      textCell(at?.file),
      at ? numberCell(at.line) : textCell(undefined),
      textCell(at && `${at.file}:${at.line}`, 'faint'),
    ],
    record: {
      code,
      id: skill.id,
      expected,
      text,
      start: span?.start ?? null,
      end: span?.end ?? null,
      why,
      file: at?.file ?? null,
      line: at?.line ?? null,
      column: at?.column ?? null,
    },
  };
}
