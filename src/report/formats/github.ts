import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Format } from '../format.ts';
import { toPrintable } from '../printable.ts';
import { inspectionOf, type Report } from '../report.ts';

/** Workflow commands that GitHub shows as annotations beside the lines of a pull request. */
export const github: Format = { name: 'github', render };

const COMMANDS: Readonly<Record<Diagnostic['severity'], string>> = { error: 'error', warning: 'warning', note: 'notice' };

async function* render(report: Report): AsyncIterable<string> {
  for (const diagnostic of inspectionOf(report, 'github').diagnostics) yield toCommand(diagnostic);
}

function toCommand({ code, severity, message, location, excerpt }: Diagnostic): string {
  const { file, line, column } = location;
  const end = excerpt ? { endLine: line, endColumn: column + excerpt.length } : {};
  const properties = { file: toPrintable(file).replaceAll('\\', '/'), line, ...end, col: column, title: code };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${listed.join(',')}::${escapeData(toPrintable(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
