import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';
import { askGit, GitRefusal, runGit } from './git.ts';

/** There is nothing before to compare with: no commit, or none that this clone has. */
export class MissingHistory extends UserError {}

const NOTHING = /^0{40,64}$/;

/** The git repository of a folder. */
export class Repository {
  readonly cwd: string;
  /** The working tree; undefined: there is none, as in a bare repository. */
  readonly root: string | undefined;
  readonly isShallow: boolean;

  constructor(cwd: string) {
    this.cwd = cwd;
    try {
      const [isInTree, isShallow] = runGit(cwd, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']).toString('utf8').trim().split('\n');
      this.isShallow = isShallow === 'true';
      this.root = isInTree === 'true' ? runGit(cwd, ['rev-parse', '--show-toplevel']).toString('utf8').replace(/\n$/, '') : undefined;
    } catch (error) {
      if (!(error instanceof GitRefusal)) throw error;
      throw new MissingHistory(`git finds no commits in "${cwd}": ${error.message}`);
    }
  }

  /** The commit that a ref names, by its hash. */
  resolveRef(ref: string): string {
    if (ref.startsWith('-') || ref === '') throw new UserError(`"${ref}" cannot be a commit: no ref begins with "-" or is empty`);
    if (NOTHING.test(ref)) throw new MissingHistory('there is no commit before this one: the branch is new');
    return this.#find(ref) ?? this.#explainMissing(ref);
  }

  /** The path of a file from the root of the repository, with `/`; it need not be there. */
  locate(path: string): string {
    if (this.root === undefined) return this.#keepInside(path, posix.normalize(path));
    const place = resolve(this.cwd, path);
    const inside = relative(this.root, join(realFolder(dirname(place)), basename(place)));
    return this.#keepInside(path, inside.split(sep).join('/') || '.');
  }

  /** The path as `git show` takes it: from the root, or with `./` from the working folder. */
  locateInRef(path: string): string {
    if (isAbsolute(path) || /^\.\.?(?:\/|$)/.test(path)) return this.locate(path);
    return this.#keepInside(path, posix.normalize(path || '.'));
  }

  /** A file of the repository as it is named from the working folder. */
  nameFromHere(path: string): string {
    return this.root === undefined ? path : relative(realFolder(this.cwd), join(this.root, path)) || '.';
  }

  #find(ref: string): string | undefined {
    const found = askGit(this.cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    return found?.split('\n').findLast((line) => /^[0-9a-f]{40,64}$/.test(line));
  }

  #explainMissing(ref: string): never {
    if (this.#find('HEAD') === undefined) throw new MissingHistory(`"${ref}" is no commit: this repository has no commit yet`);
    if (this.isShallow) {
      const bare = ref.replace(/^origin\//, '');
      // What is counted from another commit needs the way there.
      const fetch = /^(?!HEAD$)[\w./-]+$/.test(bare) ? `"git fetch --depth=1 origin ${bare}" fetches that commit alone, and ` : '';
      throw new MissingHistory(
        `"${ref}" is not in this shallow clone: ${fetch}"git fetch --unshallow" brings the whole history (in a GitHub workflow: actions/checkout with fetch-depth: 0)`,
      );
    }
    const start = /^([^~^]+)(?:[~^]\d*)+$/.exec(ref)?.[1];
    if (start !== undefined && this.#find(start) !== undefined)
      throw new MissingHistory(`"${ref}" is before the first commit: there is nothing to compare with yet`);
    throw new UserError(`git knows no commit "${ref}"${suggestFor(ref, this.#listRefs()) || '; "git fetch" brings what the remote has'}`);
  }

  #listRefs(): string[] {
    return (askGit(this.cwd, ['for-each-ref', '--format=%(refname:short)']) ?? '').split('\n');
  }

  #keepInside(path: string, inside: string): string {
    if (isAbsolute(inside) || /^\.\.(?:\/|$)/.test(inside)) throw new UserError(`"${path}" lies outside the repository, so no commit holds it`);
    return inside.replace(/\/$/, '');
  }
}

/** Without links, as git names folders; one that is not there stays as it is. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
