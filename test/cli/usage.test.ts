import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../support/commands.ts';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_POSTINGS, TINY_TAXONOMY } from '../support/tiny.ts';

const { folder } = makeScratch();
const home = folder({ 'tiny.yaml': TINY_TAXONOMY, ...TINY_POSTINGS });
const posting = join(home, 'alder.txt');
const TINY = ['--no-config', '--no-builtin', '--taxonomy', join(home, 'tiny.yaml')];

describe('a command line that asks for something there is not', () => {
  it.each([
    ['an option, with what was meant', [posting, '--formt', 'csv'], "unknown option '--formt'; did you mean --format?"],
    ['an option that is like no other', [posting, '--zzz'], "unknown option '--zzz'\n"],
    ['an option without its value', [posting, '--top'], "option '--top <n>' argument missing"],
    ['a config file without its name', [posting, '--config'], "option '--config <file>' argument missing"],
    ['a value for a switch', [posting, '--quiet=3'], "unknown option '--quiet=3'"],
    ['a format', [posting, '--format', 'jsn'], 'there is no format "jsn"; did you mean "json"?'],
    ['a format that is like no other', [posting, '--format', 'xlsx'], 'there is no format "xlsx"; there are csv,'],
    ['a format by a name that every object has', [posting, '--format', 'constructor'], 'there is no format "constructor"'],
    ['a format without its file', [posting, '--format', 'csv:'], '--format csv: names no file'],
    ['an input format', [posting, '--input-format', 'txt'], 'there is no input format "txt"; did you mean "text"?'],
    ['a kind', [posting, '--kind', 'tol'], 'there is no kind "tol"; did you mean "tool"?'],
    ['a kind, beside one that there is', [posting, '--kind', 'tool', '--kind', 'x'], 'there is no kind "x"; there are tool, method,'],
    ['a category', [posting, '--category', 'frameworcs'], 'there is no category "frameworcs"; did you mean "frameworks"?'],
    ['a category that is like no other', [posting, '--category', 'zzz'], 'there is no category "zzz"; there are languages, frameworks, methods'],
    ['a demand', [posting, '--demand', 'require'], 'there is no demand "require"; did you mean "required"?'],
    ['an order', [posting, '--sort', 'nme'], 'there is no sort "nme"; did you mean "name"?'],
    ['a colour', [posting, '--color', 'alwys'], 'there is no color "alwys"; did you mean "always"?'],
    ['a number that is a word', [posting, '--top', 'abc'], '--top takes a whole number, not "abc"'],
    ['a number below nothing', [posting, '--top', '-5'], '--top takes a whole number, not "-5"'],
    ['a part of a number', [posting, '--top', '1.5'], '--top takes a whole number, not "1.5"'],
    ['an empty number', [posting, '--min-postings', ''], '--min-postings takes a whole number, not ""'],
    ['a number too large to be one', [posting, '--top', '9'.repeat(20)], '--top takes a whole number, not "99'],
    ['a NUL-separated list without a list', [posting, '-0'], '-0 says how --files-from is written; there is no --files-from'],
    ['two formats on standard output', [posting, '--format', 'csv', '--format', 'json'], 'as in --format json:FILE'],
    ['two formats in one file', [posting, '--format', 'csv:a', '--format', 'json:./a'], 'only one format can go to "./a"'],
    ['two formats in the file of -o', [posting, '--format', 'csv', '--format', 'json', '-o', 'a'], 'only one format can go to "a"'],
    ['a file that no format is left for', [posting, '--format', 'csv:a', '-o', 'b.json'], '-o "b.json" is left without a format'],
    ['no taxonomy at all', [posting, '--no-builtin'], 'no taxonomy: --no-builtin needs at least one --taxonomy'],
  ])('is refused: %s', async (_, argv, message) => {
    const { code, out, error } = await runIn({}, 'scan', ...(argv.includes('--no-builtin') ? ['--no-config'] : TINY), ...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^skillsift: /);
    expect(error).toContain(message);
  });

  it.each([
    ['a command, with what was meant', ['scna', posting], '"scna" is neither a command nor a file or folder; did you mean "scan"?'],
    ['a command that is like no other', ['zzz'], '"zzz" is neither a command nor a file or folder; the commands are scan, profile,'],
    ['help for a command', ['help', 'profil'], 'there is no command "profil"; did you mean "profile"?'],
    ['a shell', ['completion', 'bsh'], 'there is no completion for "bsh"; did you mean "bash"?'],
    ['a shell by a name that every object has', ['completion', 'constructor'], 'there is no completion for "constructor"; there are bash, zsh'],
    ['no shell', ['completion'], "missing required argument 'shell'"],
    ['no posting to explain', ['explain'], "missing required argument 'path'"],
    ['two postings to explain', ['explain', posting, posting], "too many arguments for 'explain'"],
    ['no posting to scan', ['scan'], 'which postings? Name files, folders or globs, or - for standard input'],
    ['no posting to profile', ['profile', '--top', '3'], "unknown option '--top'"],
  ])('is refused: %s', async (_, argv, message) => {
    const { code, out, error } = await runIn({}, ...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(`skillsift: ${message}`);
  });

  it('says what it is about where it asks for nothing', async () => {
    const { code, out, error } = await runIn({});
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/which postings\?.*skillsift postings\/.*skillsift --help/s);
  });

  it('takes a word for a path where there is such a path', async () => {
    const before = process.cwd();
    process.chdir(folder({ 'scna/a.txt': 'Python' }));
    try {
      expect(await runIn({}, 'scna', ...TINY)).toMatchObject({ code: 0, error: '' });
    } finally {
      process.chdir(before);
    }
  });

  it('never shows what would steer a terminal, even if it was typed', async () => {
    const { code, error } = await runIn({}, '--\u001b[31mred\u009b2J');
    expect(code).toBe(2);
    expect(error).toContain('red');
    expect(error).not.toMatch(/[\u001b\u009b]/);
  });
});

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('is data that was asked for: %s', async (...argv) => {
    const { code, out, error } = await runIn({}, ...argv);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
    expect(out).toContain('3  done, but some postings could not be read');
  });

  it.each([60, 80, 200])('fits a terminal of %i columns, but for its examples', async (outColumns) => {
    for (const argv of [['--help'], ...COMMANDS.map(({ name }) => [name, '--help'])]) {
      const { out } = await runIn({ outColumns }, ...argv);
      const described = outColumns < 80 ? out.replace(/Examples:.*/s, '') : out;
      expect(described.split('\n').filter((line) => line.length > outColumns)).toEqual([]);
    }
  });

  it('tells the version', async () => {
    expect(await runIn({}, '--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
