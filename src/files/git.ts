import { execFileSync } from 'node:child_process';
import { UserError } from '../source/user-error.ts';
import { codeOf } from './system-error.ts';

/** Longer than any of our calls takes, unless git waits for a network or a lock. */
const MOST_MILLISECONDS = 30_000;
const MOST_BYTES = 500_000_000;
/** No question, no lock, no program of the repository's choice, and no pattern where a name is meant; messages in English. */
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1', LC_ALL: 'C' };
const CONFIG = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** What git said where it did not do what it was asked. */
export class GitRefusal extends Error {
  override readonly name: string = 'GitRefusal';
}

/** Runs git without a shell, and gives back what it wrote to standard output. */
export function runGit(cwd: string, args: readonly string[], input: string = ''): Buffer {
  try {
    return execFileSync('git', [...CONFIG, ...args], {
      cwd,
      input,
      env: { ...process.env, ...ENVIRONMENT },
      timeout: MOST_MILLISECONDS,
      maxBuffer: MOST_BYTES,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new UserError('git was not found: install it, or compare files and folders instead of commits');
    if (code === 'ETIMEDOUT') throw new UserError(`git took longer than ${MOST_MILLISECONDS / 1000} seconds and was stopped (git ${args.join(' ')})`);
    if (code !== undefined) throw new UserError(`git could not be run: ${code}`);
    throw new GitRefusal(firstLine(error));
  }
}

/** The same where a refusal is an answer. */
export function askGit(cwd: string, args: readonly string[]): string | undefined {
  try {
    return runGit(cwd, args).toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitRefusal) return undefined;
    throw error;
  }
}

function firstLine(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return said.replace(/^(?:fatal|error): /, '').split('\n')[0] ?? said;
}
