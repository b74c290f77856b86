import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';

const { folder, file } = makeScratch();
const HEAD = 'category: tools\nkind: tool\nskills:\n';
const posting = file('a.txt', 'Requirements: Python');
const isRoot = process.getuid?.() === 0;

/** What scanning with this taxonomy comes to; faults are known by the file's name alone. */
async function scanWith(path: string): Promise<{ code: number; out: string; faults: string }> {
  const { code, out, error } = await runIn({}, 'scan', posting, '--no-config', '--no-builtin', '--taxonomy', path);
  return { code, out, faults: error.replaceAll(join(path, '..'), '').replaceAll('/x.yaml', 'x.yaml') };
}

/** Ten times ten times ten …: a gigabyte, if it were written out. */
const BOMB = Array.from(
  { length: 9 },
  (_, level) =>
    `  k${level}: &k${level} [${Array(10)
      .fill(level === 0 ? 'x' : `*k${level - 1}`)
      .join(', ')}]\n`,
).join('');

const FAULTS: readonly (readonly [what: string, text: string, faults: readonly string[]])[] = [
  ['is empty', '', ['x.yaml:1:1: error: this file is empty [taxonomy/empty]']],
  ['holds no skill', 'version: 1.0.0\n', ['skillsift: the taxonomy "x.yaml" holds no skill']],
  ['is not YAML', 'skills: [a\n', ['x.yaml:2:1: error: ']],
  ['is a list', '- a\n', ['x.yaml:1:1: error: a taxonomy file must be a map, not a list [taxonomy/bad-type]']],
  [
    'has an unknown key',
    `${HEAD}  python: { nam: Python }\n`,
    ['a skill has no key "nam"; did you mean "name"? [taxonomy/unknown-key]', '  4 |   python: { nam: Python }', '    |             ^^^'],
  ],
  ['has an unknown kind', 'kind: tol\nskills: {}\n', ['kind cannot be "tol"; did you mean "tool"? [taxonomy/bad-value]']],
  ['has the same id twice in a file', `${HEAD}  python: Python\n  python: Py\n`, ['x.yaml:5:3: error: ']],
  [
    'has a label twice',
    `${HEAD}  python: [Python, snake]\n  anaconda: [Anaconda, Snake]\n`,
    ['x.yaml:5:24: error: label "Snake" is already a label of "python" (x.yaml:4:20) [taxonomy/duplicate-label]'],
  ],
  [
    'has parents that go in a circle',
    `${HEAD}  a: { name: Aa, parents: [b] }\n  b: { name: Bb, parents: [a] }\n`,
    ['parents go in a circle: a -> b -> a [taxonomy/cycle]'],
  ],
  ['implies in a circle', `${HEAD}  a: { name: Aa, implies: [a] }\n`, ['implies go in a circle: a -> a [taxonomy/cycle]']],
  ['replaces in a circle', `${HEAD}  a: { replacedBy: b }\n  b: { replacedBy: a }\n  c: Cc\n`, ['replacedBy go in a circle: a -> b -> a [taxonomy/cycle]']],
  [
    'names a skill there is not',
    `${HEAD}  pytorch: { name: PyTorch, implies: [pyton] }\n  python: Python\n`,
    ['there is no skill "pyton"; did you mean "python"? [taxonomy/unknown-id]'],
  ],
  [
    'calls a skill __proto__',
    `${HEAD}  __proto__: Python\n`,
    ['"__proto__" is not a skill id: lower-case letters, digits and single hyphens [taxonomy/bad-id]'],
  ],
  ['calls a category __proto__', 'category: __proto__\nkind: tool\nskills: { a: Aa }\n', ['"__proto__" is not a category id']],
  ['is an alias bomb', `kind: tool\nskills:\n${BOMB}`, ['YAML aliases (*name) are not accepted here: write the value out [taxonomy/alias]']],
  ['is nested ten thousand deep', `skills: ${'['.repeat(10_000)}`, ['x.yaml:1:']],
  ['is several documents', `${HEAD}  a: Aa\n---\n${HEAD}  b: Bb\n`, ['the file must be one YAML document; this one holds several [taxonomy/syntax]']],
  ['would steer a terminal', `${HEAD}  python: { "na\\e[31mme": Python }\n`, ['a skill has no key "na']],
];

