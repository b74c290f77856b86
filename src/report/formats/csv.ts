import type { Format } from '../format.ts';
import type { Cell, Report } from '../report.ts';

/** RFC 4180, with cells that a spreadsheet would run as formulas made harmless. */
export const csv: Format = { name: 'csv', render };

async function* render(report: Report): AsyncIterable<string> {
  const kept = report.columns.map((column) => column.shown !== 'reader');
  yield toLine(report.columns.filter((_, index) => kept[index]).map((column) => column.key));
  for await (const { rows } of report.tables) {
    for (const { cells } of rows) yield toLine(cells.filter((_, index) => kept[index]).map(toField));
  }
}

function toLine(fields: readonly string[]): string {
  return `${fields.map(quote).join(',')}\r\n`;
}

function quote(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function toField(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return neutralize(cell.text);
    case 'number':
    case 'bar':
      return String(cell.value);
    case 'list':
      return neutralize(cell.items.join('; '));
    case 'none':
      return '';
    default:
      return cell satisfies never;
  }
}

/** A leading `=`, `+`, `-`, `@`, tab or line break makes a spreadsheet run the cell; an apostrophe makes it text. */
function neutralize(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
