import { UserError } from '../source/user-error.ts';
import { runGit } from './git.ts';

export interface GitObject {
  /** Its hash; for what is no object, whatever git says. */
  readonly name: string;
  /** `blob`, `tree`, or why it is neither. */
  readonly type: string;
  readonly contents: Buffer;
}

/** Looks objects up in one call of git, links within their commit followed; what is not there has a type that says why. */
export function lookUp(cwd: string, names: readonly string[], { withContents }: { withContents: boolean }): GitObject[] {
  const wrong = names.find((name) => /[\n\r\0]/.test(name));
  if (wrong !== undefined) throw new UserError(`"${wrong}" cannot be read: a path with a line break is not looked for in a commit`);
  const input = names.map((name) => `${name}\n`).join('');
  const output = runGit(cwd, ['cat-file', withContents ? '--batch' : '--batch-check', '--follow-symlinks'], input);
  const objects: GitObject[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const head = readHead(output.subarray(at, end).toString('utf8'), withContents);
    const to = end + 1 + (head.bytes ?? 0);
    objects.push({ name: head.name, type: head.type, contents: output.subarray(end + 1, to) });
    at = head.bytes === undefined ? to : to + 1;
  }
  return objects;
}

/** The line before an object: its hash, type and size; or what is wrong, and how long the text is that says where. */
function readHead(line: string, withContents: boolean): { name: string; type: string; bytes: number | undefined } {
  const [, name, type, size] = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
  if (name !== undefined && type !== undefined) return { name, type, bytes: withContents ? Number(size) : undefined };
  const [, problem, length] = /^(symlink|dangling|loop|notdir) (\d+)$/.exec(line) ?? [];
  if (problem !== undefined) return { name: line, type: problem, bytes: Number(length) };
  return { name: line, type: line.endsWith(' submodule') ? 'submodule' : 'missing', bytes: undefined };
}
