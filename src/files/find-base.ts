import { askGit } from './git.ts';
import type { Revision } from './read-revision.ts';
import { MissingHistory, type Repository } from './repository.ts';

/** Where CI says which branch a change is to be merged into: GitHub, GitLab. */
const TARGETS = ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME'];
/** Names of default branches, most likely first. */
const BRANCHES = ['origin/main', 'origin/master', 'main', 'master'];

/** Where this branch left the default branch; on that branch itself the last commit, or what is not committed yet. */
export function findBase(repository: Repository, paths: readonly string[], env: Environment): Revision {
  const head = repository.resolveRef('HEAD');
  const branch = findDefaultBranch(repository, env);
  if (branch === undefined) {
    throw new MissingHistory(`no default branch was found (${BRANCHES.join(', ')}): name what to compare with, as in "skillsift diff HEAD~1"`);
  }
  const commit = askGit(repository.cwd, ['merge-base', '--end-of-options', head, repository.resolveRef(branch)]);
  if (commit === undefined) throw new MissingHistory(explainNoBase(repository, branch));
  if (commit !== head || isEdited(repository, paths)) return { ref: commit === head ? 'HEAD' : commit.slice(0, 12), commit };
  return { ref: 'HEAD~1', commit: repository.resolveRef('HEAD~1') };
}

type Environment = Readonly<Record<string, string | undefined>>;

function findDefaultBranch({ cwd }: Repository, env: Environment): string | undefined {
  const remote = askGit(cwd, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  const targets = TARGETS.flatMap((name) => (env[name] ? [`origin/${env[name]}`] : []));
  const names = [...targets, ...(remote ? [remote] : []), ...BRANCHES];
  return names.find((name) => askGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]) !== undefined);
}

function explainNoBase({ isShallow }: Repository, branch: string): string {
  if (!isShallow) return `this branch and ${branch} have no commit in common: name what to compare with, as in "skillsift diff HEAD~1"`;
  return `this is a shallow clone, and where the branch left ${branch} is not in it: "git fetch --unshallow" brings the whole history (in a GitHub workflow: actions/checkout with fetch-depth: 0)`;
}

/** Files that differ from the last commit, new ones included. */
function isEdited({ cwd }: Repository, paths: readonly string[]): boolean {
  return askGit(cwd, ['status', '--porcelain', '--untracked-files=all', '--', ...paths]) !== '';
}
