import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From the top of the house down; a room may import only from floors above it. */
const FLOORS = [
  ['text'],
  ['source'],
  ['yaml'],
  ['taxonomy', 'posting'],
  ['match'],
  ['profile', 'lint'],
  ['corpus', 'examples', 'diff'],
  ['report', 'files'],
  ['cli', 'build'],
];
const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  natural: ['text'],
  yaml: ['yaml', 'taxonomy', 'lint', 'cli'],
  chalk: ['report'],
  'cli-table3': ['report'],
  'hyparquet-writer': ['report'],
  'fast-glob': ['files'],
  ignore: ['files'],
  commander: ['cli'],
  htmlparser2: ['posting'],
  hyparquet: ['posting', 'report'],
  'hyparquet-compressors': ['posting'],
  fflate: ['posting'],
  unpdf: ['posting'],
  esbuild: ['build'],
};
const EDGE = ['files', 'cli', 'build'];
const MOST_LINES = 200;
/** Tables of words are data: their length is no sign of too many concerns. */
const TABLES = /-words\.ts$/;

const SRC = join(import.meta.dirname, '..', 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), room: roomOf(name), text: readFileSync(join(SRC, name), 'utf8') }));
const imports = files.flatMap((file) =>
  [...file.text.matchAll(/^(?:import|export) (?:[^;'=]*? from )?'([^']+)';|\bimport\('([^']+)'\)/gm)]
    .map(([, named, loaded]) => named ?? loaded ?? '')
    .map((target) => ({ ...file, target })),
);

function roomOf(name: string): string {
  return name.includes('/') ? (name.split('/')[0] ?? '') : '';
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

describe('the house', () => {
  it('has a floor for every room', () => {
    expect(files.filter(({ room }) => room !== '' && floorOf(room) < 0).map(({ name }) => name)).toEqual([]);
  });

  it('lets a room import only from its own and from floors above', () => {
    const wrong = imports
      .filter(({ room, target }) => room !== '' && target.startsWith('.'))
      .map((one) => ({ ...one, to: roomOf(relative(SRC, join(SRC, dirname(one.name), one.target))) }))
      .filter(({ room, to }) => to !== room && floorOf(to) >= floorOf(room));
    expect(wrong.map(({ name, target }) => `${name} imports ${target}`)).toEqual([]);
  });

  it('keeps Node, the process and the clock at the edge', () => {
    const inner = files.filter(({ room }) => room !== '' && !EDGE.includes(room));
    const impure = inner.filter(({ text }) =>
      /from 'node:|\bprocess\.|Date\.now|new Date\(\)|performance\.|Math\.random/.test(text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(impure.map(({ name }) => name)).toEqual([]);
  });

  it('uses each package in its home only', () => {
    const wrong = imports.filter(({ room, target }) => {
      if (target.startsWith('.') || target.startsWith('node:')) return false;
      const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
      return !PACKAGE_HOMES[name]?.includes(room);
    });
    expect(wrong.map(({ name, target }) => `${name} imports ${target}`)).toEqual([]);
  });

  it('keeps files short', () => {
    const long = files.filter(({ name }) => !TABLES.test(name)).map(({ name, text }) => ({ name, lines: text.split('\n').length }));
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });

  it('never uses natural whole: importing it prints banners and loads database drivers', () => {
    expect(imports.filter(({ target }) => target === 'natural').map(({ name }) => name)).toEqual([]);
  });
});
