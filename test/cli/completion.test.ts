import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../support/commands.ts';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';

const { file } = makeScratch();

/** Each shell, and how it reads a script without running it. */
const SHELLS: readonly (readonly [shell: string, command: string, ...argv: string[]])[] = [
  ['bash', 'bash', '-n'],
  ['zsh', 'zsh', '-n'],
  ['fish', 'fish', '-n'],
  ['powershell', 'pwsh', '-NoProfile', '-Command', '$null = [scriptblock]::Create((Get-Content -Raw -Path $args[0]))', '-args'],
];

async function writeScript(shell: string): Promise<string> {
  const { code, out, error } = await runIn({}, 'completion', shell);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out;
}

describe.each(SHELLS)('completion for %s', (shell, command, ...argv) => {
  it('knows every command and every option', async () => {
    const script = await writeScript(shell);
    for (const { name, settings } of COMMANDS) {
      expect(script).toContain(name);
      for (const { flags } of settings) expect(script).toContain((/--([a-z-]+)/.exec(flags) ?? [])[1]);
    }
  });

  it.skipIf(spawnSync(command, ['--version']).error)('is a script that the shell can read', async () => {
    execFileSync(command, [...argv, file(`completion.${shell}`, await writeScript(shell))], { stdio: 'pipe' });
  });
});

describe.skipIf(spawnSync('bash', ['--version']).error)('in bash', () => {
  it.each([
    ['a command', ['skillsift', 'pro'], 'profile'],
    ['an option of the command', ['skillsift', 'lint', '--fix'], '--fix'],
    ['an option of the default command', ['skillsift', 'postings', '--min'], '--min-postings'],
    ['an option before anything else', ['skillsift', '--min'], '--min-postings'],
    ['nothing of its own for a file', ['skillsift', 'scan', 'post'], ''],
  ])('%s is completed', async (_, words, completed) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const script = `${await writeScript('bash')}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _skillsift; echo "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe(`${completed}\n`);
  });
});
