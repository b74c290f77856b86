import type { Format } from '../format.ts';
import { toPrintable, toPrintableLines } from '../printable.ts';
import type { Cell, Report, Table } from '../report.ts';

/** Headings and pipe tables, for a README, an issue or a pull request. */
export const markdown: Format = { name: 'markdown', render };

async function* render(report: Report): AsyncIterable<string> {
  const opening = (report.opening ?? []).map((text, index) => (index === 0 ? `### ${escapeMarkup(text)}\n` : `\n${escapeMarkup(text)}\n`));
  const closing = report.closing();
  const ending = closing.map((line) => `${escapeMarkup(line)}\n`).join('');
  const room = new Room((report.bound ?? Number.POSITIVE_INFINITY) - opening.join('').length - ending.length - MARGIN);
  let separator = '';
  if (opening.length > 0) {
    yield opening.join('');
    separator = '\n';
  }
  for await (const table of report.tables) {
    yield `${separator}${formatTable(table, report, room)}`;
    separator = '\n';
  }
  if (closing.length > 0) yield `${separator}${ending}`;
}

/** For the lines that say what was left out. */
const MARGIN = 1000;

/** How many characters may still be written. */
class Room {
  #left: number;

  constructor(characters: number) {
    this.#left = characters;
  }

  /** The lines that still fit; once one does not, none after it does. */
  take(lines: readonly string[]): string[] {
    const taken: string[] = [];
    for (const line of lines) {
      this.#left -= line.length;
      if (this.#left < 0) break;
      taken.push(line);
    }
    return taken;
  }
}

function formatTable(table: Table, { columns: shared }: Report, room: Room): string {
  const columns = table.columns ?? shared;
  const kept = columns.map((column) => column.shown !== 'data');
  const shown = columns.filter((_, index) => kept[index]);
  const header = `${toLine(shown.map((column) => column.title))}${toLine(shown.map((column) => (column.align === 'right' ? '--:' : '---')))}`;
  const lines = table.rows.map(({ cells }) => toLine(cells.filter((_, index) => kept[index]).map(toText)));
  const title = table.isFolded ? formatSummary(table) : formatTitle(table);
  const [, ...rows] = room.take([title + header, ...lines]);
  const missing = lines.length - rows.length;
  const body = rows.length > 0 ? `\n${header}${rows.join('')}` : '';
  const note = missing > 0 ? `\n… and ${missing} more, left out here to keep this short; the JSON has all of them.\n` : '';
  return `${title}${body}${note}${table.isFolded ? '\n</details>\n' : ''}`;
}

function formatSummary({ title, subtitle }: Table): string {
  return `<details>\n<summary>${escapeHtml(title)}${subtitle ? ` (${escapeHtml(subtitle)})` : ''}</summary>\n`;
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

function escapeHtml(text: string): string {
  return toPrintable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
