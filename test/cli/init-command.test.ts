import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/cli/config.ts';
import { STARTER_FILES } from '../../src/cli/templates/index.ts';
import { VERSION } from '../../src/cli/version.ts';
import { COMMANDS } from '../support/commands.ts';
import { runIn } from '../support/fake-io.ts';
import { GitRepository } from '../support/git-repository.ts';
import { runCli } from '../support/run-cli.ts';

const PATHS = STARTER_FILES.map(({ path }) => path).sort();
const root = mkdtempSync(join(tmpdir(), 'skillsift-init-'));
afterAll(() => rmSync(root, { recursive: true }));

function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

describe('skillsift init', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'case-'));
  });

  it('writes a taxonomy, a config, a posting and a workflow, and says what and how to go on', async () => {
    const { code, out, error } = await runCli('init', folder);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(listFiles(folder)).toEqual(PATHS);
    for (const path of PATHS) expect(out).toContain(`  ${path} `);
    expect(out).toContain(`  cd ${folder}\n`);
    for (const [, name] of out.matchAll(/^ {2}skillsift ([a-z]+)/gm)) expect([...COMMANDS.map((command) => command.name), 'postings']).toContain(name);
  });

  it('writes to this folder where none is named', async () => {
    const before = process.cwd();
    try {
      process.chdir(folder);
      const { code, out } = await runCli('init');
      expect(code).toBe(0);
      expect(out).not.toContain('cd ');
    } finally {
      process.chdir(before);
    }
    expect(listFiles(folder)).toEqual(PATHS);
  });

  it('makes the folder, and leaves alone what else is in it', async () => {
    const inner = join(folder, 'a', 'b');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, 'notes.txt'), 'mine');
    expect(await runCli('init', inner)).toMatchObject({ code: 0 });
    expect(await runCli('init', join(folder, 'new'))).toMatchObject({ code: 0 });
    expect(listFiles(inner)).toEqual([...PATHS, 'notes.txt'].sort());
    expect(listFiles(join(folder, 'new'))).toEqual(PATHS);
  });

  it.each(PATHS)('writes nothing at all where %s is there', async (path) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), 'mine');
    const { code, out, error } = await runCli('init', folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toBe(`skillsift: "${join(folder, path)}" is there already, and nothing was written\n`);
    expect(listFiles(folder)).toEqual([path]);
    expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
  });

  it('names every file that is there', async () => {
    await runCli('init', folder);
    const { code, error } = await runCli('init', folder);
    expect(code).toBe(2);
    for (const path of PATHS) expect(error).toContain(`"${join(folder, path)}"`);
  });

  it('does not write through a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'skillsift.config.yaml'));
    expect(await runCli('init', folder)).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).toEqual(['skillsift.config.yaml']);
  });

  it('takes back what it wrote where it cannot write the rest', async () => {
    writeFileSync(join(folder, '.github'), 'a file where a folder is wanted');
    const { code, error } = await runCli('init', folder);
    expect(code).toBe(2);
    expect(error).toContain(`"${folder}" cannot be written to`);
    expect(listFiles(folder)).toEqual(['.github']);
    expect(existsSync(join(folder, 'taxonomy'))).toBe(false);
  });

  it('takes one folder', async () => {
    expect(await runCli('init', folder, folder)).toMatchObject({ code: 2, out: '' });
    expect(listFiles(folder)).toEqual([]);
  });
});

describe('what it writes', () => {
  const folder = join(root, 'starter');
  const config = join(folder, 'skillsift.config.yaml');
  beforeAll(() => runCli('init', folder));

  /** A command line as it is written in the workflow, for this folder. */
  function runHere(line: string): ReturnType<typeof runCli> {
    const operands = line.split(' ').map((word) => (word === 'postings' ? join(folder, word) : word));
    return runCli(...operands, '--config', config);
  }

  it('passes its own tests, with nothing left to cover', async () => {
    const { code, out } = await runHere('test --coverage --threshold 100 --category our-tools');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/: all hold\.\n.*: 100 %, wanted 100 %/) });
  });

  it('is found in the posting: a new skill, and a known one by its new label', async () => {
    const { out } = await runHere('profile postings --format json');
    const { profiles } = JSON.parse(out);
    const mentions = Object.fromEntries(
      profiles[0].skills.map((skill: { id: string; mentions: { text: string }[] }) => [skill.id, skill.mentions.map(({ text }) => text)]),
    );
    expect(mentions).toMatchObject({ lantern: ['Lantern'], saltmarsh: ['Saltmarsh pipelines'], kubernetes: ['Dockyard clusters', 'Kubernetes'] });
  });

  it('offers only settings that there are', () => {
    const text = readFileSync(config, 'utf8')
      .replace(/^# (?=\w+: \S+$)/gm, '')
      .replace(/^# (?=\w+: \[)/gm, '');
    writeFileSync(join(root, 'all.yaml'), text);
    const all = COMMANDS.flatMap((command) => command.settings);
    expect(Object.keys(parse(text))).toEqual(['taxonomy', 'builtin', 'kind', 'minPostings', 'top', 'threshold']);
    expect(readConfig(join(root, 'all.yaml'), root, { all, own: all }).size).toBe(6);
  });

  it('has a workflow whose commands run here, in the version that wrote it', async () => {
    const { jobs } = parse(readFileSync(join(folder, '.github/workflows/skillsift.yml'), 'utf8'));
    const lines: string[] = jobs.skills.steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(lines.map((line) => line.split(' ')[3])).toEqual(['lint', 'test', 'diff', 'scan']);
    await expectToRun(lines);
  });

  it('has the same for GitLab and for pre-commit, where they are asked for', async () => {
    const other = join(root, 'ci');
    expect(await runCli('init', other, '--ci')).toMatchObject({ code: 0, error: '' });
    expect(listFiles(other)).toEqual(['.github/workflows/skillsift.yml', '.gitlab/skillsift.yml', '.pre-commit-config.yaml']);
    const job = parse(readFileSync(join(other, '.gitlab/skillsift.yml'), 'utf8'));
    const hooks = parse(readFileSync(join(other, '.pre-commit-config.yaml'), 'utf8')).repos[0].hooks;
    for (const line of [...job.skillsift.script, ...hooks.map(({ entry }: { entry: string }) => entry)]) {
      // Its options are right; what they do is tried above.
      const { code, error } = await runCli(...commandOf(line), '--print-config');
      expect([line, code, error]).toEqual([line, 0, '']);
    }
  });

  function commandOf(line: string): string[] {
    const [, command = ''] = new RegExp(`^npx --yes skillsift@${VERSION.replaceAll('.', '\\.')} (.*?)(?: >> .*)?$`).exec(line) ?? [];
    return command.split(' ');
  }

  /** Runs command lines in the new project, which is a repository of one commit. */
  async function expectToRun(lines: readonly string[]): Promise<void> {
    const repository = new GitRepository(folder);
    repository.commit({});
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const line of lines) {
        const { code, error } = await runIn({ cwd: folder }, ...commandOf(line));
        expect([line, code, error.replace(/^skillsift: nothing was compared: "HEAD~1" is before the first commit: .*\n$/, '')]).toEqual([line, 0, '']);
      }
    } finally {
      process.chdir(before);
    }
  }
});
