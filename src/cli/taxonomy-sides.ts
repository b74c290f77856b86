import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { findBase } from '../files/find-base.ts';
import { type Revision, readRevision } from '../files/read-revision.ts';
import { readBuiltin, readLayer } from '../files/read-taxonomy.ts';
import { Repository } from '../files/repository.ts';
import { type Side, SideReader, type SideSource } from '../files/taxonomy-side.ts';
import { findBuiltinFolder } from '../files/taxonomy-sources.ts';
import { UserError } from '../source/user-error.ts';
import type { Io } from './io.ts';
import { isOn, listOf, type Settings } from './settings.ts';

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** What an operand names. */
type Operand =
  | { readonly kind: 'disk'; readonly paths: readonly string[] }
  /** Paths from the root of the repository, in a commit. */
  | { readonly kind: 'revision'; readonly title: string; readonly revision: Revision; readonly paths: readonly string[] };

/** The two taxonomies that the operands name: files, folders, `ref:path`, or a ref alone for the taxonomy of the settings in it. */
export async function readSides(operands: readonly string[], settings: Settings, { cwd, env }: Pick<Io, 'cwd' | 'env'>): Promise<Sides> {
  const [first, second] = operands;
  const git = new LazyRepository(cwd);
  const fallback = (): readonly string[] => listDefault(settings, cwd);
  const after = second === undefined ? undefined : readOperand(second, git, fallback);
  const before = first === undefined ? baseOf(git, fallback(), env) : readOperand(first, git, () => (after?.kind === 'disk' ? after.paths : fallback()));
  const other = after ?? { kind: 'disk', paths: before.kind === 'revision' ? before.paths.map((path) => git.open().nameFromHere(path)) : fallback() };
  const isOverBuiltin = isOn(settings, 'builtin') && [before, other].every((one) => !isBuiltin(one, git, cwd));
  const reader = new SideReader(isOverBuiltin ? (await readBuiltin()).taxonomy : undefined);
  const sources = [before, other].map((one) => readSource(one, git));
  const [was, is] = sources.map((source) => reader.read(source));
  if (!was || !is) throw new Error('a taxonomy has two sides');
  return { before: was, after: is };
}

/** Git is asked only where a commit is named: files can be compared without it. */
class LazyRepository {
  readonly cwd: string;
  #repository: Repository | undefined;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  open(): Repository {
    this.#repository ??= new Repository(this.cwd);
    return this.#repository;
  }
}

/** The taxonomy that this folder is about: that of the settings; in the repository of skillsift itself, the built-in one. */
function listDefault(settings: Settings, cwd: string): readonly string[] {
  const layers = listOf(settings, 'taxonomy');
  if (layers.length > 0) return layers;
  const builtin = findBuiltinFolder(cwd);
  if (relative(cwd, resolve(cwd, builtin)).startsWith('..') || builtin.includes('node_modules')) {
    throw new UserError('which taxonomy? Name it, as in "skillsift diff main:taxonomy taxonomy", or with --taxonomy or in the config file');
  }
  return [builtin];
}

function readOperand(operand: string, git: LazyRepository, fallback: () => readonly string[]): Operand {
  if (existsSync(resolve(git.cwd, operand)) || /^[A-Za-z]:[\\/]/.test(operand)) return { kind: 'disk', paths: [operand] };
  const colon = operand.indexOf(':');
  if (colon === 0) throw new UserError(`"${operand}" names no commit before the colon, as in "main${operand}"`);
  const ref = colon < 0 ? operand : operand.slice(0, colon);
  const repository = openFor(operand, git);
  const revision = { ref, commit: repository.resolveRef(ref) };
  const paths = colon < 0 ? fallback().map((path) => repository.locate(path)) : [repository.locateInRef(operand.slice(colon + 1))];
  return { kind: 'revision', title: colon < 0 ? titleOf(ref, paths) : operand, revision, paths };
}

function openFor(operand: string, git: LazyRepository): Repository {
  try {
    return git.open();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`"${operand}" is no file or folder; ${error.message}`);
  }
}

function baseOf(git: LazyRepository, paths: readonly string[], env: Io['env']): Operand {
  const repository = git.open();
  const located = paths.map((path) => repository.locate(path));
  const revision = findBase(repository, paths, env);
  return { kind: 'revision', title: titleOf(revision.ref, located), revision, paths: located };
}

function titleOf(ref: string, paths: readonly string[]): string {
  return `${ref}:${paths.join(',')}`;
}

function isBuiltin(operand: Operand, git: LazyRepository, cwd: string): boolean {
  const folder = resolve(cwd, findBuiltinFolder(cwd));
  const paths = operand.kind === 'disk' ? operand.paths : operand.paths.map((path) => git.open().nameFromHere(path));
  return paths.some((path) => resolve(cwd, path) === folder);
}

function readSource(operand: Operand, git: LazyRepository): SideSource {
  if (operand.kind === 'disk') return { title: operand.paths.join(','), prefix: '', layers: operand.paths.map(readLayer) };
  const { title, revision, paths } = operand;
  return { title, prefix: `${revision.ref}:`, layers: paths.map((path) => readRevision(git.open(), revision, path)) };
}
