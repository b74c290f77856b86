import { displayWidth } from '../report/display-width.ts';
import { nameSource } from '../report/name-source.ts';
import { toPrintable } from '../report/printable.ts';
import type { Diagnostic, Excerpt } from '../source/diagnostic.ts';

/** `file:line:column: error: message [code]`, and under it the line with a caret where there is one to show. */
export function formatDiagnostic({ code, severity, message, location, excerpt }: Diagnostic): string {
  const { file, line, column } = location;
  const isWholeFile = !excerpt && line === 1 && column === 1;
  const place = `${toPrintable(nameSource(file))}${isWholeFile ? '' : `:${line}:${column}`}`;
  const head = `${place}: ${severity}: ${toPrintable(message)} [${code}]\n`;
  return excerpt?.line.trim() ? head + formatExcerpt(excerpt, line, column - 1) : head;
}

const WIDEST = 100;

/** The line and a caret; a long line is cut, so that the place itself can be seen. */
function formatExcerpt({ line, length }: Excerpt, number: number, at: number): string {
  const from = line.length <= WIDEST ? 0 : Math.max(0, Math.min(at - WIDEST / 2, line.length - WIDEST));
  const before = toPrintable(line.slice(from, at));
  const meant = toPrintable(line.slice(at, Math.min(at + length, from + WIDEST)));
  const behind = toPrintable(line.slice(at + length, Math.max(at + length, from + WIDEST)));
  const caret = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(meant)));
  return `  ${number} | ${before}${meant}${behind}\n  ${' '.repeat(String(number).length)} | ${caret}\n`;
}
