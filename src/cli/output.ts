import { extname, resolve } from 'node:path';
import { OutputFile, refuseUnwritable } from '../files/write-output.ts';
import type { Format } from '../report/format.ts';
import { BINARY_FORMATS, formats } from '../report/formats/index.ts';
import type { Report } from '../report/report.ts';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';
import type { Io } from './io.ts';
import { listOf, type Settings, textOf } from './settings.ts';
import { surfaceOf } from './surface.ts';
import { primeReport, teeReport } from './tee.ts';

/** A format and the file it goes to; no file: standard output. */
interface Target {
  readonly format: string;
  readonly file: string | undefined;
}

const STDOUT = '-';
const EXTENSIONS: Readonly<Record<string, string>> = {
  '.csv': 'csv',
  '.htm': 'html',
  '.html': 'html',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'markdown',
  '.parquet': 'parquet',
  '.txt': 'table',
};

/** Checks what the user asked for before any work is done. */
export function planTargets(settings: Settings): Target[] {
  const output = textOf(settings, 'output');
  const named = listOf(settings, 'format').map(parseTarget);
  const targets = named.length > 0 ? named : [{ format: EXTENSIONS[extname(output ?? '').toLowerCase()] ?? 'table', file: undefined }];
  const [first, second] = targets.filter(({ file }) => file === undefined);
  if (second) {
    const where = output === undefined || output === STDOUT ? 'standard output' : `"${output}"`;
    throw new UserError(`only one format can go to ${where}; give the others a file, as in --format ${second.format}:FILE`);
  }
  if (output !== undefined && !first) throw new UserError(`-o "${output}" is left without a format: each --format names a file of its own`);
  const placed = targets.map(({ format, file = output }) => ({ format, file: file === STDOUT ? undefined : file }));
  checkFiles(placed.flatMap(({ file }) => file ?? []));
  return placed;
}

/** A format of bytes would leave a terminal in ruins; asked of every command before it starts. */
export function refuseBytesOnTerminal(settings: Settings, io: Io): void {
  if (!io.out.isTerminal || !settings.has('format')) return;
  const target = planTargets(settings).find(({ format, file }) => file === undefined && BINARY_FORMATS.includes(format));
  if (target) throw new UserError(`format ${target.format} is not text and nothing for a terminal; give it a file, as in --format ${target.format}:FILE`);
}

/** Writes a report to all its targets in one pass; a reader of standard output who goes away is no error. */
export async function writeReport(report: Report, targets: readonly Target[], { io, settings }: { io: Io; settings: Settings }): Promise<void> {
  const primed = await primeReport(report);
  const reports = teeReport(primed, targets.length);
  const files: OutputFile[] = [];
  const discard = (): void => {
    for (const file of files) file.discard();
  };
  const release = targets.some(({ file }) => file !== undefined) ? io.onInterrupt(discard) : () => {};
  try {
    const jobs = targets.map((target, index) => ({ target, report: reports[index] ?? primed, isAlone: targets.length === 1 }));
    await Promise.all(jobs.map((job) => runJob(job, { io, settings, files })));
    for (const file of files) file.finish();
  } catch (error) {
    discard();
    throw error;
  } finally {
    release();
  }
}

function parseTarget(text: string): Target {
  const colon = text.indexOf(':');
  const format = colon < 0 ? text : text.slice(0, colon);
  const names = Object.keys(formats);
  if (!names.includes(format)) throw new UserError(`there is no format "${format}"${suggestFor(format, names) || `; there are ${names.join(', ')}`}`);
  const file = colon < 0 ? undefined : text.slice(colon + 1);
  if (file === '') throw new UserError(`--format ${text} names no file`);
  return { format, file };
}

function checkFiles(files: readonly string[]): void {
  const places = files.map((file) => resolve(file));
  const twin = files.find((_, index) => places.indexOf(places[index] ?? '') < index);
  if (twin !== undefined) throw new UserError(`only one format can go to "${twin}"`);
  for (const file of files) refuseUnwritable(file);
}

interface Job {
  readonly target: Target;
  readonly report: Report;
  /** Nobody else waits for the same report. */
  readonly isAlone: boolean;
}

interface Outside {
  readonly io: Io;
  readonly settings: Settings;
  readonly files: OutputFile[];
}

async function runJob(job: Job, { io, settings, files }: Outside): Promise<void> {
  const { format: name, file } = job.target;
  const format = await formats[name]?.();
  if (!format) return;
  if (file === undefined) return printJob(job, format, { io, settings });
  const output = new OutputFile(file);
  files.push(output);
  const color = textOf(settings, 'color') === 'always';
  for await (const piece of format.render(job.report, { width: undefined, color })) output.write(piece);
}

async function printJob({ report, isAlone }: Job, format: Format, { io, settings }: Pick<Outside, 'io' | 'settings'>): Promise<void> {
  let isRead = true;
  for await (const piece of format.render(report, surfaceOf(io, settings))) {
    if (isRead && piece.length > 0) isRead = await io.writeOut(piece);
    if (!isRead && isAlone) return;
  }
}
