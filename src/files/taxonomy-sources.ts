import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../source/user-error.ts';
import type { Taxonomy } from '../taxonomy/model.ts';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { readBuiltin, readLayer } from './read-taxonomy.ts';

/** YAML files as they were written, and what they are laid over. */
export interface LayersUnderLint {
  readonly layers: readonly (readonly SourceFile[])[];
  readonly below: Taxonomy | undefined;
}

/** Reads the files of layers over the built-in taxonomy; without a layer, the files of the built-in taxonomy, over nothing. */
export async function readLayersUnderLint(paths: readonly string[], { builtin, cwd }: { builtin: boolean; cwd: string }): Promise<LayersUnderLint> {
  const folder = findBuiltinFolder(cwd);
  if (paths.length === 0 && !builtin) throw new UserError('no taxonomy: --no-builtin needs at least one FILE or FOLDER');
  const named = paths.length > 0 ? paths : [folder];
  const layers = named.map(readLayer);
  const isOverBuiltin = builtin && named.every((path) => resolve(cwd, path) !== resolve(cwd, folder));
  return { layers, below: isOverBuiltin ? (await readBuiltin()).taxonomy : undefined };
}

/** The folder with the YAML of the built-in taxonomy, as short as it can be said from the working folder. */
export function findBuiltinFolder(cwd: string): string {
  const root = ['../', '../../'].map((up) => new URL(up, import.meta.url)).find(isPackage);
  if (!root) throw new Error('the folder of the package was not found');
  const folder = fileURLToPath(new URL('taxonomy', root));
  const near = relative(cwd, folder);
  return near.startsWith('..') ? folder : near;
}

/** The source lies two folders below the package, the bundles one or two. */
function isPackage(folder: URL): boolean {
  const file = new URL('package.json', folder);
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'skillsift';
}
