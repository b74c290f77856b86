import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'skillsift-lint-'));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'category: tools\ntitle: Tools\nkind: tool\nskills:\n';

function write(name: string, skills: string): string {
  const path = join(folder, name);
  writeFileSync(path, `${HEAD}${skills}`);
  return path;
}

/** Lints nothing but the given files. */
function lintOnly(...argv: readonly string[]): Promise<CliRun> {
  return runCli('lint', '--no-builtin', '--no-config', ...argv);
}

describe('skillsift lint', () => {
  it('says in one line that there is nothing to say, and succeeds', async () => {
    expect(await lintOnly(write('a.yaml', '  lark: Larkspur\n'))).toEqual({ code: 0, out: `No findings; ${rules.length} rules looked.\n`, error: '' });
  });

  it('shows findings by file and place, and fails', async () => {
    const path = write('a.yaml', '  rust: Rust\n  lark: [Larkspur, larkspur]\n');
    const { code, out } = await lintOnly(path);
    expect(code).toBe(1);
    expect(out).toContain(`${path}  1 error, 2 warnings\n`);
    expect(out).toMatch(/^ *5:3 +warning +label "Rust" is also an everyday word.* everyday-word$/m);
    expect(out).toMatch(/^ *6:20 +error +label "larkspur" is the same .* duplicate-label$/m);
    expect(out).toContain('3 findings: 1 error, 2 warnings; 2 can be mended with --fix.\n');
  });

  it('does not fail for a note', async () => {
    const path = write('a.yaml', '  lark: Larkspur\n');
    writeFileSync(join(folder, 'posting.txt'), 'We ask for nothing.');
    const { code, out } = await lintOnly(path, '--corpus', join(folder, 'posting.txt'));
    expect(code).toBe(0);
    expect(out).toMatch(/note +no label of "lark" stands in any of 1 posting +silent-label/);
  });

  it('gives a program each finding as a record', async () => {
    const path = write('a.yaml', '  rust: Rust\n');
    const { out } = await lintOnly(path, '--format', 'ndjson');
    expect(JSON.parse(out)).toEqual({
      code: 'lint/everyday-word',
      severity: 'warning',
      message: expect.stringContaining('"Rust"'),
      file: path,
      line: 5,
      column: 3,
      fixable: false,
    });
  });

  it('reads a folder as one layer', async () => {
    write('a.yaml', '  lark: [Larkspur, Skylark]\n');
    write('b.yaml', '  sky: [Sky Tool, skylark]\n');
    const { code, out } = await lintOnly(folder, '--format', 'csv');
    expect(code).toBe(1);
    expect(out).toMatch(
      /b\.yaml,5,19,error,"label ""skylark"" is also a label of ""lark"" \(.*a\.yaml:5\), and no rule tells the two apart",lint\/shared-label,false/,
    );
  });

  it('lints the layers of --taxonomy where no operand is given', async () => {
    expect(await lintOnly('--taxonomy', write('a.yaml', '  rust: Rust\n'))).toMatchObject({ code: 1 });
  });
});

describe('skillsift lint of files that cannot be used', () => {
  it('shows what the loader says in the format that was asked for, and fails as for findings', async () => {
    const path = write('a.yaml', '  lark: [Larkspur\n  sky: 7\n');
    const { code, out, error } = await lintOnly(path, '--format', 'github', '--fix', '--quiet');
    expect([code, error]).toEqual([1, '']);
    expect(out).toMatch(/^::error file=.*a\.yaml,line=\d+,.*title=taxonomy\/syntax::/);
    expect(readFileSync(path, 'utf8')).toBe(`${HEAD}  lark: [Larkspur\n  sky: 7\n`);
  });

  it('finds dangling references, circles and reserved ids beside everything else, in one run', async () => {
    const path = write('a.yaml', '  lark: { name: Larkspur, parents: [lark, gone] }\n  rust: Rust\nreserved: [rust]\n');
    const { out } = await lintOnly(path, '--format', 'ndjson');
    const codes = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).code);
    expect(codes.sort()).toEqual(['lint/cycle', 'lint/dangling-reference', 'lint/everyday-word', 'lint/reserved-id']);
  });

  it('leaves --corpus out, and says so', async () => {
    const path = write('a.yaml', '  lark: { name: Larkspur, parents: [gone] }\n');
    const { code, error } = await lintOnly(path, '--corpus', folder);
    expect([code, error]).toEqual([1, 'skillsift: --corpus is left out: a taxonomy with errors cannot be used to read postings\n']);
  });

  it.each([
    ['a file that is not there', ['no-such.yaml'], 'taxonomy "no-such.yaml" cannot be read: there is no such file or folder'],
    ['no file at all', [], 'no taxonomy: --no-builtin needs at least one FILE or FOLDER'],
    ['a rule that there is not', ['x.yaml', '--rule', 'shadow-label'], 'there is no rule "shadow-label"; did you mean "shadowed-label"?'],
    ['a rule that there is not', ['x.yaml', '--ignore-rule', 'zzz'], 'there is no rule "zzz"; there are confusable-character, cycle,'],
  ])('refuses %s', async (_, argv, message) => {
    const { code, out, error } = await lintOnly(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(message);
  });
});

