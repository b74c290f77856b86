import { collect } from '../files/open-chunks.ts';
import { decode, readText } from '../files/read-text.ts';
import { UserError } from '../source/user-error.ts';
import type { Io } from './io.ts';
import { isOn, type Settings, textOf } from './settings.ts';

const STDIN = '-';
/** Bytes of a list of files; as a string, more would not fit. */
const LARGEST_LIST = 500_000_000;

/** The paths that a command was given, those of `--files-from` included. */
export async function listPaths(paths: readonly string[], { io, settings }: { io: Io; settings: Settings }): Promise<string[]> {
  const from = textOf(settings, 'filesFrom');
  const isNul = isOn(settings, 'nullSeparated');
  if (from === undefined && isNul) throw new UserError('-0 says how --files-from is written; there is no --files-from');
  if (from === undefined && paths.length === 0) throw new UserError('which postings? Name files, folders or globs, or - for standard input');
  if (from === undefined) return [...paths];
  if (from === STDIN && paths.includes(STDIN)) throw new UserError('standard input cannot be both a posting and the list of --files-from');
  const listed = splitList(await readList(from, io), from, isNul);
  if (paths.length + listed.length === 0) throw new UserError(`the list of files "${from}" is empty`);
  return [...paths, ...listed];
}

async function readList(from: string, io: Io): Promise<string> {
  if (from !== STDIN) return readText(from, 'the list of files');
  try {
    const bytes = await collect(io.readIn(), LARGEST_LIST);
    if (!bytes) throw new UserError('the list of files on standard input is larger than 500 MB');
    return decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError('the list of files on standard input cannot be read: it is not UTF-8');
  }
}

function splitList(text: string, from: string, isNul: boolean): string[] {
  if (!isNul && text.includes('\0')) throw new UserError(`the list of files "${from}" holds NUL characters; with -0 they end the paths`);
  return text
    .replace(/^\ufeff/, '')
    .split(isNul ? '\0' : /\r?\n/)
    .filter((path) => path !== '');
}
