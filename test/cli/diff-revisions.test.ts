import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { GitRepository } from '../support/git-repository.ts';
import { makeScratch } from '../support/scratch.ts';

const scratch = makeScratch();
const home = process.cwd();
const CONFIG = { 'skillsift.config.yaml': 'taxonomy: [taxonomy]\nbuiltin: false\n' };
const HEAD = 'category: harbour\nkind: tool\nskills:\n';
const FILE = 'taxonomy/harbour.yaml';

let repository: GitRepository;

/** Runs diff in the repository, or in a folder of it. */
async function diff(...args: readonly string[]): Promise<{ code: number; out: string; error: string; kinds: string[] | undefined }> {
  const ran = await runIn({ cwd: process.cwd() }, 'diff', '--format', 'json', ...args);
  const kinds = ran.out === '' ? undefined : JSON.parse(ran.out).changes.map(({ code }: { code: string }) => code.replace('diff/', ''));
  return { ...ran, kinds };
}

function skills(...lines: readonly string[]): Readonly<Record<string, string>> {
  return { [FILE]: HEAD + lines.map((line) => `  ${line}\n`).join('') };
}

beforeEach(() => {
  repository = new GitRepository(scratch.folder());
  process.chdir(repository.root);
});
afterEach(() => process.chdir(home));

describe('diff of commits', () => {
  it.each(['HEAD:taxonomy', 'HEAD', 'main', 'HEAD:./taxonomy', 'HEAD:taxonomy/', `HEAD:${FILE}`])('compares the working tree with %s', async (before) => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.write(skills('anchor: [Anchor, Anchor CI]'));
    expect(await diff(before)).toMatchObject({ code: 0, error: '', kinds: ['label-added'] });
  });

  it('compares one commit with another, whatever lies in the working tree', async () => {
    const first = repository.commit({ ...CONFIG, ...skills('anchor: Anchor', 'oar: Oar') });
    repository.commit(skills('anchor: Anchor'));
    repository.write(skills('broken'));
    expect(await diff(`${first.slice(0, 8)}:taxonomy`, 'HEAD:taxonomy')).toMatchObject({ code: 1, kinds: ['skill-removed'] });
    expect(await diff('HEAD', 'HEAD~1')).toMatchObject({ code: 0, kinds: ['skill-added'] });
  });

  it('names files as they are called from here, on both sides', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.write(skills('anchor: [Anchor, Anchor CI]'));
    mkdirSync('sub');
    process.chdir('sub');
    const { out } = await diff('HEAD');
    expect(JSON.parse(out).changes[0]).toMatchObject({ before: { file: `../${FILE}`, line: 4 }, after: { file: `../${FILE}`, line: 4 } });
  });

  it('runs in the folder of the taxonomy too', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.write(skills('anchor: [Anchor, Anchor CI]'));
    process.chdir('taxonomy');
    expect(await diff('HEAD')).toMatchObject({ code: 0, error: '', kinds: ['label-added'] });
    expect(await diff()).toMatchObject({ code: 0, error: '', kinds: ['label-added'] });
  });

  it('compares layers as merged: what is moved between files is no change', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor', 'oar: Oar') });
    repository.write({ ...skills('oar: Oar'), 'taxonomy/more.yaml': `${HEAD}  anchor: Anchor # moved\n` });
    expect(await diff('HEAD')).toMatchObject({ code: 0, kinds: [] });
  });

  it('follows links within the commit, and refuses those that lead out of it', async () => {
    repository.commit({ ...CONFIG, 'real/harbour.yaml': `${HEAD}  anchor: Anchor\n` });
    symlinkSync('real', 'taxonomy');
    repository.git('add', '--all');
    repository.commit({});
    repository.write({ 'real/harbour.yaml': `${HEAD}  anchor: [Anchor, Oar]\n` });
    expect(await diff('HEAD:taxonomy')).toMatchObject({ code: 0, kinds: ['label-added'] });
    rmSync('taxonomy');
    symlinkSync('/etc', 'taxonomy');
    repository.commit({});
    expect(await diff('HEAD:taxonomy', 'real')).toMatchObject({ code: 2, out: '', error: expect.stringContaining('a link leads out of the repository') });
  });
});

