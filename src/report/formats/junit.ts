import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Format } from '../format.ts';
import { toPrintable } from '../printable.ts';
import { headlineOf, inspectionOf, type Report } from '../report.ts';

/** JUnit XML, what build servers show as tests: a check that found nothing passes, everything that was found fails. */
export const junit: Format = { name: 'junit', render };

async function* render(report: Report): AsyncIterable<string> {
  const { checks, diagnostics } = inspectionOf(report, 'junit');
  const found = new Set(diagnostics.map((diagnostic) => diagnostic.code));
  const passed = checks.filter((check) => !found.has(check.code));
  const counts = `tests="${passed.length + diagnostics.length}" failures="${diagnostics.filter(isFailure).length}" errors="0"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="skillsift" ${counts}>\n  <testsuite name="${escapeXml(report.list)}" ${counts}>\n`;
  for (const check of passed) yield `    <testcase classname="${escapeXml(check.code)}" name="${escapeXml(headlineOf(check))}"/>\n`;
  for (const diagnostic of diagnostics) yield toCase(diagnostic);
  yield '  </testsuite>\n</testsuites>\n';
}

function toCase(diagnostic: Diagnostic): string {
  const { code, severity, message, location, excerpt } = diagnostic;
  const place = `${location.file}:${location.line}:${location.column}`;
  const head = `    <testcase classname="${escapeXml(code)}" name="${escapeXml(`${place} ${message}`)}" file="${escapeXml(location.file)}" line="${location.line}">\n`;
  const text = escapeXml(`${place}: ${severity}: ${message}${excerpt ? `\n${excerpt.line}` : ''}`);
  const body = isFailure(diagnostic) ? `<failure type="${severity}" message="${escapeXml(message)}">${text}</failure>` : `<system-out>${text}</system-out>`;
  return `${head}      ${body}\n    </testcase>\n`;
}

/** A note is worth reading and fails nothing. */
function isFailure({ severity }: Diagnostic): boolean {
  return severity !== 'note';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** XML forbids most control characters even escaped, and lone surrogates. */
function escapeXml(text: string): string {
  const printable = text.split('\n').map(toPrintable).join('\n');
  return printable.replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"\n]/g, (char) => ENTITIES[char] ?? char);
}
