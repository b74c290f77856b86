import { codeOf, type Finding, type Rule } from '../../lint/rule.ts';
import { type JsonObject, SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Taxonomy } from '../../taxonomy/model.ts';
import { formatCount } from '../numbers.ts';
import { column, numberCell, type Report, type Row, type Table, type Tone, textCell } from '../report.ts';

const COLUMNS = [
  column('file', 'File', { shown: 'data' }),
  column('line', 'Place', { align: 'right' }),
  column('column', 'Column', { shown: 'data' }),
  column('severity', 'Severity'),
  column('message', 'Finding'),
  column('code', 'Code', { shown: 'data' }),
  column('rule', 'Rule', { shown: 'reader', spare: 1 }),
  column('fixable', 'Fixable', { shown: 'data' }),
];

export interface FindingsInput {
  /** Undefined where the files could not be understood. */
  readonly taxonomy: Taxonomy | undefined;
  /** The rules that were looked at. */
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
}

/** A rule is named without it, as `--rule` takes it; what the loader says keeps its room. */
const OWN_ROOM = /^lint\//;
const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'note'];
const TONES: Readonly<Record<Diagnostic['severity'], Tone>> = { error: 'bad', warning: 'preferred', note: 'faint' };

/** What is wrong with a taxonomy: one table a file, in order of place. */
export function viewFindings({ taxonomy, rules, findings }: FindingsInput): Report {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(findings, severity)]));
  return {
    head: { schemaVersion: SCHEMA_VERSION, taxonomy: taxonomy ? taxonomyRecord(taxonomy) : null, counts },
    list: 'findings',
    tail: () => ({}),
    columns: COLUMNS,
    tables: [...new Set(findings.map(({ location }) => location.file))].map((file) => toTable(file, findings)),
    closing: () => [closingLine(findings, rules)],
    inspection: { checks: rules.map((rule) => ({ code: codeOf(rule), page: rule.page })), diagnostics: findings },
  };
}

function toTable(file: string, all: readonly Finding[]): Table {
  const findings = all.filter(({ location }) => location.file === file);
  return { title: file, subtitle: describeCounts(findings), rows: findings.map(toRow) };
}

function toRow(finding: Finding): Row {
  const { code, severity, message, location, fix } = finding;
  const { file, line, column: at } = location;
  return {
    cells: [
      textCell(file),
      numberCell(line, `${line}:${at}`),
      numberCell(at),
      textCell(severity, TONES[severity]),
      textCell(message),
      textCell(code),
      textCell(code.replace(OWN_ROOM, ''), 'faint'),
      textCell(String(fix !== undefined)),
    ],
    record: toRecord(finding),
  };
}

function toRecord({ code, severity, message, location, fix }: Finding): JsonObject {
  return { code, severity, message, file: location.file, line: location.line, column: location.column, fixable: fix !== undefined };
}

function count(findings: readonly Finding[], severity: Diagnostic['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function describeCounts(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) => ({ severity, number: count(findings, severity) })).filter(({ number }) => number > 0);
  return counts.map(({ severity, number }) => formatCount(number, severity)).join(', ');
}

function closingLine(findings: readonly Finding[], rules: readonly Rule[]): string {
  if (findings.length === 0) return `No findings; ${formatCount(rules.length, 'rule')} looked.`;
  const fixable = findings.filter(({ fix }) => fix).length;
  const hint = fixable > 0 ? `; ${fixable} can be mended with --fix` : '';
  return `${formatCount(findings.length, 'finding')}: ${describeCounts(findings)}${hint}.`;
}

const RULE_COLUMNS = [column('code', 'Rule'), column('severity', 'Severity'), column('fixable', 'Mends', { spare: 1 }), column('page', 'What and why')];

/** Every rule with its page. */
export function viewRules(rules: readonly Rule[]): Report {
  return {
    head: { schemaVersion: SCHEMA_VERSION },
    list: 'rules',
    tail: () => ({}),
    columns: RULE_COLUMNS,
    tables: [{ title: 'Rules', subtitle: String(rules.length), rows: rules.map(toRuleRow) }],
    closing: () => [],
  };
}

function toRuleRow(rule: Rule): Row {
  const { severity, page, fixable = false, needsCorpus = false } = rule;
  return {
    cells: [textCell(codeOf(rule), 'strong'), textCell(severity, TONES[severity]), textCell(fixable ? 'yes' : undefined), textCell(page)],
    record: { code: codeOf(rule), severity, fixable, needsCorpus, page },
  };
}