describe('diff without an operand', () => {
  it('compares with where the branch left the default branch', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.git('switch', '--quiet', '--create', 'work');
    repository.commit(skills('anchor: [Anchor, Anchor CI]'));
    repository.git('switch', '--quiet', 'main');
    repository.commit(skills('anchor: [Anchor, Fluke]'));
    repository.git('switch', '--quiet', 'work');
    repository.write(skills('anchor: [Anchor, Anchor CI, Chain]'));
    expect((await diff()).kinds).toEqual(['label-added', 'label-added']);
  });

  it('on the default branch compares with the last commit, or what is not committed with it', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.commit(skills('anchor: [Anchor, Anchor CI]'));
    expect((await diff()).kinds).toEqual(['label-added']);
    repository.write(skills('anchor: [Anchor, Anchor CI]', 'oar: Oar'));
    expect((await diff()).kinds).toEqual(['skill-added']);
  });

  it('works with a detached HEAD', async () => {
    const first = repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.commit(skills('anchor: [Anchor, Anchor CI]'));
    repository.git('checkout', '--quiet', '--detach');
    expect((await diff()).kinds).toEqual(['label-added']);
    repository.git('checkout', '--quiet', first);
    repository.write(skills('oar: Oar'));
    expect((await diff()).kinds).toEqual(['skill-removed', 'skill-added']);
  });

  it('asks which taxonomy where nothing says so', async () => {
    repository.commit(skills('anchor: Anchor'));
    expect(await diff()).toMatchObject({ code: 2, out: '', error: expect.stringMatching(/^skillsift: which taxonomy\?/) });
  });
});

describe('missing history is never "no change"', () => {
  /** Each with and without leave to go on: the message is the same, and nothing is printed. */
  async function expectNothing(args: readonly string[], message: RegExp): Promise<void> {
    expect(await diff(...args)).toMatchObject({ code: 2, out: '', error: expect.stringMatching(message) });
    const { code, out, error } = await diff(...args, '--allow-no-base');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(error).toMatch(/^skillsift: nothing was compared: /);
    expect(error).toMatch(message);
  }

  it('in a repository without commits', async () => {
    repository.write({ ...CONFIG, ...skills('anchor: Anchor') });
    await expectNothing([], /this repository has no commit yet/);
    await expectNothing(['HEAD:taxonomy', 'taxonomy'], /this repository has no commit yet/);
  });

  it('in the first commit', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    await expectNothing([], /"HEAD~1" is before the first commit/);
    await expectNothing(['HEAD~3'], /"HEAD~3" is before the first commit/);
  });

  it('in a shallow clone, which says how to deepen it', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.commit(skills('anchor: [Anchor, Oar]'));
    const clone = scratch.folder();
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, clone);
    process.chdir(clone);
    await expectNothing([], /shallow clone.*fetch-depth: 0/);
    await expectNothing(['origin/release:taxonomy', 'taxonomy'], /"git fetch --depth=1 origin release"/);
  });

  it('where a new branch has no commit before', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    await expectNothing(['0'.repeat(40)], /the branch is new/);
  });

  it('but a commit that is mistyped is a fault in any case', async () => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    for (const args of [['mian'], ['mian', '--allow-no-base']]) {
      expect(await diff(...args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining('git knows no commit "mian"; did you mean "main"?') });
    }
  });
});

