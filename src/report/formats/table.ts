import { Chalk, type ChalkInstance } from 'chalk';
import Table3 from 'cli-table3';
import { displayWidth } from '../display-width.ts';
import { type FittedColumn, fitColumns } from '../fit-columns.ts';
import type { Format, Surface } from '../format.ts';
import { toPrintable } from '../printable.ts';
import type { Cell, Column, Report, StyledText, Table, Tone } from '../report.ts';
import { layOutLines } from '../styled-lines.ts';
import { wrapText } from '../wrap-text.ts';

/** Aligned columns for a terminal, with bars, and colour where the surface has it. */
export const table: Format = { name: 'table', render };

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};
const NO_STYLE = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 };

async function* render(report: Report, { width, color }: Surface): AsyncIterable<string> {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const opening = formatOpening(report, chalk, width);
  yield opening;
  const fitted = Array.isArray(report.tables) ? fitShared(report.columns, report.tables, width) : undefined;
  let separator = opening === '' ? '' : '\n';
  for await (const each of report.tables) {
    const columns = each.columns ?? report.columns;
    const rows = toRows(each, columns);
    const fit = each.columns ? undefined : fitted;
    const body = rows.length > 0 ? formatRows(fit ?? fitTables(listShown(columns), rows, width), rows, chalk) : '';
    yield `${separator}${formatHead(each, chalk, width)}${each.preface && body !== '' ? '\n' : ''}${body}`;
    separator = '\n';
  }
  const closing = report.closing().flatMap((text) => layOutLines([{ text, tone: 'faint' }], width));
  if (closing.length > 0) yield separator + formatLines(closing, chalk);
}

function formatOpening({ opening = [] }: Report, chalk: ChalkInstance, width: number | undefined): string {
  const lines = opening.flatMap((text, index) => layOutLines([index === 0 ? { text, tone: 'strong' } : { text }], width));
  return formatLines(lines, chalk);
}

/** Tables that share their columns share their widths. */
function fitShared(columns: readonly Column[], tables: readonly Table[], width: number | undefined): FittedColumn[] {
  const sharing = tables.filter((table) => !table.columns);
  return fitTables(
    listShown(columns),
    sharing.flatMap((table) => toRows(table, columns)),
    width,
  );
}

function listShown(columns: readonly Column[]): Column[] {
  return columns.filter((column) => column.shown !== 'data');
}

function toRows({ rows }: Table, columns: readonly Column[]): Cell[][] {
  return rows.map(({ cells }) => cells.filter((_, index) => columns[index]?.shown !== 'data'));
}

function formatHead({ title, subtitle = '', preface = [] }: Table, chalk: ChalkInstance, width: number | undefined): string {
  const fits = width === undefined || displayWidth(`${toPrintable(title)}  ${toPrintable(subtitle)}`) <= width;
  const parts: StyledText[] = [{ text: toPrintable(title), tone: 'strong' }];
  if (subtitle !== '') parts.push({ text: fits ? '  ' : '\n' }, { text: toPrintable(subtitle), tone: 'faint' });
  const head = formatLines(layOutLines(parts, width), chalk);
  return preface.length === 0 ? head : `${head}\n${formatLines(layOutLines(preface, width), chalk)}`;
}

function formatLines(lines: readonly (readonly StyledText[])[], chalk: ChalkInstance): string {
  return lines
    .map(
      (parts) =>
        `${parts
          .map(({ text, tone }) => paint(chalk, text, tone))
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

function fitTables(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number | undefined): FittedColumn[] {
  const texts = rows.map((row) => row.map(toText));
  return fitColumns(columns, texts, { width, bars: columns.map((_, index) => rows[0]?.[index]?.kind === 'bar') });
}

/** Cells are wrapped here, and what goes into one table is little: cli-table3 takes seconds for a cell of many lines or a table of many rows. */
function formatRows(fitted: readonly FittedColumn[], rows: readonly (readonly Cell[])[], chalk: ChalkInstance): string {
  const heads = toLines(fitted.map(({ column, width }) => wrapText(column.title, width).map((line) => chalk.dim(line))));
  const lines = rows.flatMap((row) => toLines(fitted.map(({ index, width }) => drawCell(row[index] ?? { kind: 'none' }, width, chalk))));
  return alignLines([...heads, ...lines], fitted);
}

const MOST_AT_ONCE = 50;

function alignLines(lines: readonly (readonly string[])[], fitted: readonly FittedColumn[]): string {
  // Blanks hold the columns open; with widths of its own cli-table3 would cut what it measures otherwise.
  const blanks = fitted.map(({ width }) => ' '.repeat(width));
  let text = '';
  for (let from = 0; from < lines.length; from += MOST_AT_ONCE) {
    const output = new Table3({ chars: NO_BORDERS, colAligns: fitted.map(({ column }) => column.align), style: NO_STYLE });
    output.push(blanks, ...lines.slice(from, from + MOST_AT_ONCE).map((cells) => [...cells]));
    const [, ...drawn] = output.toString().split('\n');
    text += drawn.map((line) => `${line.trimEnd()}\n`).join('');
  }
  return text;
}

/** Lines across from cells down. */
function toLines(cells: readonly (readonly string[])[]): string[][] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => cells.map((lines) => lines[at] ?? ''));
}

function drawCell(cell: Cell, width: number, chalk: ChalkInstance): string[] {
  if (cell.kind === 'bar') return [paint(chalk, drawBar(cell.value, width), cell.tone ?? 'good')];
  return wrapText(toText(cell), width).map((line) => paint(chalk, line, cell.kind === 'text' ? cell.tone : undefined));
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar whose full width is 100 %; what is not nothing can be seen. */
function drawBar(value: number, width: number): string {
  const eighths = value > 0 ? Math.max(1, Math.round(value * width * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

function toText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return toPrintable(cell.text);
    case 'number':
      return cell.shown ?? String(cell.value);
    case 'list':
      return toPrintable(cell.items.join(', '));
    case 'bar':
    case 'none':
      return '';
    default:
      return cell satisfies never;
  }
}

function paint(chalk: ChalkInstance, text: string, tone: Tone | undefined): string {
  switch (tone) {
    case 'strong':
      return chalk.bold(text);
    case 'faint':
    case 'mentioned':
      return chalk.dim(text);
    case 'required':
    case 'good':
      return chalk.green(text);
    case 'preferred':
      return chalk.yellow(text);
    case 'bad':
      return chalk.red(text);
    case undefined:
      return text;
    default:
      return tone satisfies never;
  }
}
