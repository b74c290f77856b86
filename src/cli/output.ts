import { extname } from 'node:path';
import { OutputFile } from '../files/write-output.ts';
import type { Surface } from '../report/format.ts';
import { formats } from '../report/formats/index.ts';
import type { Report } from '../report/report.ts';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';
import type { Io } from './io.ts';
import { listOf, type Settings, textOf } from './settings.ts';
import { teeReport } from './tee.ts';

/** A format and the file it goes to; no file: standard output. */
interface Target {
  readonly format: string;
  readonly file: string | undefined;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'markdown',
  '.txt': 'table',
};

/** Checks what the user asked for before any work is done. */
export function planTargets(settings: Settings): Target[] {
  const output = textOf(settings, 'output');
  const named = listOf(settings, 'format').map(parseTarget);
  const targets = named.length > 0 ? named : [{ format: (output && EXTENSIONS[extname(output)]) ?? 'table', file: undefined }];
  const open = targets.filter((target) => target.file === undefined);
  if (open.length > 1)
    throw new UserError(
      `only one format can go to ${output ? `"${output}"` : 'standard output'}; give the others a file, as in --format ${open[1]?.format}:FILE`,
    );
  return targets.map((target) => ({ ...target, file: target.file ?? output }));
}

/** Writes a report to all its targets in one pass. False where the reader of standard output went away. */
export async function writeReport(report: Report, targets: readonly Target[], { io, settings }: { io: Io; settings: Settings }): Promise<void> {
  const reports = teeReport(report, targets.length);
  const jobs = targets.map((target, index) => ({ target, report: reports[index] ?? report }));
  const files: OutputFile[] = [];
  const release = io.onInterrupt(() => {
    for (const file of files) file.discard();
    process.exit(INTERRUPTED);
  });
  try {
    await Promise.all(jobs.map(({ target, report: own }) => writeTarget(own, target, { io, settings, files })));
    for (const file of files) file.finish();
  } catch (error) {
    for (const file of files) file.discard();
    throw error;
  } finally {
    release();
  }
}

/** What a shell reports for a program ended by Ctrl-C. */
const INTERRUPTED = 130;

function parseTarget(text: string): Target {
  const colon = text.indexOf(':');
  const format = colon < 0 ? text : text.slice(0, colon);
  const names = Object.keys(formats);
  if (!names.includes(format)) throw new UserError(`there is no format "${format}"${suggestFor(format, names) || `; there are ${names.join(', ')}`}`);
  const file = colon < 0 ? undefined : text.slice(colon + 1);
  if (file === '') throw new UserError(`--format ${text} names no file`);
  return { format, file };
}

interface Place {
  readonly io: Io;
  readonly settings: Settings;
  readonly files: OutputFile[];
}

async function writeTarget(report: Report, { format: name, file }: Target, { io, settings, files }: Place): Promise<void> {
  const format = await formats[name]?.();
  if (!format) return;
  if (file === undefined) {
    for await (const text of format.render(report, surfaceOf(io, settings))) if (text !== '' && !(await io.writeOut(text))) return;
    return;
  }
  const output = new OutputFile(file);
  files.push(output);
  const color = textOf(settings, 'color') === 'always';
  for await (const text of format.render(report, { width: undefined, color })) output.write(text);
}

function surfaceOf({ out, env }: Io, settings: Settings): Surface {
  const columns = Number(env['COLUMNS']);
  const width = out.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : undefined);
  return { width, color: wantsColor(textOf(settings, 'color'), { isTerminal: out.isTerminal, env }) };
}

/** The flag decides; then NO_COLOR, FORCE_COLOR and CLICOLOR; then whether a person looks. */
export function wantsColor(when: string | undefined, { isTerminal, env }: { isTerminal: boolean; env: Io['env'] }): boolean {
  if (when === 'always' || when === 'never') return when === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'] ?? env['CLICOLOR_FORCE'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && env['CLICOLOR'] !== '0' && env['TERM'] !== 'dumb';
}
