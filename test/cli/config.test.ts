import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';
import { COMMANDS } from '../support/commands.ts';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_POSTINGS, TINY_TAXONOMY } from '../support/tiny.ts';

const { folder } = makeScratch();
const NAME = 'skillsift.config.yaml';
const BASE = 'taxonomy: tiny.yaml\nbuiltin: false\n';

function makeHome(config: string): string {
  return folder({ ...TINY_POSTINGS, 'tiny.yaml': TINY_TAXONOMY, 'deep/er/x': '', [NAME]: config });
}

/** The skills that a scan of the tiny postings shows, run in a folder of this home. */
async function listSkills(home: string, ...argv: readonly string[]): Promise<string[]> {
  const { code, out, error } = await runIn({ cwd: home }, 'scan', home, '--format', 'ndjson', '-q', ...argv);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id);
}

async function complain(config: string, ...argv: readonly string[]): Promise<string> {
  const home = makeHome(config);
  const { code, out, error } = await runIn({ cwd: home }, 'scan', home, ...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return error;
}

describe('a config file', () => {
  it('is found upward, and its paths are meant from where it lies', async () => {
    const home = makeHome(`${BASE}kind: tool\n`);
    expect(await listSkills(home)).toEqual(['python', 'sql', 'pytorch']);
    const deep = await runIn({ cwd: join(home, 'deep/er') }, 'scan', home, '--format', 'ndjson', '-q');
    expect(deep).toMatchObject({ code: 0, error: '', out: expect.stringContaining('"pytorch"') });
  });

  it('gives way to the command line', async () => {
    const home = makeHome(`${BASE}kind: [tool]\ncategory: [languages]\ntop: 1\n`);
    expect(await listSkills(home)).toEqual(['python']);
    expect(await listSkills(home, '--top', '5')).toEqual(['python', 'sql']);
    expect(await listSkills(home, '--top', '5', '--category', 'frameworks')).toEqual(['pytorch']);
  });

  it('may set what another command knows', async () => {
    const home = makeHome(`${BASE}top: 1\nthreshold: 80\n`);
    expect(await runIn({ cwd: home }, 'skills', '--format', 'ndjson')).toMatchObject({ code: 0, error: '' });
  });

  it.each([
    ['nothing but comments', '# top: 3\n\n  # and no more'],
    ['nothing at all', ''],
  ])('may hold %s', async (_, config) => {
    const home = makeHome(config);
    expect(await listSkills(home, '--no-builtin', '--taxonomy', join(home, 'tiny.yaml'))).toContain('python');
  });

  it.each([
    [
      'an unknown key',
      'fromat: csv\n',
      ['1:1: error: the config has no key "fromat"; did you mean "format"? [config/unknown-key]', '  1 | fromat: csv', '    | ^^^^^^'],
    ],
    ['a word for a number', 'top: many\n', ['1:6: error: top must be a whole number, not "many" [config/bad-type]']],
    ['a switch for a number', 'top: true\n', ['top must be a whole number, not true']],
    ['nothing for a number', 'top:\n', ['top must be a whole number, not nothing']],
    ['a negative number', 'top: -1\n', ['--top takes a whole number, not "-1" [config/bad-value]']],
    ['a part of a number', 'top: 1.5\n', ['--top takes a whole number, not "1.5" [config/bad-value]']],
    ['a word for a switch', 'quiet: yes\n', ['1:8: error: quiet must be true or false, not "yes" [config/bad-type]']],
    ['a map for a text', 'output: { a: b }\n', ['output must be text, not a map']],
    ['a list for a text', 'color: [auto]\n', ['color must be text, not a list']],
    ['a map in a list', 'kind: [{ a: b }]\n', ['kind must be text, not a map']],
    ['a value there is not', 'kind: [tool, tol]\n', ['there is no kind "tol"; did you mean "tool"? [config/bad-value]']],
    ['an alias', 'kind: &a [tool]\ncategory: *a\n', ['YAML aliases (*name) are not accepted here']],
    ['a key twice', 'top: 1\ntop: 2\n', ['2:1: error: ']],
    ['a list of nothing but items', '- top\n', ['the config must be a map, not a list']],
    ['no YAML', 'top: [1\n', ['[config/syntax]']],
    ['where it is itself', 'config: other.yaml\n', ['the config has no key "config"']],
  ])('with %s is refused, with the place', async (_, config, faults) => {
    const error = await complain(config);
    for (const fault of faults) expect(error).toContain(fault);
    expect(error).toContain(`${NAME}:`);
    expect(error).toMatch(/skillsift: the config file "skillsift\.config\.yaml" was not used\n$/);
  });

  it('shows all its faults at once', async () => {
    expect((await complain('fromat: csv\ntop: many\nquiet: yes\n')).match(/^skillsift\.config\.yaml:\d/gm)).toHaveLength(3);
  });

  it('can have every setting of every command, each in its own type', () => {
    const all = COMMANDS.flatMap((command) => command.settings);
    const values = { text: 'x', list: '[x]', number: '1', switch: 'true' };
    const text = new Map(all.map(({ key, type, choices }) => [key, choices ? choices[0] : values[type]]));
    const home = folder({ [NAME]: [...text].map(([key, value]) => `${key}: ${value}\n`).join('') });
    expect([...readConfig(join(home, NAME), home, { all, own: all }).keys()].sort()).toEqual([...text.keys()].sort());
  });
});

describe('--config', () => {
  it('names the file, wherever it lies', async () => {
    const home = makeHome('top: nonsense\n');
    const other = makeHome(`${BASE}kind: method\nminPostings: 0\n`);
    const { code, out } = await runIn({ cwd: home }, 'scan', home, '--config', join(other, NAME), '--format', 'ndjson');
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  it.each([
    ['that is not there', '/nowhere/c.yaml', 'config file "/nowhere/c.yaml" cannot be read: there is no such file or folder'],
    ['that is a folder', '/', 'config file "/" cannot be read: it is a folder'],
  ])('is an error with a file %s', async (_, path, message) => {
    expect(await complain(BASE, '--config', path)).toBe(`skillsift: ${message}\n`);
  });

  it('and --no-config: the last one is meant', async () => {
    const home = makeHome('top: nonsense\n');
    const tiny = ['--no-builtin', '--taxonomy', join(home, 'tiny.yaml')];
    expect(await listSkills(home, ...tiny, '--config', join(home, NAME), '--no-config')).toContain('python');
    expect(await complain('top: nonsense\n', '--no-config', '--config', join(home, NAME))).toContain('top must be a whole number');
  });
});

describe('--print-config', () => {
  it('prints each setting with its origin, as YAML, and does nothing else', async () => {
    const home = makeHome(`${BASE}top: 3\n`);
    const { code, out, error } = await runIn({ cwd: home }, 'scan', '--print-config', '--min-postings', '2', '--kind', 'tool', '-q');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const line of [
      'top: 3  # skillsift.config.yaml',
      'minPostings: 2  # command line',
      'kind: ["tool"]  # command line',
      'quiet: true  # command line',
      'builtin: false  # skillsift.config.yaml',
      'sort: "postings"  # default',
      '# output is not set',
    ]) {
      expect(out.split('\n')).toContain(line);
    }
  });

  it('prints what a config file may hold', async () => {
    const home = makeHome(BASE);
    const { out } = await runIn({ cwd: home }, 'scan', '--print-config', '--top', '3', '-o', 'out\u001b[31m.csv');
    expect(out).not.toContain('\u001b');
    const all = COMMANDS.flatMap((command) => command.settings);
    const again = folder({ [NAME]: out });
    const settings = readConfig(join(again, NAME), again, { all, own: all });
    expect(settings.get('output')?.value).toBe('out\u001b[31m.csv');
    expect(settings.get('top')?.value).toBe(3);
  });
});
