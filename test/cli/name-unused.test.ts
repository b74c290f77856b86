import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const { folder } = makeScratch();
const SPANISH =
  'Buscamos una persona para el turno de noche en la panadería de la plaza, con ganas de aprender y de trabajar en equipo todos los días. '.repeat(4);

async function scan(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<{ out: string; error: string }> {
  const home = folder({ 'tiny.yaml': TINY_TAXONOMY, ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`p/${name}`, text])) });
  return runIn({ cwd: home }, 'scan', `${home}/p`, '--no-builtin', '--taxonomy', `${home}/tiny.yaml`, ...argv);
}

describe('postings that gave nothing to count', () => {
  it('are named by what kept them from it, each on a line, and all in JSON with the reason', async () => {
    const { out, error } = await scan({ 'a.txt': 'We bake bread.', 'b.txt': '', 'c.txt': SPANISH, 'd.txt': 'Python' }, '--format', 'json');
    expect(error.replace(/\S+\/p\//g, '')).toBe('skillsift: empty: b.txt\nskillsift: no known skill: a.txt\nskillsift: not in English: c.txt\n');
    expect(JSON.parse(out).unused.map(({ id, status, reason }: Record<string, string>) => [id, status, typeof reason])).toEqual([
      ['a', 'no-known-skill', 'string'],
      ['b', 'empty', 'string'],
      ['c', 'not-english', 'string'],
    ]);
  });

  it('are named by their number in a file of many', async () => {
    const { error } = await scan({ 'many.ndjson': '{"description":"Python"}\n{"description":"We bake bread."}\n' });
    expect(error).toMatch(/no known skill: \S+many\.ndjson, record 2\n/);
  });

  it('are no more than a terminal bears', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.txt`, 'We bake bread.']));
    const { out, error } = await scan(many, '--format', 'json', '--keep-duplicates');
    expect(error.split(';')).toHaveLength(21);
    expect(error).toContain('and 10 more, which --format json names');
    expect(JSON.parse(out).unused).toHaveLength(30);
  });

  it('are not named where nobody wants to hear', async () => {
    expect((await scan({ 'a.txt': 'We bake bread.' }, '-q')).error).toBe('');
  });
});
