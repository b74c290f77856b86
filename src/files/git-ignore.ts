import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isSystemError } from './system-error.ts';

/** A .gitignore file: what it says of the paths below its folder. */
export interface IgnoreFile {
  readonly folder: string;
  readonly rule: Ignore;
}

const NAME = '.gitignore';

/** Git tells upper case from lower where file systems do. */
export function readIgnoreFile(folder: string): IgnoreFile {
  return { folder, rule: ignore({ ignorecase: false }).add(readFileSync(join(folder, NAME), 'utf8')) };
}

/** Those above a folder, up to the top of its repository; one that ignores the folder itself is overruled by naming it. */
export function readIgnoreFilesAbove(folder: string): IgnoreFile[] {
  return listRepository(resolve(folder))
    .flatMap(readWherePossible)
    .filter((file) => !isIgnored(folder, [file], '/'));
}

function readWherePossible(folder: string): IgnoreFile[] {
  try {
    return [readIgnoreFile(folder)];
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** The last file that says something of the path decides; folders end in a slash. */
export function isIgnored(path: string, files: readonly IgnoreFile[], suffix: '' | '/'): boolean {
  let ignored = false;
  for (const { folder, rule } of files) {
    const verdict = rule.test(relative(folder, path).split(sep).join('/') + suffix);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** The folders above, the top of the repository first; none where there is no repository. */
function listRepository(folder: string): string[] {
  const above: string[] = [];
  let at = folder;
  while (!existsSync(join(at, '.git'))) {
    if (dirname(at) === at) return [];
    at = dirname(at);
    above.unshift(at);
  }
  return above;
}
