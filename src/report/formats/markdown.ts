import type { Format } from '../format.ts';
import { toPrintable, toPrintableLines } from '../printable.ts';
import type { Cell, Report, Table } from '../report.ts';

/** Headings and pipe tables, for a README, an issue or a pull request. */
export const markdown: Format = { name: 'markdown', render };

async function* render(report: Report): AsyncIterable<string> {
  const kept = report.columns.map((column) => column.shown !== 'data');
  const columns = report.columns.filter((_, index) => kept[index]);
  const header = `${toLine(columns.map((column) => column.title))}${toLine(columns.map((column) => (column.align === 'right' ? '--:' : '---')))}`;
  let separator = '';
  for await (const table of report.tables) {
    const rows = table.rows.map(({ cells }) => toLine(cells.filter((_, index) => kept[index]).map(toText)));
    yield `${separator}${formatTitle(table)}${rows.length > 0 ? `\n${header}${rows.join('')}` : ''}`;
    separator = '\n';
  }
  const closing = report.closing();
  if (closing.length > 0) yield `${separator}${closing.map((line) => `${escapeMarkup(line)}\n`).join('')}`;
}

function formatTitle({ title, subtitle, preface }: Table): string {
  const text = (preface ?? []).map((part) => part.text).join('');
  const paragraphs = [`### ${escapeMarkup(title)}`, ...(subtitle ? [escapeMarkup(subtitle)] : []), ...(text === '' ? [] : [fence(toPrintableLines(text))])];
  return `${paragraphs.join('\n\n')}\n`;
}

/** A block that shows the text as it stands, whatever backticks it holds. */
function fence(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(Math.max(3, longest + 1));
  return `${mark}text\n${text}\n${mark}`;
}

function toLine(fields: readonly string[]): string {
  return `| ${fields.join(' | ')} |\n`;
}

function toText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return escapeMarkup(cell.text);
    case 'number':
      return cell.shown ?? String(cell.value);
    case 'bar':
      return '█'.repeat(Math.round(cell.value * 10));
    case 'list':
      return escapeMarkup(cell.items.join(', '));
    case 'none':
      return '';
    default:
      return cell satisfies never;
  }
}

function escapeMarkup(text: string): string {
  return toPrintable(text).replace(/[\\`*_[\]<>|#&~$]/g, '\\$&');
}