describe('skillsift lint --rule and --ignore-rule', () => {
  const skills = '  rust: [Rust, rust]\n  c9: [C9, q]\n';

  it.each([
    [['--rule', 'everyday-word'], ['everyday-word']],
    [
      ['--rule', 'lint/everyday-word', '--rule', 'short-label'],
      ['everyday-word', 'short-label'],
    ],
    [
      ['--ignore-rule', 'everyday-word', '--ignore-rule', 'short-label'],
      ['duplicate-label', 'unsorted-file'],
    ],
    [['--rule', 'everyday-word', '--ignore-rule', 'everyday-word'], []],
  ])('%j looks for %j', async (argv, expected) => {
    const { out } = await lintOnly(write('a.yaml', skills), ...argv, '--format', 'csv');
    expect([...new Set(out.match(/(?<=lint\/)[\w-]+/g))].sort()).toEqual(expected);
  });

  it('--list-rules prints each rule with its page, and reads no taxonomy', async () => {
    const { code, out } = await lintOnly('no-such.yaml', '--list-rules', '--format', 'ndjson');
    const listed = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(listed.map((rule) => rule.code)).toEqual(rules.map(({ name }) => `lint/${name}`));
    expect(listed.map((rule) => rule.page)).toEqual(rules.map(({ page }) => page));
  });
});

describe('skillsift lint --fix', () => {
  const broken = '  # of larks\n  lark: [Larkspur, larkspur] # blue\n  birch: Birch Tool\n';

  it('mends files in place, says how many, and reports what is left', async () => {
    const path = write('a.yaml', `${broken}  rust: Rust\n`);
    const other = write('b.yaml', '  zinnia: Zinnia\n');
    const { code, out, error } = await lintOnly(path, other, '--fix', '--format', 'csv');
    expect(readFileSync(path, 'utf8')).toBe(`${HEAD}  birch: Birch Tool\n  # of larks\n  lark: [Larkspur] # blue\n  rust: Rust\n`);
    expect(error).toBe('skillsift: 1 file mended\n');
    expect([code, out.match(/lint\/[\w-]+/g)]).toEqual([1, ['lint/everyday-word']]);
  });

  it('succeeds where nothing is left, and does not touch a file a second time', async () => {
    const path = write('a.yaml', broken);
    expect(await lintOnly(path, '--fix', '--quiet')).toMatchObject({ code: 0, error: '' });
    const before = statSync(path);
    await lintOnly(path, '--fix');
    expect(statSync(path)).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
  });

  it('mends only what the chosen rules find', async () => {
    const path = write('a.yaml', broken);
    await lintOnly(path, '--fix', '--rule', 'unsorted-file');
    expect(readFileSync(path, 'utf8')).toBe(`${HEAD}  birch: Birch Tool\n  # of larks\n  lark: [Larkspur, larkspur] # blue\n`);
  });

  it('mends the file behind a link, and leaves the link', async () => {
    const path = write('a.yaml', broken);
    const link = join(folder, 'link.yaml');
    symlinkSync(path, link);
    await lintOnly(link, '--fix');
    expect(readFileSync(path, 'utf8')).toContain('lark: [Larkspur] # blue');
    expect(
      readdirSync(folder, { withFileTypes: true })
        .find(({ name }) => name === 'link.yaml')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  it('keeps the permissions of a file, and its byte-order mark', async () => {
    const path = write('a.yaml', broken);
    writeFileSync(path, `\ufeff${readFileSync(path, 'utf8')}`);
    chmodSync(path, 0o640);
    await lintOnly(path, '--fix');
    expect(readFileSync(path, 'utf8')).toMatch(/^\ufeffcategory: tools\n[\s\S]*lark: \[Larkspur\] # blue\n$/);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });
});

describe('skillsift lint of the built-in taxonomy', () => {
  it('reads its YAML files where nothing else is named', async () => {
    const { out } = await runCli('lint', '--no-config', '--rule', 'cycle', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, findings: [] });
  });

  it('is not laid over itself', async () => {
    const { out } = await runCli('lint', '--no-config', '--rule', 'duplicate-label', '--format', 'json', 'taxonomy');
    expect(JSON.parse(out)).toMatchObject({ findings: [] });
  });
});
