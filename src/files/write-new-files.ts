import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../source/user-error.ts';
import { reasonOf } from './system-error.ts';

export interface NewFile {
  /** From the folder that it is written to, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Writes files where there are none: all of them, or nothing at all. */
export function writeNewFiles(folder: string, files: readonly NewFile[]): void {
  const taken = files.map(({ path }) => join(folder, path)).filter(isTaken);
  if (taken.length > 0) {
    const names = taken.map((path) => `"${path}"`).join(', ');
    throw new UserError(`${names} ${taken.length === 1 ? 'is' : 'are'} there already, and nothing was written`);
  }
  const made: string[] = [];
  try {
    for (const { path, text } of files) writeNewFile(join(folder, path), text, made);
  } catch (error) {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    throw new UserError(`"${folder}" cannot be written to: ${reasonOf(error)}`);
  }
}

/** A link that leads nowhere is there too. */
function isTaken(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function writeNewFile(path: string, text: string, made: string[]): void {
  const folder = mkdirSync(dirname(path), { recursive: true });
  if (folder !== undefined) made.push(folder);
  writeFileSync(path, text, { flag: 'wx' });
  made.push(path);
}
