import { describe, expect, it } from 'vitest';
import { YamlReader } from '../../src/yaml/yaml-reader.ts';

function open(text: string): YamlReader {
  return new YamlReader('room', 'some.yaml', text);
}

describe('reading YAML', () => {
  it('gives values in the form that was asked for', () => {
    const reader = open('text: "a: b"\nnumber: 1.10\nflag: true\nlist: [x, y]\none: x\nchoice: red\n');
    const keys = reader.readKnown(reader.readRoot() ?? null, 'the file', ['text', 'number', 'flag', 'list', 'one', 'choice']);
    const value = (key: string): Parameters<YamlReader['readString']>[0] => keys.get(key)?.value ?? null;
    expect(reader.readString(value('text'), 'text')).toBe('a: b');
    expect(reader.readString(value('number'), 'number')).toBe('1.10');
    expect(reader.readBoolean(value('flag'), 'flag')).toBe(true);
    expect(reader.readStrings(value('list'), 'list')).toEqual(['x', 'y']);
    expect(reader.readStrings(value('one'), 'one')).toEqual(['x']);
    expect(reader.readStrings(null, 'nothing')).toEqual([]);
    expect(reader.readChoice(value('choice'), 'choice', ['red', 'blue'])).toBe('red');
    expect(reader.diagnostics).toEqual([]);
  });

  it('reports under the code of its room, and goes on', () => {
    const reader = open('color: red\nsize: [big]\nsize: 1\n');
    const keys = reader.readKnown(reader.readRoot() ?? null, 'the file', ['colour', 'size']);
    expect(reader.readBoolean(keys.get('size')?.value ?? null, 'size')).toBeUndefined();
    expect(reader.diagnostics.map(({ code, message, location }) => `${location.line}:${location.column} ${code} ${message}`)).toEqual([
      '3:1 room/duplicate-key "size" is written twice in one map',
      '1:1 room/unknown-key the file has no key "color"; did you mean "colour"?',
      '2:7 room/bad-type size must be true or false, not a list',
    ]);
  });

  it('quotes the line, and marks no more than fits on it', () => {
    const reader = open('\n  key: |\n    one\n    two\n');
    const [entry] = reader.readEntries(reader.readRoot() ?? null, 'the file');
    reader.report('bad', 'all of it', entry?.value ?? null);
    expect(reader.diagnostics).toEqual([
      {
        code: 'room/bad',
        severity: 'error',
        message: 'all of it',
        location: { file: 'some.yaml', line: 2, column: 8 },
        excerpt: { line: '  key: |', length: 1 },
      },
    ]);
  });

  it('quotes no more of a value than a person reads', () => {
    const reader = open(`root:x:0 ${'and so on '.repeat(500)}`);
    reader.readEntries(reader.readRoot() ?? null, 'the file');
    expect(reader.diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(/^the file must be a map, not "root:x:0 and so on .{0,70}…"$/)]);
  });

  it('gives no root where the text is not one document, and says why once for each place', () => {
    const reader = open('a: [1\nb: 2\n');
    expect(reader.readRoot()).toBeUndefined();
    expect(reader.diagnostics.map(({ code }) => code)).toEqual(['room/syntax']);
  });
});
