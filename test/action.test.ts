import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GitRepository } from './support/git-repository.ts';
import { makeScratch } from './support/scratch.ts';

const ROOT = join(import.meta.dirname, '..');
const scratch = makeScratch();
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const HEAD = 'category: harbour\nkind: tool\nskills:\n';
const FILE = 'taxonomy/harbour.yaml';

interface Step {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

const steps: readonly Step[] = action.runs.steps;

/** Stand-ins for what a runner has: npx runs this program, gh notes down what it is given. */
const TOOLS = {
  'tools/npx': `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${join(ROOT, 'bin/skillsift.js')}" "$@"\n`,
  'tools/gh': '#!/bin/sh\nprintf "%s\\n" "$*" >> "$GH_LOG"\ncase "$*" in *--jq*) cat "$GH_KNOWN" ;; esac\n',
};

let repository: GitRepository;
let runner: string;

beforeEach(() => {
  runner = scratch.folder({ ...TOOLS, known: '' });
  for (const name of Object.keys(TOOLS)) chmodSync(join(runner, name), 0o755);
  repository = new GitRepository(scratch.folder());
  repository.commit({
    'skillsift.config.yaml': 'taxonomy: [taxonomy]\nbuiltin: false\n',
    [FILE]: `${HEAD}  anchor: Anchorlight\n  oar: Oarlock\n`,
    'postings/a.txt': 'Oarlock\n',
  });
});

/** Runs a step as GitHub does, with these inputs over the defaults that are no expressions. */
function runStep(index: number, inputs: Readonly<Record<string, string>>): { code: number | null; out: string; error: string } {
  const step = steps[index];
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
    return [name, input === undefined ? (inputs[name] ?? '') : (inputs[input] ?? plainDefault(input))];
  });
  const { PATH } = process.env;
  const places = {
    RUNNER_TEMP: runner,
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary'),
    GH_LOG: join(runner, 'log'),
    GH_KNOWN: join(runner, 'known'),
  };
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
    cwd: repository.root,
    env: { ...Object.fromEntries(env), ...places, PATH: `${join(runner, 'tools')}:${PATH}` },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, error: stderr };
}

function plainDefault(input: string): string {
  const value = String(action.inputs[input].default);
  return value.startsWith('$') ? '' : value;
}

describe('the GitHub action', () => {
  it('runs the version that it lies beside', () => {
    expect(String(action.inputs.version.default)).toBe(version);
  });

  it('says what each input is for, and uses it', () => {
    const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    for (const [name, { description }] of Object.entries<{ description: string }>(action.inputs)) {
      expect(description, name).toMatch(/\w/);
      expect(text).toContain(`inputs.${name}`);
    }
  });

  it('writes no input into a script, where it would be run', () => {
    expect(steps.filter(({ run }) => run.includes('${{'))).toEqual([]);
  });

  it('lints and tests', () => {
    for (const index of [0, 1]) {
      expect(runStep(index, {})).toMatchObject({ code: 0, error: '' });
      expect(runStep(index, { taxonomy: 'taxonomy\n\n' })).toMatchObject({ code: 0, error: '' });
      expect(runStep(index, { taxonomy: '$(touch x)\n' })).toMatchObject({ code: 2 });
    }
    expect(existsSync(join(repository.root, 'x'))).toBe(false);
  });

  it('reviews the change since the base: fails as it is told, and hands the review on', () => {
    const base = repository.git('rev-parse', 'HEAD');
    repository.commit({ [FILE]: `${HEAD}  anchor: Anchorlight\n` });
    const { code, out } = runStep(2, { base, corpus: 'postings\n' });
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('::error file=taxonomy/harbour.yaml') });
    expect(readFileSync(join(runner, 'summary'), 'utf8')).toContain('| oar | removed with no replacedBy');
    expect(readFileSync(join(runner, 'output'), 'utf8')).toBe(`review=${join(runner, 'skillsift-review.md')}\n`);
    expect(runStep(2, { base, 'fail-on': 'never' })).toMatchObject({ code: 0 });
    expect(runStep(2, { base, 'fail-on': 'dangerous impact=5%', corpus: 'postings' })).toMatchObject({ code: 1 });
    expect(runStep(2, { base, 'fail-on': 'never', 'check-version': 'true' })).toMatchObject({ code: 2, error: expect.stringContaining('states no version') });
  });

  it('hands on nothing where there is nothing to compare with', () => {
    const { code, error } = runStep(2, { base: '0'.repeat(40) });
    expect({ code, error }).toEqual({ code: 0, error: expect.stringContaining('nothing was compared: there is no commit before this one') });
    expect(existsSync(join(runner, 'output'))).toBe(false);
  });

  it('fetches the base where the clone is shallow', () => {
    const base = repository.git('rev-parse', 'HEAD');
    repository.commit({ [FILE]: `${HEAD}  anchor: [Anchorlight, Chain]\n  oar: Oarlock\n` });
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const clone = scratch.folder();
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repository.root}`, clone]);
    repository = new GitRepository(clone);
    expect(runStep(2, { base })).toMatchObject({ code: 0, out: expect.stringContaining('diff/label-added') });
  });

  it('keeps one comment: writes it once, and then over it', () => {
    const inputs = { REVIEW: join(runner, 'tools/gh'), REPOSITORY: 'a/b', NUMBER: '7' };
    expect(runStep(3, inputs)).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(join(runner, 'log'), 'utf8')).toContain('--method POST repos/a/b/issues/7/comments');
    expect(readFileSync(join(runner, 'skillsift-comment.md'), 'utf8')).toMatch(/^<!-- skillsift review -->\n/);
    execFileSync('sh', ['-c', `echo 42 > "${join(runner, 'known')}"`]);
    expect(runStep(3, inputs)).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(join(runner, 'log'), 'utf8')).toContain('--method PATCH repos/a/b/issues/comments/42');
  });
});

describe('the hooks for pre-commit', () => {
  const hooks: readonly { readonly id: string; readonly entry: string; readonly files: string }[] = parse(
    readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'),
  );

  it.each(hooks)('$id runs here', ({ entry, files }) => {
    const [program, ...args] = entry.split(' ');
    expect(program).toBe('skillsift');
    expect(FILE).toMatch(new RegExp(files));
    expect(spawnSync(process.execPath, [join(ROOT, 'bin/skillsift.js'), ...args], { cwd: repository.root, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});
