import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/posting/posting.ts';
import { csv } from '../../src/posting/readers/csv.ts';
import { readBytes } from '../support/read-bytes.ts';

const utf8 = new TextEncoder();

async function read(text: string | Uint8Array, piece?: number, fields: Record<string, string> = {}): Promise<Reading[]> {
  const bytes = typeof text === 'string' ? utf8.encode(text) : text;
  return readBytes(csv, 'jobs.csv', { bytes, request: { fields }, ...(piece !== undefined && { piece }) });
}

/** `id: text` of what could be read, and the line of what could not. */
function summarize(readings: readonly Reading[]): string[] {
  return readings.map((one) =>
    one.kind === 'posting' ? `${one.posting.id}: ${one.posting.text}` : `${one.diagnostic.location.line} ${one.diagnostic.message}`,
  );
}

const OPEN = 'a quote is opened and not closed';

describe('CSV', () => {
  it.each([
    ['commas', 'id,description\n1,A\n2,B', ['1: A', '2: B']],
    ['semicolons', 'id;description\n1;A, or B\n2;"C;D"', ['1: A, or B', '2: C;D']],
    ['tabs', 'id\tdescription\r\n1\tA "quoted" word\r\n', ['1: A "quoted" word']],
    ['bars', 'id|title|description\n1|Baker, cook|A', ['1: A']],
    ['what Excel says', 'sep=;\r\nid;description\r\n1;A', ['1: A']],
    ['a byte-order mark', '\ufeffid,description\n1,A', ['1: A']],
    ['line breaks and quotes in cells', 'id,description\r\n1,"We say ""hi"",\r\nand\n\nbake"\r\n2,B\r\n', ['1: We say "hi",\r\nand\n\nbake', '2: B']],
    ['blank lines', '\nid,description\n\n1,A\n\n', ['1: A']],
    ['one column', 'description\n"A\nB"\nC', ['jobs#1: A\nB', 'jobs#2: C']],
    ['empty columns behind the last', 'id,description\n1,A,,\n', ['1: A']],
    ['an empty description', 'id,description\n1,\n2,""', ['1: ', '2: ']],
    ['blanks behind a quote', 'id,description\n"1" ,"A"\n', ['1: A']],
  ])('with %s', async (_, text, expected) => {
    for (const piece of [1, 7, 1000]) expect(summarize(await read(text, piece))).toEqual(expected);
  });

  it.each([
    ['a row that is short', 'id,title,description\n1,x,A\n2,B\n3,z,C', ['1: A', '3 this row has 2 columns, and the header 3', '3: C']],
    ['a row that is long', 'id,description\n1,A\n2,B, or not\n3,C', ['1: A', '3 this row has 3 columns, and the header 2', '3: C']],
    ['a quote that nothing closes', 'id,title,description\n1,x,A\n2,"y,B\n3,z,C\n4,z,"D"', ['1: A', `3 ${OPEN}`, '3: C', '4: D']],
    ['a quote that swallows the next row', 'id,description,title\n1,"A",x\n2,"B,y\n3,"C",z\n4,"D",z', ['1: A', `3 ${OPEN}`, '3: C', '4: D']],
    ['no row', 'id,description\n', ['1 no posting is in this file: it has a header and no rows']],
    ['no line', '\n\n', ['1 no posting is in this file: it holds no row']],
    [
      'no column of text',
      'id,name\n1,A\n2,B',
      ['2 no field of this record is known to hold a posting\'s text: it has "id", "name"; --field description=NAME says which'],
    ],
  ])('reports %s, and goes on', async (_, text, expected) => {
    for (const piece of [3, 1000]) expect(summarize(await read(text, piece))).toEqual(expected);
  });

  it('takes a quote within a quoted cell as it stands, where no row is lost by it', async () => {
    const text = 'id,description\n1,"A "good" job\nfor you"\n2,B';
    for (const piece of [1, 1000]) expect(summarize(await read(text, piece))).toEqual(['1: A "good" job\nfor you', '2: B']);
    const bad = 'id,description\n1,"A "good" job\nfor you"\n2\n';
    expect(summarize(await read(bad)).at(-1)).toBe('4 this row has 1 column, and the header 2');
  });

  it('says which columns it took, and takes those that are named', async () => {
    const text = 'Job Title;Job Description;Notes\nBaker;A;N';
    expect(await read(text)).toMatchObject([
      {
        posting: { text: 'A', title: 'Baker' },
        diagnostics: [{ severity: 'note', message: '"Job Description" is read as description, "Job Title" is read as title; --field says otherwise' }],
      },
    ]);
    expect(await read(text, 1000, { description: 'Notes' })).toMatchObject([{ posting: { text: 'N', title: 'Baker' } }]);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffid\tdescription\n1\tnaïve', 'utf16le'), 0],
    ['Windows-1252', Buffer.from('id;description\n1;naïve\n2;plain', 'latin1'), 1],
  ])('may be written in %s', async (_, bytes, warnings) => {
    for (const piece of [3, 1000]) {
      const readings = await read(bytes, piece);
      expect(summarize(readings)[0]).toBe('1: naïve');
      expect(readings.flatMap((one) => (one.kind === 'posting' ? one.diagnostics : [])).filter(({ severity }) => severity === 'warning')).toHaveLength(
        warnings,
      );
    }
  });

  it('passes over a cell of many megabytes', async () => {
    const text = `id,description\n1,A\n2,"${'x'.repeat(25_000_000)}"\n3,C\n`;
    const found = summarize(await read(text));
    expect([found[0], found.at(-1)]).toEqual(['1: A', '3: C']);
  });

  it('gives back what was written, however the bytes arrive', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', 'ï', '😀') });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1 }), fc.integer({ min: 1, max: 30 }), async (texts, piece) => {
        const rows = texts.map((text, index) => `${index},"${text.replaceAll('"', '""')}"\r\n`).join('');
        expect(summarize(await read(`id,description\r\n${rows}`, piece))).toEqual(texts.map((text, index) => `${index}: ${text}`));
      }),
    );
  });
});
