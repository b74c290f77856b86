import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/profile/record.ts';
import type { Surface } from '../../src/report/format.ts';
import { formats } from '../../src/report/formats/index.ts';
import { toHarmless } from '../../src/report/printable.ts';
import { type Cell, column, type Report, type Row, type Table } from '../../src/report/report.ts';

const PLAIN: Surface = { width: undefined, color: false };

async function render(name: string, report: Report, surface: Surface = PLAIN): Promise<string> {
  const format = await formats[name]?.();
  let text = '';
  for await (const piece of format?.render(report, surface) ?? []) text += piece;
  return text;
}

function reportOf(tables: readonly Table[], head: JsonObject = {}, tail: JsonObject = {}): Report {
  return { head, list: 'rows', tail: () => tail, columns: [column('a', 'A'), column('b', 'B')], tables, closing: () => [] };
}

function rowOf(cells: readonly string[]): Row {
  return { cells: cells.map((text): Cell => (text === '' ? { kind: 'none' } : { kind: 'text', text })) };
}

/** Texts with all that CSV, JSON and spreadsheets find special, in places where it matters. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom("'", '"', '=', '+', '-', '@', '\t', '\r', '\n', ',', ';', ' ', 'a', '＝', '\u2028', '\u009b', '\ufeff'))
    .map((parts) => parts.join('')),
);

/** RFC 4180, and nothing more: written for this test from the standard. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Takes away what was put before a text so that no spreadsheet runs it. */
function readCell(cell: string): string {
  return /^'+[=+\-@\t\r\n＋－＝＠]/.test(cell) ? cell.slice(1) : cell;
}

describe('CSV', () => {
  it('reads back to the same texts, but that what would steer a terminal has a stand-in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(texts, texts)), async (rows) => {
        const read = readCsv(await render('csv', reportOf([{ title: 'T', rows: rows.map(rowOf) }])));
        expect(read.map((cells) => cells.map(readCell))).toEqual([['a', 'b'], ...rows.map((row) => row.map(toHarmless))]);
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const [, [cell = ''] = []] = readCsv(await render('csv', reportOf([{ title: 'T', rows: [rowOf([text, 'x'])] }])));
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＋－＝＠]/);
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', `"'\tx"`],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ["it's", "it's"],
    ['a;=1+1', '"a;=1+1"'],
    [' a', '" a"'],
    ['a\r\nb', '"a\r\nb"'],
  ])('writes %j as %s', async (text, cell) => {
    expect(await render('csv', reportOf([{ title: 'T', rows: [rowOf([text, 'x'])] }]))).toBe(`a,b\r\n${cell},x\r\n`);
  });

  it('writes numbers as numbers, lists in one cell, and what only a reader sees not at all', async () => {
    const report: Report = {
      ...reportOf([
        {
          title: 'T',
          rows: [
            {
              cells: [
                { kind: 'number', value: -0.5, shown: '50 %' },
                { kind: 'list', items: ['=a', 'b'] },
                { kind: 'bar', value: 1 },
              ],
            },
          ],
        },
      ]),
      columns: [column('share', 'Share'), column('labels', 'Labels'), column('bar', '', { shown: 'reader' })],
    };
    expect(await render('csv', report)).toBe(`share,labels\r\n-0.5,"'=a; b"\r\n`);
  });

  it('has a line for a table that is worth one without rows, and none for another', async () => {
    const blank: Cell[] = [{ kind: 'text', text: 'empty.txt' }, { kind: 'none' }];
    expect(
      await render(
        'csv',
        reportOf([
          { title: 'T', rows: [], blank },
          { title: 'U', rows: [] },
        ]),
      ),
    ).toBe('a,b\r\nempty.txt,\r\n');
    expect(await render('csv', reportOf([{ title: 'T', rows: [rowOf(['x', 'y'])], blank }]))).toBe('a,b\r\nx,y\r\n');
  });
});

const records = fc.array(
  fc
    .dictionary(texts, fc.oneof(texts, fc.integer(), fc.boolean(), fc.constant(null)), { noNullPrototype: true })
    .filter((record) => !Object.hasOwn(record, '__proto__')),
);

function recordReport(list: readonly JsonObject[], head: JsonObject = {}, tail: JsonObject = {}): Report {
  return reportOf([{ title: 'T', rows: list.map((record) => ({ cells: [], record })) }], head, tail);
}

describe('JSON', () => {
  it('is one document that reads back to the same records, none too', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.boolean(), async (list, isBare) => {
        const [head, tail] = isBare ? [{}, {}] : [{ version: 1 }, { problems: [] }];
        expect(JSON.parse(await render('json', recordReport(list, head, tail)))).toEqual({ ...head, rows: list, ...tail });
      }),
    );
  });

  it('takes the record of a table before those of its rows', async () => {
    const report = reportOf([
      { title: 'T', rows: [{ cells: [], record: { row: 1 } }], record: { table: 1 } },
      { title: 'U', rows: [{ cells: [], record: { row: 2 } }, { cells: [] }] },
    ]);
    expect(JSON.parse(await render('json', report))).toEqual({ rows: [{ table: 1 }, { row: 2 }] });
  });
});

describe('NDJSON', () => {
  it('is one record a line, and reads back to the same', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const lines = (await render('ndjson', recordReport(list))).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => JSON.parse(line))).toEqual(list);
      }),
    );
  });

  it('is nothing at all without records', async () => {
    expect(await render('ndjson', recordReport([]))).toBe('');
  });
});

describe('Markdown', () => {
  it('lets no text out of its cell, and makes nothing of it', async () => {
    const text = '| a | `b` <img src=x> [c](d) **e** &amp; ~~f~~ $g$ # h \\';
    const markdown = await render('markdown', reportOf([{ title: text, subtitle: text, rows: [rowOf([text, `x\n| y |`])] }]));
    expect(markdown.split('\n')).toHaveLength(8);
    const escaped = '\\| a \\| \\`b\\` \\<img src=x\\> \\[c\\](d) \\*\\*e\\*\\* \\&amp; \\~\\~f\\~\\~ \\$g\\$ \\# h \\\\';
    expect(markdown).toContain(`### ${escaped}\n\n${escaped}\n\n| A | B |\n| --- | --- |\n| ${escaped} | x \\| y \\| |\n`);
  });

  it('shows a posting as it stands, whatever fences it holds', async () => {
    const markdown = await render('markdown', reportOf([{ title: 'T', preface: [{ text: 'a\r\n```` \n# ' }, { text: '«b»', tone: 'required' }], rows: [] }]));
    expect(markdown).toBe('### T\n\n`````text\na\n```` \n# «b»\n`````\n');
  });
});
