import type { Format } from '../format.ts';
import { STYLE } from '../html-style.ts';
import { toPrintable, toPrintableLines } from '../printable.ts';
import type { Cell, Column, Report, Row, StyledText, Table } from '../report.ts';

/** One page that needs nothing else: no script, no other file, nothing from the network. */
export const html: Format = { name: 'html', render };

async function* render(report: Report): AsyncIterable<string> {
  const title = `skillsift: ${escapeMarkup(report.list)}`;
  const opening = (report.opening ?? []).map((line) => `<p>${escapeMarkup(line)}</p>\n`);
  yield `${openPage(title)}<h1>${title}</h1>\n${opening.join('')}`;
  for await (const table of report.tables) {
    const columns = table.columns ?? report.columns;
    const rows = table.rows.map((row) => writeRow(row, columns));
    const grid = rows.length > 0 ? `<div class="grid"><table>\n${writeHeader(columns)}<tbody>\n${rows.join('')}</tbody>\n</table></div>\n` : '';
    yield `<section>\n${writeTitle(table)}${grid}</section>\n`;
  }
  const closing = report.closing().map((line) => `<p>${escapeMarkup(line)}</p>\n`);
  yield `</main>\n<footer>\n${closing.join('')}</footer>\n</body>\n</html>\n`;
}

/** The policy forbids everything but the style in the page, should anything ever slip through the escaping. */
function openPage(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
`;
}

function writeTitle({ title, subtitle, preface }: Table): string {
  const below = subtitle ? `<p>${escapeMarkup(subtitle)}</p>\n` : '';
  return `<h2>${escapeMarkup(title)}</h2>\n${below}${preface ? `<pre>${preface.map(writeSpan).join('')}</pre>\n` : ''}`;
}

function writeSpan({ text, tone }: StyledText): string {
  const escaped = escapeLines(text);
  if (!tone) return escaped;
  return tone === 'faint' ? `<span class="faint">${escaped}</span>` : `<mark class="${tone}">${escaped}</mark>`;
}

function writeHeader(columns: readonly Column[]): string {
  const cells = columns.map((column) => (column.shown === 'data' ? '' : `<th scope="col"${classOf(column)}>${escapeMarkup(column.title)}</th>`));
  return `<thead><tr>${cells.join('')}</tr></thead>\n`;
}

function writeRow({ cells }: Row, columns: readonly Column[]): string {
  const shown = columns.map((column, index) => {
    const cell = cells[index] ?? { kind: 'none' };
    return column.shown === 'data' ? '' : `<td${classOf(column, cell)}>${writeCell(cell)}</td>`;
  });
  return `<tr>${shown.join('')}</tr>\n`;
}

function writeCell(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return escapeMarkup(cell.text);
    case 'number':
      return escapeMarkup(cell.shown ?? String(cell.value));
    case 'bar':
      return `<i style="width:${(100 * cell.value).toFixed(1)}%"></i>`;
    case 'list':
      return escapeMarkup(cell.items.join(', '));
    case 'none':
      return '';
    default:
      return cell satisfies never;
  }
}

/** How a column stands, and what may go first; what a cell's colour is for. */
function classOf({ align, spare }: Column, cell?: Cell): string {
  const tone = cell?.kind === 'text' ? cell.tone : undefined;
  const names = [align === 'right' ? 'n' : '', spare > 0 ? `s${spare}` : '', cell?.kind === 'bar' ? 'bar' : '', tone ?? ''].filter((name) => name !== '');
  return names.length > 0 ? ` class="${names.join(' ')}"` : '';
}

function escapeMarkup(text: string): string {
  return toPrintable(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function escapeLines(text: string): string {
  return toPrintableLines(text).split('\n').map(escapeMarkup).join('\n');
}
