import { Chalk, type ChalkInstance } from 'chalk';
import Table3 from 'cli-table3';
import { fitColumns } from '../fit-columns.ts';
import type { Format, Surface } from '../format.ts';
import { toPrintable, toPrintableLines } from '../printable.ts';
import type { Cell, Column, Report, Table, Tone } from '../report.ts';

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

async function* render(report: Report, surface: Surface): AsyncIterable<string> {
  const chalk = new Chalk({ level: surface.color ? 1 : 0 });
  const shown = report.columns.map((column) => column.shown !== 'data');
  const columns = report.columns.filter((_, index) => shown[index]);
  let separator = '';
  for await (const each of report.tables) {
    const rows = each.rows.map(({ cells }) => cells.filter((_, index) => shown[index]));
    yield `${separator}${formatTitle(each, chalk)}${rows.length > 0 ? formatRows(columns, rows, { chalk, surface }) : ''}`;
    separator = '\n';
  }
  const closing = report.closing();
  if (closing.length > 0) yield `${separator}${closing.map((line) => chalk.dim(toPrintable(line))).join('\n')}\n`;
}

function formatTitle({ title, subtitle, preface = [] }: Table, chalk: ChalkInstance): string {
  const head = `${chalk.bold(toPrintable(title))}${subtitle ? chalk.dim(`  ${toPrintable(subtitle)}`) : ''}\n`;
  if (preface.length === 0) return head;
  return `${head}\n${preface.map(({ text, tone }) => paint(chalk, toPrintableLines(text), tone)).join('')}\n\n`;
}

interface Style {
  readonly chalk: ChalkInstance;
  readonly surface: Surface;
}

function formatRows(columns: readonly Column[], rows: readonly (readonly Cell[])[], { chalk, surface }: Style): string {
  const fitted = fitColumns(
    columns,
    rows.map((row) => row.map(toText)),
    { width: surface.width, bars: columns.map((_, index) => rows[0]?.[index]?.kind === 'bar') },
  );
  const output = new Table3({
    head: fitted.kept.map(({ column }) => chalk.dim(column.title)),
    colWidths: fitted.kept.map(({ width }) => width),
    colAligns: fitted.kept.map(({ column }) => column.align),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    wordWrap: true,
  });
  for (const row of rows) {
    output.push(fitted.kept.map(({ index, width }) => paintCell(chalk, row[index] ?? { kind: 'none' }, width)));
  }
  return `${output
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

function paintCell(chalk: ChalkInstance, cell: Cell, width: number): string {
  if (cell.kind === 'bar') return paint(chalk, drawBar(cell.value, width), cell.tone ?? 'good');
  return paint(chalk, toText(cell), cell.kind === 'text' ? cell.tone : undefined);
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar whose full width is 100 %. */
function drawBar(value: number, width: number): string {
  const eighths = Math.round(value * width * 8);
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
