import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readerFor } from '../posting/readers/index.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { compareCodeUnits } from '../text/order.ts';
import { type IgnoreFile, isIgnored, readIgnoreFile, readIgnoreFilesAbove } from './git-ignore.ts';
import { codeOf, reasonOf } from './system-error.ts';

/** A file to read, or a reason why something that was named cannot be. */
export type Listed =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }
  /** A file of a folder whose name says that it is no posting. */
  | { readonly kind: 'passed-over'; readonly path: string };

/** The readable files below a folder, in order of path, but for hidden and git-ignored ones. `seen` are the real paths of folders listed before: none is listed twice. */
export function* listFolder(folder: string, seen: Set<string>): Generator<Listed> {
  const root = resolveLinks(folder);
  if (root.kind === 'problem') yield root;
  else yield* walk({ path: folder, real: root.path }, { root: root.path, ignoreFiles: readIgnoreFilesAbove(folder), seen });
}

/** One path that was named: whatever its extension, it is meant. */
export function listNamed(path: string): Listed {
  try {
    const target = kindOf(statSync(path), path);
    return target.kind === 'special' ? { kind: 'problem', diagnostic: problem(path, `cannot be read: ${target.reason}`) } : { kind: 'file', path };
  } catch (error) {
    return { kind: 'problem', diagnostic: unreadable(path, error) };
  }
}

export function unreadable(path: string, error: unknown): Diagnostic {
  return problem(path, `cannot be read: ${reasonOf(error)}`);
}

interface Folder {
  readonly path: string;
  /** The same with links followed. */
  readonly real: string;
}

interface Walk {
  /** Where the walk began, links followed. */
  readonly root: string;
  /** Those on the way, the outermost first. */
  readonly ignoreFiles: readonly IgnoreFile[];
  /** Against links that go in a circle, and links to the same. */
  readonly seen: Set<string>;
}

function* walk({ path, real }: Folder, above: Walk): Generator<Listed> {
  if (above.seen.has(real)) return;
  above.seen.add(real);
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'problem', diagnostic: unreadable(path, error) };
    return;
  }
  const ignoreFiles = [...above.ignoreFiles];
  try {
    if (entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) ignoreFiles.push(readIgnoreFile(path));
  } catch (error) {
    yield { kind: 'problem', diagnostic: unreadable(join(path, '.gitignore'), error) };
  }
  entries.sort((a, b) => compareCodeUnits(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    yield* listEntry({ path: join(path, entry.name), real: join(real, entry.name) }, entry, { ...above, ignoreFiles });
  }
}

function* listEntry({ path, real }: Folder, entry: Dirent, above: Walk): Generator<Listed> {
  const target = targetOf(path, entry);
  if (target.kind !== 'folder') {
    if (!isIgnored(path, above.ignoreFiles, '')) yield listTarget(path, target);
  } else if (!isIgnored(path, above.ignoreFiles, '/')) {
    if (!entry.isSymbolicLink()) yield* walk({ path, real }, above);
    else yield* followLink(path, above);
  }
}

/** A folder within the walk is read in its own place, not where a link to it stands. */
function* followLink(path: string, above: Walk): Generator<Listed> {
  const target = resolveLinks(path);
  if (target.kind === 'problem') yield target;
  else if (target.path !== above.root && !target.path.startsWith(above.root + sep)) yield* walk({ path, real: target.path }, above);
}

function resolveLinks(path: string): Exclude<Listed, { kind: 'passed-over' }> {
  try {
    return { kind: 'file', path: realpathSync(path) };
  } catch (error) {
    return { kind: 'problem', diagnostic: unreadable(path, error) };
  }
}

function listTarget(path: string, target: Target): Listed {
  if (!readerFor(path)) return { kind: 'passed-over', path };
  return target.kind === 'special' ? { kind: 'problem', diagnostic: problem(path, `cannot be read: ${target.reason}`) } : { kind: 'file', path };
}

/** What an entry is, links followed; `special`: what cannot be read as a file, and why. */
type Target = { readonly kind: 'file' | 'folder' } | { readonly kind: 'special'; readonly reason: string };

function targetOf(path: string, entry: Dirent): Target {
  if (entry.isFile()) return { kind: 'file' };
  if (entry.isDirectory()) return { kind: 'folder' };
  try {
    return kindOf(statSync(path), path);
  } catch (error) {
    const leadsNowhere = entry.isSymbolicLink() && codeOf(error) === 'ENOENT';
    return { kind: 'special', reason: leadsNowhere ? 'it is a link that leads nowhere' : reasonOf(error) };
  }
}

/** A shell gives the output of a command as a pipe below /dev; any other pipe may have nobody who writes to it. */
const SHELL_PIPE = /^\/(?:dev|proc)\//;

function kindOf(stats: Stats, path: string): Target {
  if (stats.isFile() || (stats.isFIFO() && SHELL_PIPE.test(path))) return { kind: 'file' };
  return stats.isDirectory() ? { kind: 'folder' } : { kind: 'special', reason: nameKind(stats) };
}

function nameKind(stats: Stats): string {
  if (stats.isFIFO()) return 'it is a named pipe, not a file';
  if (stats.isSocket()) return 'it is a socket, not a file';
  return 'it is a device, not a file';
}

export function problem(path: string, message: string): Diagnostic {
  return { code: 'posting/unreadable', severity: 'error', message, location: { file: path, line: 1, column: 1 } };
}
