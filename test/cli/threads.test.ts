import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

/** More than are read before threads are started. */
const MANY = 2700;
const { folder } = makeScratch();
const BIN = join(import.meta.dirname, '../../bin/skillsift.js');
const TEXTS = ['Senior baker\n\nRequirements: 3+ years of Python or Go.', 'We bake bread.', 'Go is a plus. SQL, Python.\n\nRemote, $100k a year', ''];
const home = folder({
  'tiny.yaml': TINY_TAXONOMY,
  ...Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`p/${String(index).padStart(4, '0')}.txt`, `${TEXTS[index % TEXTS.length]} ${index}`])),
});

function runWith(threads: number, ...argv: readonly string[]): { code: number | null; out: string; error: string } {
  const fixed = ['--no-config', '--no-builtin', '--taxonomy', 'tiny.yaml', '--threads', String(threads)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv, ...fixed], { cwd: home, encoding: 'utf8', maxBuffer: 1e9 });
  return { code: status, out: stdout, error: stderr };
}

describe('with threads', () => {
  it.each([[['scan', 'p', '--format', 'json']], [['scan', 'p', '--by', 'seniority']], [['scan', 'p', '--facets']], [['profile', 'p', '--format', 'ndjson']]])(
    'every byte of %j is as without',
    { timeout: 60_000 },
    (argv) => {
      const alone = runWith(1, ...argv);
      expect(alone.code).toBe(0);
      expect(alone.out.length).toBeGreaterThan(100);
      expect(runWith(3, ...argv)).toEqual(alone);
    },
  );

  it('a pipe that closes early ends them quietly', () => {
    const argv = `profile p --format ndjson --no-config --no-builtin --taxonomy tiny.yaml --threads 3`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `${process.execPath} ${BIN} ${argv} | head -n 1`], { cwd: home, encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});
