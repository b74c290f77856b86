import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_POSTINGS, TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
const postings = folder(TINY_POSTINGS);
const ESCAPE = '\u001b[';

describe('colour', () => {
  it.each([
    ['a pipe', {}, [], false],
    ['a terminal', { outColumns: 80 }, [], true],
    ['a terminal, with --color never', { outColumns: 80 }, ['--color', 'never'], false],
    ['a pipe, with --color always', {}, ['--color', 'always'], true],
    ['a pipe, with --color auto', {}, ['--color', 'auto'], false],
    ['a terminal, with NO_COLOR', { outColumns: 80, env: { NO_COLOR: '1' } }, [], false],
    ['a terminal, with an empty NO_COLOR', { outColumns: 80, env: { NO_COLOR: '' } }, [], true],
    ['a terminal, with NO_COLOR and --color always', { outColumns: 80, env: { NO_COLOR: '1' } }, ['--color', 'always'], true],
    ['a pipe, with FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['a pipe, with FORCE_COLOR and NO_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, [], false],
    ['a pipe, with FORCE_COLOR and --color never', { env: { FORCE_COLOR: '1' } }, ['--color', 'never'], false],
    ['a terminal, with FORCE_COLOR=0', { outColumns: 80, env: { FORCE_COLOR: '0' } }, [], false],
    ['a terminal, with an empty FORCE_COLOR', { outColumns: 80, env: { FORCE_COLOR: '' } }, [], true],
    ['a pipe, with CLICOLOR_FORCE', { env: { CLICOLOR_FORCE: '1' } }, [], true],
    ['a pipe, with CLICOLOR', { env: { CLICOLOR: '1' } }, [], false],
    ['a terminal, with CLICOLOR=0', { outColumns: 80, env: { CLICOLOR: '0' } }, [], false],
    ['a terminal, with CLICOLOR=0 and FORCE_COLOR', { outColumns: 80, env: { CLICOLOR: '0', FORCE_COLOR: '1' } }, [], true],
    ['a terminal that can do nothing', { outColumns: 80, env: { TERM: 'dumb' } }, [], false],
  ] as const)('on %s', async (_, world, argv, isColoured) => {
    const { out } = await runIn(world, 'scan', postings, ...TINY, ...argv);
    expect(out.includes(ESCAPE)).toBe(isColoured);
    expect(out).toContain('Python');
  });

  it('is for tables alone', async () => {
    for (const format of ['csv', 'json', 'ndjson', 'markdown']) {
      const { out } = await runIn({}, 'scan', postings, ...TINY, '--color', 'always', '--format', format);
      expect(out).not.toContain(ESCAPE);
    }
  });

  it('goes into a file only where it is asked for', async () => {
    const { readFileSync } = await import('node:fs');
    const path = join(folder(), 'out.txt');
    await runIn({ outColumns: 80 }, 'scan', postings, ...TINY, '-o', path);
    expect(readFileSync(path, 'utf8')).not.toContain(ESCAPE);
    await runIn({}, 'scan', postings, ...TINY, '-o', path, '--color', 'always');
    expect(readFileSync(path, 'utf8')).toContain(ESCAPE);
  });
});