describe('what is not to be trusted', () => {
  beforeEach(() => {
    repository.commit({ ...CONFIG, ...skills('anchor: Anchor') });
    repository.git('switch', '--quiet', '--create', 'work');
  });

  it.each<[string, RegExp]>([
    ['--output=x:taxonomy', /"--output=x" cannot be a commit/],
    ['-x', /"-x" cannot be a commit/],
    ['$(touch x):taxonomy', /git knows no commit "\$\(touch x\)"/],
    ['`touch x`', /git knows no commit/],
    ['main; touch x:taxonomy', /git knows no commit "main; touch x"/],
    ['a b c:taxonomy', /git knows no commit "a b c"/],
    ['main\u0000:taxonomy', /git could not be run|git knows no commit/],
    ['main\nx:taxonomy', /git knows no commit/],
    [':taxonomy', /names no commit before the colon/],
    ['main:../outside', /"\.\.\/outside" lies outside the repository/],
    ['main:/etc/passwd', /"\/etc\/passwd" lies outside the repository/],
    ['main:a/../../outside', /lies outside the repository/],
    ['main:no-such', /"main:no-such" cannot be read: there is no such file or folder in main/],
    ['main:taxonomy/harbour.yaml/x', /cannot be read/],
    ['main:a\nb', /line break/],
    ['main:*', /cannot be read/],
    ['main^{tree}', /git knows no commit "main\^\{tree\}"/],
    ['main:--help', /cannot be read/],
  ])('%j is refused with a word that says why, and nothing is run or written', async (operand, message) => {
    const before = readdirSync('.');
    const { code, out, error } = await diff('--', operand, 'taxonomy');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
    expect(error).not.toContain('internal error');
    expect(readdirSync('.')).toEqual(before);
    expect(existsSync('x')).toBe(false);
  });

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, RegExp]>([
    [
      'broken YAML',
      { [FILE]: 'skills: [' },
      /work:taxonomy\/harbour\.yaml:1:\d+: error.*\n(?:.*\n)*skillsift: the taxonomy "work:taxonomy" has a fault, so nothing was compared/,
    ],
    ['a wrong key', { [FILE]: `${HEAD}  anchor: { nam: Anchor }\n` }, /work:taxonomy\/harbour\.yaml:4:13: error: a skill has no key "nam"/],
    ['a binary file', { [FILE]: new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28]) }, /harbour\.yaml" cannot be read as it is in work: it is not UTF-8/],
    ['a folder that is called like a file', { 'taxonomy/more.yaml/a.txt': 'a' }, /"taxonomy\/more\.yaml" cannot be read as it is in work: it is a folder/],
    ['an empty file', { [FILE]: '' }, /this file is empty/],
    ['no skill', { [FILE]: 'version: 1.0.0\n' }, /holds no skill/],
  ])('%s in the commit stops the comparison', async (_, files, message) => {
    repository.commit(files);
    repository.write(skills('anchor: Anchor'));
    const { code, out, error } = await diff('work:taxonomy');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });

  it('broken YAML in the working tree stops the comparison too', async () => {
    repository.write({ [FILE]: `${HEAD}  anchor: { nam: Anchor }\n` });
    expect(await diff('main')).toMatchObject({ code: 2, out: '', error: expect.stringMatching(/^taxonomy\/harbour\.yaml:4:13: error/) });
  });

  it('a folder without YAML, and one that is empty, are no empty taxonomy', async () => {
    repository.commit({ 'notes/a.txt': 'a' });
    mkdirSync('empty');
    expect(await diff('HEAD:notes', 'taxonomy')).toMatchObject({ code: 2, error: expect.stringContaining('"HEAD:notes" holds no .yaml file') });
    expect(await diff('HEAD:taxonomy', 'empty')).toMatchObject({ code: 2, error: expect.stringContaining('"empty" holds no .yaml file') });
  });

  it('a folder that is no repository says so', async () => {
    process.chdir(scratch.folder({ 'a.yaml': `${HEAD}  anchor: Anchor\n` }));
    expect(await diff('main:taxonomy', 'a.yaml')).toMatchObject({
      code: 2,
      error: expect.stringContaining('"main:taxonomy" is no file or folder; git finds no commits in'),
    });
    expect(await diff('a.yaml', 'a.yaml', '--no-builtin')).toMatchObject({ code: 0, kinds: [] });
  });

  it('a bare repository can be read, though it has no working tree', async () => {
    const bare = scratch.folder();
    repository.commit(skills('anchor: [Anchor, Oar]'));
    repository.git('clone', '--quiet', '--bare', repository.root, bare);
    process.chdir(bare);
    expect(await diff('main:taxonomy', 'work:taxonomy', '--no-builtin')).toMatchObject({ code: 0, kinds: ['label-added'] });
  });

  it('without git, files can be compared and commits cannot', async () => {
    const path = process.env['PATH'];
    try {
      process.env['PATH'] = scratch.folder();
      expect(await diff('taxonomy', 'taxonomy')).toMatchObject({ code: 0, kinds: [] });
      expect(await diff('main:taxonomy', 'taxonomy')).toMatchObject({ code: 2, out: '', error: expect.stringContaining('git was not found') });
    } finally {
      process.env['PATH'] = path;
    }
  });
});