describe('a taxonomy that', () => {
  it.each(FAULTS)('%s is not used, and the place is shown', async (_, text, faults) => {
    const ran = await scanWith(file('x.yaml', text));
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    for (const fault of faults) expect(ran.faults).toContain(fault);
    expect(ran.faults).toMatch(/^skillsift: the taxonomy .*\n$/m);
    expect(ran.faults).not.toMatch(/internal error|[\u001b\u009b]/);
  });

  it('has several faults shows all of them in one run, in order of place', async () => {
    const { faults } = await scanWith(file('x.yaml', `${HEAD}  A: Aa\n  b: { nam: Bb }\n  c: { name: Cc, kind: x }\n`));
    expect([...faults.matchAll(/^x\.yaml:(\d+)/gm)].map(([, line]) => line)).toEqual(['4', '5', '6']);
    expect(faults).toMatch(/skillsift: the taxonomy has 3 faults and was not used\n$/);
  });

  it('has the same id in two files of a folder names both', async () => {
    const path = folder({ 'a.yaml': `${HEAD}  python: Python\n`, 'b.yaml': `${HEAD}  python: Py\n` });
    const { code, error } = await runIn({}, 'skills', '--no-config', '--no-builtin', '--taxonomy', path);
    expect(code).toBe(2);
    expect(error).toContain(`${join(path, 'b.yaml')}:4:3: error: skill "python" is already defined at ${join(path, 'a.yaml')}:4:3 [taxonomy/duplicate-id]`);
  });

  it.each([
    ['is not there', '/nowhere/x.yaml', 'taxonomy "/nowhere/x.yaml" cannot be read: there is no such file or folder'],
    ['is a folder without YAML', folder({ 'a.txt': '', '.b.yaml': '' }), 'holds no .yaml file'],
    ['is not UTF-8', file('x.yaml', Uint8Array.from(Buffer.from(`${HEAD}  cafe: Café\n`, 'latin1'))), 'x.yaml" cannot be read: it is not UTF-8'],
    ['is binary', file('x.yaml', Uint8Array.of(0, 1, 2, 0xff)), 'x.yaml" cannot be read: it is not UTF-8'],
  ])('%s is named', async (_, path, message) => {
    const { code, out, error } = await runIn({}, 'scan', posting, '--no-config', '--no-builtin', '--taxonomy', path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
    expect(error.split('\n')).toHaveLength(2);
  });

  it.skipIf(isRoot)('may not be read is named', async () => {
    const path = file('x.yaml', `${HEAD}  a: Aa\n`);
    chmodSync(path, 0);
    expect(await scanWith(path)).toMatchObject({ code: 2, faults: 'skillsift: taxonomy "x.yaml" cannot be read: permission denied\n' });
  });

  it('begins with a byte-order mark is read', async () => {
    expect(await scanWith(file('x.yaml', `\ufeff${HEAD}  python: Python\n`))).toMatchObject({ code: 0, faults: '' });
  });

  it('calls skills what objects call their own is like any other', async () => {
    const path = file(
      'x.yaml',
      `category: constructor\nkind: tool\nskills:\n  constructor: [constructor, __proto__]\n  tostring: { name: Python, labels: [toString], implies: [constructor] }\n`,
    );
    const { code, out } = await runIn(
      { stdin: 'Requirements: Python, constructor, __proto__' },
      'scan',
      '-',
      '--no-config',
      '--no-builtin',
      '--taxonomy',
      path,
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).skills).toMatchObject([
      { id: 'constructor', category: 'constructor', postings: 1 },
      { id: 'tostring', postings: 1 },
    ]);
  });
});
