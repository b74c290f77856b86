import { toPrintable } from '../report/printable.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** `file:line:column: error: message [code]`, and under it the line with a caret where there is one to show. */
export function formatDiagnostic({ code, severity, message, location, excerpt }: Diagnostic): string {
  const { file, line, column } = location;
  const head = `${toPrintable(file)}:${line}:${column}: ${severity}: ${toPrintable(message)} [${code}]\n`;
  if (!excerpt) return head;
  const number = String(line);
  const shown = cutAround(excerpt.line, column - 1);
  const caret = ' '.repeat(shown.at) + '^'.repeat(Math.max(1, Math.min(excerpt.length, shown.text.length - shown.at)));
  return `${head}  ${number} | ${toPrintable(shown.text)}\n  ${' '.repeat(number.length)} | ${caret}\n`;
}

const WIDEST = 100;

/** A long line is cut, so that the place itself can be seen. */
function cutAround(line: string, at: number): { readonly text: string; readonly at: number } {
  if (line.length <= WIDEST) return { text: line, at };
  const from = Math.max(0, Math.min(at - WIDEST / 2, line.length - WIDEST));
  return { text: line.slice(from, from + WIDEST), at: at - from };
}
