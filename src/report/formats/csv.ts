import type { Format } from '../format.ts';
import { toHarmless } from '../printable.ts';
import type { Cell, Report, Table } from '../report.ts';

/** RFC 4180, with cells that a spreadsheet would run as formulas made harmless. */
export const csv: Format = { name: 'csv', render };

async function* render(report: Report): AsyncIterable<string> {
  const kept = report.columns.map((column) => column.shown !== 'reader');
  yield toLine(report.columns.filter((_, index) => kept[index]).map((column) => column.key));
  for await (const table of report.tables) {
    for (const cells of listRows(table)) yield toLine(cells.filter((_, index) => kept[index]).map(toField));
  }
}

/** A table without rows may still be worth one: nothing that was read may be missing. */
function listRows({ rows, blank, columns }: Table): (readonly Cell[])[] {
  if (columns) return [];
  return rows.length === 0 && blank ? [blank] : rows.map(({ cells }) => cells);
}

function toLine(fields: readonly string[]): string {
  return `${fields.map(quote).join(',')}\r\n`;
}

/** A semicolon or a tab divides cells where a spreadsheet's locale says so. */
function quote(field: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function toField(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return neutralize(toHarmless(cell.text));
    case 'number':
    case 'bar':
      return String(cell.value);
    case 'list':
      return neutralize(toHarmless(cell.items.join('; ')));
    case 'none':
      return '';
    default:
      return cell satisfies never;
  }
}

/**
 * A leading `=`, `+`, `-`, `@`, tab or line break, full-width ones too, makes a spreadsheet run the cell; an apostrophe makes it text.
 * Text that has apostrophes there already gets one more, so that taking one away always gives the text back.
 */
function neutralize(text: string): string {
  return /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
}
