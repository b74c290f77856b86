import { UserError } from '../source/user-error.ts';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { compareCodeUnits } from '../text/order.ts';
import { runGit } from './git.ts';
import { lookUp } from './git-objects.ts';
import { isTaxonomyName } from './read-taxonomy.ts';
import { decode } from './read-text.ts';
import type { Repository } from './repository.ts';

export interface Revision {
  /** As the user wrote it. */
  readonly ref: string;
  readonly commit: string;
}

/** A taxonomy file, or the YAML files of a folder, as they are in a commit; links within the commit are followed. */
export function readRevision(repository: Repository, revision: Revision, path: string): SourceFile[] {
  const { ref, commit } = revision;
  const prefix = path === '.' ? '' : path;
  const shown = `${ref}:${prefix}`;
  const [top] = lookUp(repository.cwd, [`${commit}:${prefix}`], { withContents: false });
  if (top?.type === 'blob') return readFiles(repository, revision, [path]);
  if (top?.type !== 'tree') throw new UserError(`"${shown}" cannot be read: ${explain(top?.type, ref)}`);
  const names = runGit(repository.cwd, ['ls-tree', '--full-tree', '-z', '--name-only', '--end-of-options', top.name]).toString('utf8').split('\0');
  const files = names.filter((name) => isTaxonomyName(name) && !name.includes('\n')).sort(compareCodeUnits);
  if (files.length === 0) throw new UserError(`taxonomy folder "${shown}" holds no .yaml file`);
  return readFiles(
    repository,
    revision,
    files.map((name) => (prefix === '' ? name : `${prefix}/${name}`)),
  );
}

function readFiles(repository: Repository, { ref, commit }: Revision, paths: readonly string[]): SourceFile[] {
  const objects = lookUp(
    repository.cwd,
    paths.map((path) => `${commit}:${path}`),
    { withContents: true },
  );
  return paths.map((path, index) => {
    const object = objects[index];
    const file = repository.nameFromHere(path);
    const refuse = (why: string): never => {
      throw new UserError(`taxonomy "${file}" cannot be read as it is in ${ref}: ${why}`);
    };
    if (object?.type !== 'blob') return refuse(explain(object?.type, ref));
    try {
      return { file, text: decode(object.contents) };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return refuse('it is not UTF-8');
    }
  });
}

function explain(type: string | undefined, ref: string): string {
  switch (type) {
    case 'symlink':
      return 'a link leads out of the repository';
    case 'dangling':
      return 'a link leads nowhere';
    case 'loop':
      return 'its links go in a circle';
    case 'notdir':
      return 'part of its path is a file, not a folder';
    case 'tree':
      return 'it is a folder';
    case 'commit':
    case 'submodule':
      return 'it is a submodule';
    default:
      return `there is no such file or folder in ${ref}`;
  }
}
