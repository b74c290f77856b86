import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/lint/mend.ts';
import type { Fix } from '../../src/lint/rule.ts';
import { Source } from '../../src/lint/source.ts';
import { parseTaxonomyFile } from '../../src/taxonomy/parse.ts';
import type { SourceFile } from '../../src/taxonomy/parse-taxonomy.ts';

const BUILTIN = join(import.meta.dirname, '../../taxonomy');
const builtin = readdirSync(BUILTIN)
  .filter((name) => name.endsWith('.yaml'))
  .map((file) => ({ file, text: readFileSync(join(BUILTIN, file), 'utf8') }));

/** Removes the labels that are written in `drop`, wherever they stand. */
function removalsOf(source: SourceFile, isDropped: (label: string, index: number) => boolean): Fix[] {
  const labels = new Source(source).written.filter(({ role }) => role === 'label');
  return labels.filter(({ text }, index) => isDropped(text, index)).map(({ at }) => ({ kind: 'remove-label', at }));
}

function mendWithout(text: string, drop: readonly string[]): string {
  const source = { file: 'x.yaml', text: `skills:\n${text}` };
  return mend(
    source,
    removalsOf(source, (label) => drop.includes(label)),
  ).slice('skills:\n'.length);
}

describe('removing labels', () => {
  it.each([
    ['the middle of a list on one line', '  a: [A, b, c, d]\n', ['c'], '  a: [A, b, d]\n'],
    ['the end of a list on one line', '  a: [A, b, c, d]\n', ['c', 'd'], '  a: [A, b]\n'],
    ['everything but the name', '  a: [A, b, c] # why\n', ['b', 'c'], '  a: [A] # why\n'],
    ['the beginning of a list', '  a: { name: A, labels: [b, c, d] }\n', ['b', 'c'], '  a: { name: A, labels: [d] }\n'],
    ['a whole list inside braces', '  a: { name: A, labels: [b, c], note: n }\n', ['b', 'c'], '  a: { name: A, note: n }\n'],
    ['a whole list at the end of braces', '  a: { name: A, labels: [b] }\n', ['b'], '  a: { name: A }\n'],
    ['a whole list on lines of its own', '  a:\n    name: A\n    labels:\n      - b\n      - c\n    note: n\n', ['b', 'c'], '  a:\n    name: A\n    note: n\n'],
    ['a list that is a single value', '  a:\n    name: A\n    labels: b\n', ['b'], '  a:\n    name: A\n'],
    [
      'a line of a list',
      '  a:\n    name: A\n    labels:\n      - b\n      # of c\n      - c # gone\n      - d # kept\n',
      ['c'],
      '  a:\n    name: A\n    labels:\n      - b\n      # of c\n      - d # kept\n',
    ],
    ['a label with rules', '  a: [A, b: { case: exact }, c]\n', ['b'], '  a: [A, c]\n'],
    ['a label with rules on lines of its own', '  a:\n    labels:\n      - b:\n          case: exact\n      - c\n', ['b'], '  a:\n    labels:\n      - c\n'],
    ['a quoted label with a comma in it', '  a: [A, "b, b", c]\n', ['b, b'], '  a: [A, c]\n'],
    ['the first of a wrapped line', '  a: [A, b,\n    c, d]\n', ['c'], '  a: [A, b,\n    d]\n'],
    ['a wrapped line of one label', '  a: [A,\n    b,\n    c]\n', ['b'], '  a: [A,\n    c]\n'],
    ['the last line of a wrapped list', '  a: [A,\n    b]\n', ['b'], '  a: [A]\n'],
    ['a label behind a comment', '  a: [A, # of A\n    b]\n', ['b'], '  a: [A, # of A\n    ]\n'],
    ['lines that end as on Windows', '  a:\r\n    labels:\r\n      - b\r\n      - c\r\n', ['b'], '  a:\r\n    labels:\r\n      - c\r\n'],
    ['labels that a layer adds', '  a: { addLabels: [b, c] }\n', ['c'], '  a: { addLabels: [b] }\n'],
    ['the last line of a file without a line end', '  a:\n    labels:\n      - b\n      - c', ['c'], '  a:\n    labels:\n      - b\n'],
  ])('takes out %s', (_, text, drop, expected) => {
    expect(mendWithout(text, drop)).toBe(expected);
  });

  it('takes any labels out of a list in any layout, and nothing else', () => {
    const separator = fc.constantFrom(', ', ',', ',\n      ', ', # why\n      ', '\n      , ', ',\n\n      # so\n      ');
    const item = fc.record({
      isGone: fc.boolean(),
      after: separator,
      form: fc.constantFrom('l%', '"l, %"', '=l%', 'l%: { case: exact }', 'l%: { not: [x,\n        y] }'),
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('[', '[ ', '[\n      '),
        fc.constantFrom(']', ' ]', '\n      ]', ' # end\n      ]'),
        (items, open, close) => {
          const list = items.map(({ form, after }, index) => form.replace('%', String(index)) + (index < items.length - 1 ? after : '')).join('');
          const source = { file: 'x.yaml', text: `skills:\n  a:\n    name: A\n    labels: ${open}${list}${close}\n    note: n\n` };
          const labels = new Source(source).written.filter(({ role }) => role === 'label');
          const fixes = labels.filter((_, index) => items[index]?.isGone).map(({ at }): Fix => ({ kind: 'remove-label', at }));
          const mended = { ...source, text: mend(source, fixes) };
          expect(parseTaxonomyFile('x.yaml', mended.text).diagnostics).toEqual([]);
          expect(textsOf(mended)).toEqual(labels.filter((_, index) => !items[index]?.isGone).map(({ text }) => text));
          expect(mended.text.endsWith('    note: n\n')).toBe(true);
        },
      ),
    );
  });

  it.each(builtin)('takes every third label out of $file, and nothing else', (source) => {
    const labels = new Source(source).written.filter(({ role }) => role === 'label');
    const fixes = labels.filter((_, index) => index % 3 === 0).map(({ at }): Fix => ({ kind: 'remove-label', at }));
    const mended = { ...source, text: mend(source, fixes) };
    expect(textsOf(mended)).toEqual(labels.filter((_, index) => index % 3 !== 0).map(({ text }) => text));
    expect(commentsOf(mended.text)).toEqual(commentsOf(source.text));
  });
});

