import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';
import { table } from '../../src/report/formats/table.ts';
import { type Cell, type Column, column, type Report, type Table } from '../../src/report/report.ts';

const COLUMNS: readonly Column[] = [
  column('name', 'Name'),
  column('count', 'Count', { align: 'right' }),
  column('bar', '', { shown: 'reader' }),
  column('note', 'Note', { spare: 1 }),
  column('more', 'More', { spare: 3 }),
  column('id', 'Id', { shown: 'data' }),
];

function rowOf(name: string, count: number, { note = '', more = '' } = {}): { cells: Cell[] } {
  return {
    cells: [
      { kind: 'text', text: name },
      { kind: 'number', value: count },
      { kind: 'bar', value: count / 10 },
      { kind: 'text', text: note },
      { kind: 'list', items: [more] },
      { kind: 'text', text: 'data' },
    ],
  };
}

async function render(tables: Report['tables'], width?: number, closing: readonly string[] = []): Promise<string> {
  let text = '';
  for await (const piece of table.render(
    { head: {}, list: 'rows', tail: () => ({}), columns: COLUMNS, tables, closing: () => closing },
    { width, color: false },
  ))
    text += piece;
  return text;
}

describe('a table', () => {
  it('aligns words to the left and numbers to the right, and shows no data column', async () => {
    expect(await render([{ title: 'Tools', subtitle: '2 skills', rows: [rowOf('Python', 10, { note: 'x' }), rowOf('Go', 5)] }], 60)).toBe(
      ['Tools  2 skills', 'Name    Count                        Note', 'Python     10  ████████████████████  x', 'Go          5  ██████████', ''].join('\n'),
    );
  });

  it('puts the columns of all its tables one below the other', async () => {
    const [first, second] = (
      await render(
        [
          { title: 'A', rows: [rowOf('Kubernetes', 1)] },
          { title: 'B', rows: [rowOf('Go', 10)] },
        ],
        60,
      )
    )
      .split('\n\n')
      .map((text) => text.split('\n')[1]);
    expect(first).toBe(second);
  });

  it('comes table by table where they do', async () => {
    const tables = async function* (): AsyncGenerator<Table> {
      yield { title: 'A', rows: [rowOf('Kubernetes', 1)] };
      yield { title: 'B', rows: [] };
    };
    expect(await render(tables(), 60)).toMatch(/^A\nName.*\nKubernetes.*\n\nB\n$/);
  });

  it('leaves out a spare column that holds nothing', async () => {
    expect(await render([{ title: 'A', rows: [rowOf('Go', 1, { more: 'm' })] }])).toMatch(/More/);
    expect(await render([{ title: 'A', rows: [rowOf('Go', 1, { more: 'm' })] }])).not.toMatch(/Note/);
  });

  it('wraps text rather than lose a column that is hardly spare, and drops one that is', async () => {
    const rows = [rowOf('A name that is longer than most names are', 1, { note: 'noted', more: 'and more' })];
    const text = await render([{ title: 'A', rows }], 45);
    expect(text).toContain('Note');
    expect(text).not.toContain('More');
    expect(text.replace(/\s+/g, ' ')).toContain('are');
  });

  it('wraps its title and what it says at the end', async () => {
    const words = 'one two three four five six seven eight nine ten';
    const lines = (await render([{ title: words, subtitle: words, rows: [] }], 20, [words])).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
    expect(lines.join(' ').replace(/\s+/g, ' ').trim()).toBe(`${words} ${words} ${words}`);
  });

  it('draws a bar for anything above nothing', async () => {
    const barOf = async (count: number): Promise<string> =>
      (await render([{ title: 'A', rows: [rowOf('x', count)] }], 40)).split('\n')[2]?.replace(/[\sx\d.]/g, '') ?? '';
    expect([await barOf(0), await barOf(0.001), await barOf(5), await barOf(10)].map((bar) => bar.length)).toEqual([0, 1, 10, 20]);
  });

  it('is never wider than the terminal, and loses no letter of a column that stays', async () => {
    const words = fc
      .array(fc.oneof(fc.lorem({ maxCount: 1 }), fc.constantFrom('漢字', '👩‍🚀', 'é', 'e\u0301', '🇩🇪', 'نص', 'x'.repeat(40), '—')), { maxLength: 8 })
      .map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words)), fc.integer({ min: 40, max: 120 }), async (pairs, width) => {
        const rows = pairs.map(([name, note]) => rowOf(name, 1, { note }));
        const text = await render([{ title: 'T', rows }], width);
        expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
        for (const [name] of pairs) for (const word of name.split(' ').filter((one) => one.length < 9)) expect(text).toContain(word);
      }),
      { numRuns: 50 },
    );
  });

  it('takes long tables in its stride', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) =>
      rowOf(`skill ${index}`, index % 10, { note: 'a note that needs some more than one line to be said' }),
    );
    expect((await render([{ title: 'T', rows }], 50)).match(/skill \d+/g)).toHaveLength(3000);
  });
});
