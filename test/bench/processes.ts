import { spawnSync } from 'node:child_process';

export const CLI = 'bin/skillsift.js';
/** With all our labels ripgrep takes minutes; this many are what it was measured with before. */
export const RIPGREP_LABELS = 3000;
export const HAS_RIPGREP: boolean = spawnSync('rg', ['--version']).status === 0;

export function runProcess(command: string, args: readonly string[]): () => void {
  return () => {
    const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    if (error || status === null || status > 1) throw new Error(`${command} ${args[0]} failed`);
  };
}

/** What people would use instead, its output thrown away as ours is. */
export function runRipgrep(labels: string, target: string): () => void {
  return runProcess('rg', ['-o', '-i', '-w', '-F', '-f', labels, target]);
}

const PEAK = `import { run } from ${JSON.stringify(new URL('dist/cli.js', `file://${process.cwd()}/`).href)};
await run(process.argv.slice(1));
console.error(process.resourceUsage().maxRSS / 1024);`;

/** The most memory that a run took, all its threads together, in MB. */
export function measurePeak(argv: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PEAK, '--', ...argv], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  return Number(stderr.trim().split('\n').at(-1));
}
