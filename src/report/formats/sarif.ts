import type { JsonObject } from '../../profile/record.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Format } from '../format.ts';
import { toJson } from '../json-text.ts';
import { type Check, headlineOf, inspectionOf, type Report } from '../report.ts';

/** SARIF 2.1.0, what code-scanning services read. */
export const sarif: Format = { name: 'sarif', render };

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

async function* render(report: Report): AsyncIterable<string> {
  const { checks, diagnostics } = inspectionOf(report, 'sarif');
  const run = {
    tool: { driver: { name: 'skillsift', rules: checks.map(toRule) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => toResult(diagnostic, checks)),
  };
  yield `${toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
}

function toRule(check: Check): JsonObject {
  const { code, page } = check;
  return { id: code, shortDescription: { text: headlineOf(check) }, fullDescription: { text: page }, help: { text: page } };
}

function toResult({ code, severity, message, location, excerpt }: Diagnostic, checks: readonly Check[]): JsonObject {
  const rule = checks.findIndex((check) => check.code === code);
  const { line, column } = location;
  const region = { startLine: line, startColumn: column, ...(excerpt && { endColumn: column + excerpt.length, snippet: { text: excerpt.line } }) };
  return {
    ruleId: code,
    ...(rule >= 0 && { ruleIndex: rule }),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(location.file) }, region } }],
  };
}

/** A relative path stays one: it is meant from the root of the checkout. */
function toUri(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
