import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readerFor } from '../posting/readers/index.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { compareCodeUnits } from '../text/order.ts';

/** A file to read, or a reason why something that was named cannot be. */
export type Listed =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }
  /** A file of a folder whose name says that it is no posting. */
  | { readonly kind: 'passed-over'; readonly path: string };

/** The readable files below a folder, in order of path: hidden and git-ignored ones left out, links to a folder already seen too. */
export function* listFolder(folder: string): Generator<Listed> {
  yield* walk(folder, { root: folder, rules: [], seen: new Set() });
}

/** One path that was named: whatever its extension, it is meant. */
export function listNamed(path: string): Listed {
  try {
    const target = kindOf(statSync(path));
    return target.kind === 'special' ? { kind: 'problem', diagnostic: problem(path, `cannot be read: ${target.reason}`) } : { kind: 'file', path };
  } catch (error) {
    return { kind: 'problem', diagnostic: unreadable(path, error) };
  }
}

export function unreadable(path: string, error: unknown): Diagnostic {
  return problem(path, `cannot be read: ${reasonOf(error)}`);
}

interface Walk {
  readonly root: string;
  /** The .gitignore files on the way, each with its folder. */
  readonly rules: readonly { readonly folder: string; readonly rule: Ignore }[];
  /** Real paths of the folders above, against links that go in a circle. */
  readonly seen: ReadonlySet<string>;
}

function* walk(folder: string, above: Walk): Generator<Listed> {
  let entries: Dirent[];
  let real: string;
  try {
    real = realpathSync(folder);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'problem', diagnostic: unreadable(folder, error) };
    return;
  }
  if (above.seen.has(real)) return;
  const here = { ...above, rules: [...above.rules, ...readRules(folder, entries)], seen: new Set([...above.seen, real]) };
  entries.sort((a, b) => compareCodeUnits(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    yield* listEntry(join(folder, entry.name), entry, here);
  }
}

function* listEntry(path: string, entry: Dirent, above: Walk): Generator<Listed> {
  const target = targetOf(path, entry);
  if (target.kind === 'folder') {
    if (!isIgnored(path, above, '/')) yield* walk(path, above);
  } else if (!isIgnored(path, above, '')) yield listTarget(path, target);
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
    return kindOf(statSync(path));
  } catch (error) {
    return { kind: 'special', reason: reasonOf(error) };
  }
}

function kindOf(stats: Stats): Target {
  if (stats.isFile()) return { kind: 'file' };
  return stats.isDirectory() ? { kind: 'folder' } : { kind: 'special', reason: nameKind(stats) };
}

function nameKind(stats: Stats): string {
  if (stats.isFIFO()) return 'it is a named pipe, not a file';
  if (stats.isSocket()) return 'it is a socket, not a file';
  return 'it is a device, not a file';
}

function readRules(folder: string, entries: readonly Dirent[]): Walk['rules'] {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return [];
  return [{ folder, rule: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
}

function isIgnored(path: string, { rules }: Walk, suffix: '' | '/'): boolean {
  let ignored = false;
  for (const { folder, rule } of rules) {
    const verdict = rule.test(relative(folder, path).split(sep).join('/') + suffix);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

function problem(path: string, message: string): Diagnostic {
  return { code: 'posting/unreadable', severity: 'error', message, location: { file: path, line: 1, column: 1 } };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links go in a circle',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many open files',
};

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return (code && REASONS[code]) ?? code ?? String(error);
}