describe('the width of the terminal', () => {
  const wide = folder({
    'a/rather-deep/folder/with-a-rather-long-name/and-a-file-whose-name-is-longer-than-many-a-terminal-is-wide.txt': `${'Very '.repeat(20)}Senior Engineer\n\n- Python ${'and so on '.repeat(30)}\n- 漢字とかな、${'日本語のとても長い行'.repeat(8)} SQL\n- 👩‍🚀 ${'x'.repeat(250)} machine learning\n\n\tNice to have:\tPyTorch\n`,
    'b.txt': 'Python',
  });
  const [first = ''] = ['a/rather-deep/folder/with-a-rather-long-name/and-a-file-whose-name-is-longer-than-many-a-terminal-is-wide.txt'].map((name) =>
    join(wide, name),
  );
  const LINES: readonly (readonly string[])[] = [
    ['scan', wide],
    ['scan', wide, '--demand', 'mentioned', '--top', '1'],
    ['profile', wide],
    ['explain', first],
    ['skills'],
    ['skills', 'learning'],
  ];

  it.each([30, 40, 60, 80, 200])('is kept by every line at %i columns, and nothing is cut off', async (outColumns) => {
    for (const line of LINES) {
      const { out } = await runIn({ outColumns, env: { NO_COLOR: '1' } }, ...line, ...TINY);
      expect(out.split('\n').filter((text) => displayWidth(text) > outColumns)).toEqual([]);
      expect(out).not.toContain('…');
    }
  });

  it('is that of COLUMNS where standard output is a pipe', async () => {
    const { out } = await runIn({ env: { COLUMNS: '40' } }, 'explain', first, ...TINY);
    expect(out.split('\n').filter((text) => displayWidth(text) > 40)).toEqual([]);
  });

  it.each(['x', '0', '-1', ''])('is free where COLUMNS is %j', async (columns) => {
    const { out } = await runIn({ env: { COLUMNS: columns } }, 'explain', first, ...TINY);
    expect(out).toContain('and so on '.repeat(30).trim());
  });

  it.each([40, 60, 80, 200])('leaves room at %i columns for bars whose length is the share', async (outColumns) => {
    const tenth = folder(
      Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.txt`, `Python${index < 5 ? ', SQL' : ''}${index < 1 ? ', PyTorch' : ''}`])),
    );
    const { out } = await runIn({ outColumns, env: { NO_COLOR: '1' } }, 'scan', tenth, '--keep-duplicates', ...TINY);
    const [whole = 0, half = 0, least = 0] = ['Python', 'SQL', 'PyTorch'].map((name) =>
      lengthOfBar(out.split('\n').find((line) => line.startsWith(`${name} `)) ?? ''),
    );
    expect(whole).toBeGreaterThanOrEqual(6);
    expect(half).toBe(whole / 2);
    expect(Math.abs(least - whole / 10)).toBeLessThanOrEqual(1 / 16);
  });
});

/** In cells, by eighths. */
function lengthOfBar(line: string): number {
  return [...line].reduce((sum, char) => sum + Math.max(0, '▏▎▍▌▋▊▉█'.indexOf(char) + 1) / 8, 0);
}

/** What a terminal acts on, white space aside; and what turns text around. */
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HOSTILE = 'a\u001b[31mred\u001b]0;title\u0007\u001b]8;;http://x\u001b\\\u009b2J\u0008\u007f\u202e\u2066\u200f\u061c\tb';

describe('text that would steer a terminal', () => {
  const name = `${HOSTILE.replace('/', '')}.txt`.replaceAll('/', '_');
  const home = folder({ [name]: `${HOSTILE}\n\nRequirements: Python ${HOSTILE} SQL\r\n`, 'bad\u001b[31m.txt': Uint8Array.of(0, 1), 'x.\u001b[31m': '' });
  const taxonomy = file(
    'tiny.yaml',
    TINY_TAXONOMY.replace('python: Python', 'python: { name: "Py\\e[31mthon", labels: [Python], note: "\\x9b2J" }').replace(
      'title: Languages',
      'title: "L\\e[2Janguages"',
    ),
  );
  const argv = ['--no-config', '--no-builtin', '--taxonomy', taxonomy];
  const LINES: readonly (readonly string[])[] = [['scan', home], ['profile', home], ['explain', join(home, name)], ['skills']];

  it.each(LINES.map((line) => [line[0], line] as const))('in posting, file name or taxonomy does not reach it by %s', async (_, line) => {
    for (const format of ['table', 'markdown', 'json', 'ndjson', 'csv']) {
      const { out, error } = await runIn({ env: { NO_COLOR: '1' } }, ...line, ...argv, '--format', format);
      expect(out).toContain(line[0] === 'skills' ? 'SQL' : 'thon');
      expect(out).not.toMatch(STEERING);
      expect(error).not.toMatch(STEERING);
    }
  });

  it('does not reach it by a message', async () => {
    const paths = [`/nowhere/${HOSTILE.replaceAll('/', '')}`, `/nowhere/${HOSTILE.replaceAll('/', '')}*`];
    for (const [command = '', ...operands] of [
      ['scan', ...paths],
      ['scan', home, '-o', `/nowhere/${HOSTILE}`],
      ['scan', home, '--taxonomy', HOSTILE],
      ['skills', HOSTILE],
      ['completion', HOSTILE],
      ['scan', home, '--kind', HOSTILE],
      ['scan', home, '--config', HOSTILE],
      [HOSTILE],
    ]) {
      const { error } = await runIn({}, command, ...(command === 'completion' || command === HOSTILE ? [] : argv), ...operands);
      expect(error).toContain('red');
      expect(error).not.toMatch(STEERING);
    }
  });

  it('never reaches it, whatever it is', async () => {
    const characters = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.integer({ min: 0, max: 0x2070 }).map((code) => String.fromCharCode(code)),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: characters, maxLength: 60 }), async (stdin) => {
        for (const command of ['profile', 'explain']) {
          const { out } = await runIn({ stdin: `${stdin} Python`, outColumns: 60, env: { NO_COLOR: '1' } }, command, '-', ...TINY);
          expect(out).not.toMatch(STEERING);
          expect(out.split('\n').filter((line) => displayWidth(line) > 60)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the progress line', () => {
  const many = folder(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.txt`, 'Python'])));
  const PROGRESS = /\r\u001b\[K[█░]{20} \d+ %, \d+ postings, \d+ a second, \d+ s left/;

  it.each([
    ['on a terminal, after a second', { errorColumns: 80, tick: 600 }, [], true],
    ['not within a second', { errorColumns: 80, tick: 100 }, [], false],
    ['not in a pipe', { tick: 600 }, [], false],
    ['not with --no-progress', { errorColumns: 80, tick: 600 }, ['--no-progress'], false],
    ['not with --quiet', { errorColumns: 80, tick: 600 }, ['--quiet'], false],
  ])('shows %s', async (_, world, argv, shows) => {
    const { out, error } = await runIn(world, 'scan', many, ...TINY, ...argv);
    expect(PROGRESS.test(error)).toBe(shows);
    expect(out).not.toContain('a second');
    if (shows) expect(error).toMatch(/\r\u001b\[K$/);
    else expect(error).toBe('');
  });

  it('does without its bar where there is no room for it, and says nothing of what is left where nobody knows', async () => {
    expect((await runIn({ errorColumns: 60, tick: 600 }, 'scan', many, ...TINY)).error).toMatch(/\r\u001b\[K\d+ %, \d+ postings, \d+ a second, \d+ s left/);
    const { error } = await runIn({ errorColumns: 80, tick: 600, stdin: '{"text":"Python"}\n'.repeat(5000) }, 'scan', '-', ...TINY);
    expect(error).toMatch(/\r\u001b\[K\d+ postings, \d+ a second/);
    expect(error).not.toContain('left');
  });

  it('is wiped away before a message, which has a line of its own', async () => {
    const { error } = await runIn({ errorColumns: 80, tick: 600 }, 'scan', many, '/nowhere/a.txt', many.replace(/$/, '/*.none'), ...TINY);
    expect(error).toMatch(/\r\u001b\[K\/nowhere\/a\.txt: error/);
  });

  it('gives way to results that are printed meanwhile to a terminal', async () => {
    expect((await runIn({ errorColumns: 80, outColumns: 80, tick: 600 }, 'profile', many, ...TINY)).error).toBe('');
    expect((await runIn({ errorColumns: 80, tick: 600 }, 'profile', many, ...TINY)).error).toMatch(PROGRESS);
    expect((await runIn({ errorColumns: 80, outColumns: 80, tick: 600 }, 'profile', many, ...TINY, '-o', join(folder(), 'x'))).error).toMatch(PROGRESS);
  });
});