function textsOf(source: SourceFile): string[] {
  return new Source(source).written.filter(({ role }) => role === 'label').map(({ text }) => text);
}

function commentsOf(text: string): string[] {
  return text.match(/^\s*#.*$/gm) ?? [];
}

describe('rewriting a text', () => {
  it.each([
    ['in its quotes', '  a: ["b\u00a0c", d]\n', 'b c', '  a: ["b c", d]\n'],
    ['in its single quotes', "  a: ['b\u00a0c']\n", "b's c", "  a: ['b''s c']\n"],
    ['in quotes that it needs now', '  a: [b\u00a0c, d]\n', 'b: c', '  a: ["b: c", d]\n'],
    ['as a key', '  a: [A, b\u00a0c: { case: exact }]\n', 'b c', '  a: [A, b c: { case: exact }]\n'],
  ])('writes it %s', (_, text, value, expected) => {
    const source = { file: 'x.yaml', text: `skills:\n${text}` };
    const [place] = new Source(source).written.filter((written) => written.text.includes('\u00a0'));
    if (!place) throw new Error('nothing to rewrite');
    expect(mend(source, [{ kind: 'rewrite', at: place.at, text: value }])).toBe(`skills:\n${expected}`);
  });
});

describe('sorting skills', () => {
  const sort: Fix = { kind: 'sort-skills', at: { file: 'x.yaml', line: 1, column: 1 } };

  it.each([
    ['leaves skills in braces alone', 'skills: { b: B, a: A }\n', 'skills: { b: B, a: A }\n'],
    ['keeps a missing line end missing', 'skills:\n  b: B\n  a: A', 'skills:\n  a: A\n  b: B'],
    ['keeps what stands below the skills', 'skills:\n  b: B\n  a: A\n\nversion: 1.0.0\n', 'skills:\n  a: A\n  b: B\n\nversion: 1.0.0\n'],
    ['takes a hash in a folded text for no comment', 'skills:\n  b:\n    note: |\n      # x\n  a: A\n', 'skills:\n  a: A\n  b:\n    note: |\n      # x\n'],
    ['keeps line ends as on Windows', 'skills:\r\n  b: B\r\n  a: A', 'skills:\r\n  a: A\r\n  b: B'],
  ])('%s', (_, text, expected) => {
    expect(mend({ file: 'x.yaml', text }, [sort])).toBe(expected);
  });

  it.each(builtin)('leaves $file, whose skills are in order, byte by byte as it is', (source) => {
    expect(mend(source, [sort])).toBe(source.text);
    expect(mend(source, [])).toBe(source.text);
  });

  it('puts the skills of a file back in order from any other order, with all their lines', () => {
    const blocks = [
      '  # of apple\n  apple: Apple\n',
      '  brook:\n    name: Brook\n    note: n\n',
      '  cave: [Cave, cavern] # dark\n',
      '  dune: { name: Dune }\n',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length, maxLength: blocks.length }), (shuffled) => {
        const text = mend({ file: 'x.yaml', text: `# head\nskills:\n${shuffled.join('')}` }, [sort]);
        expect(text).toBe(`# head\nskills:\n${blocks.join('')}`);
      }),
    );
  });
});
