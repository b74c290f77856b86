import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/posting/posting.ts';
import { json } from '../../src/posting/readers/json.ts';
import { ndjson } from '../../src/posting/readers/ndjson.ts';
import { readBytes } from '../support/read-bytes.ts';

const utf8 = new TextEncoder();
const BAD = 'not JSON';

async function read(reader: typeof json, text: string | Uint8Array, piece?: number, fields: Record<string, string> = {}): Promise<Reading[]> {
  const bytes = typeof text === 'string' ? utf8.encode(text) : text;
  return readBytes(reader, 'jobs.json', { bytes, request: { fields }, ...(piece !== undefined && { piece }) });
}

/** `id: text` of what could be read, and the line of what could not. */
function summarize(readings: readonly Reading[]): string[] {
  return readings.map((one) =>
    one.kind === 'posting' ? `${one.posting.id}: ${one.posting.text}` : `${one.diagnostic.location.line} ${one.diagnostic.code}: ${one.diagnostic.message}`,
  );
}

describe('JSON', () => {
  it.each([
    ['one posting', '{"id": "a", "description": "We bake."}', ['a: We bake.']],
    ['without an id of its own', '{"description": "We bake."}', ['jobs#1: We bake.']],
    ['an array', '[{"id":1,"description":"A"},\n{"id":2,"description":"B"}]', ['1: A', '2: B']],
    ['a list in an object', '{"total":2,"jobs":[{"id":1,"description":"A"},{"id":2,"description":"B"}],"meta":{"total":2}}', ['1: A', '2: B']],
    ['a list of another name', '{"data":[{"id":1,"body":"A"}],"links":{}}', ['1: A']],
    ['a list further in', '{"data":{"jobs":[{"id":1,"text":"A"}]}}', ['1: A']],
    ['one after another', '{"id":1,"text":"A"}\n{"id":2,"text":"B"}', ['1: A', '2: B']],
    ['a posting with a list of its own', '{"id":1,"positions":["x"],"description":"A","items":[{"id":9}]}', ['1: A']],
    ['brackets in strings', '[{"id":1,"text":"]}\\\\"},{"id":2,"text":"\\"[{"}]', ['1: ]}\\', '2: "[{']],
    ['named by a script', 'var jobs = [{"id":1,"text":"A"}];', ['1: A']],
    ['an empty description', '[{"id":1,"description":""},{"id":2,"description":null}]', ['1: ', '2: ']],
  ])('may be %s', async (_, text, expected) => {
    for (const piece of [1, 7, 1000]) expect(summarize(await read(json, text, piece))).toEqual(expected);
  });

  it.each([
    ['a record that is cut short', '[{"id":1,"text":"A"},{"id":2,"te', ['1: A', '1 posting/bad-record: this record is not JSON: it is cut short']],
    [
      'a record with a fault in it, on a line of its own',
      '[\n{"id":1,"text":"A"},\n{"id":2 "text":"B"},\n{"id":3,"text":"C"}]',
      ['1: A', '3 posting/bad-record: this record is not JSON: ""text":"B"}" is not expected at character 9', '3: C'],
    ],
    ['a quote that is missing', '[{"id":1,"text":"A"},{"id":2,"text":B"},{"id":3,"text":"C"},{"id":4,"text":"D"}]', ['1: A', BAD, '3: C', '4: D']],
    ['a brace that is missing', '[{"id":1,"text":"A"},{"id":2,"text":"B",{"id":3,"text":"C"},{"id":4,"text":"D"}]', ['1: A', BAD, '3: C', '4: D']],
    ['something else in the list', '[1,"x",null,{"id":1,"text":"A"}]', ['1 posting/bad-record: what stands here is no record', '1: A']],
    [
      'something else between records',
      '[{"id":1,"text":"A"},\nx",\n{"id":3,"text":"C"}]',
      ['1: A', '2 posting/bad-record: what stands here is no record', '3: C'],
    ],
    [
      'a record that seems to end the list',
      '{"jobs":[{"id":1,"text":"A"},]\n- b"},{"id":3,"text":"C"}]}',
      ['1: A', '2 posting/bad-record: what stands here is no record', '3: C'],
    ],
    [
      'a record that turns strings inside out behind the list',
      '{"jobs":[{"id":1,"text":"A"}],"b"},{"id":3,"text":"C"},{"id":4,"text":"D"}],"page":1}',
      ['1: A', '3: C', '4: D', '1 posting/bad-record: what stands here is no record'],
    ],
    ['no object', '[1,2]', ['1 posting/bad-record: no posting is in this file: it holds no object']],
    ['an empty list', '{"jobs":[],"total":0}', ['1 posting/bad-record: the list "jobs" is empty']],
    [
      'no text',
      '[{"id":1,"titel":"Baker"}]',
      ['1 posting/no-text: no field of this record is known to hold a posting\'s text: it has "id", "titel"; --field description=NAME says which'],
    ],
  ])('reports %s, and goes on', async (_, text, expected) => {
    for (const piece of [3, 1000]) {
      const found = summarize(await read(json, text, piece));
      expect(found.map((one) => (one.includes('is not JSON') && !expected.includes(one) ? BAD : one))).toEqual(expected);
    }
  });

  it('passes over a record of many megabytes, and keeps those beside it', async () => {
    const text = `[{"id":1,"text":"A"},{"id":2,"text":"${'x'.repeat(25_000_000)}"},{"id":3,"text":"C"}]`;
    const found = summarize(await read(json, text));
    expect(found).toEqual(['1: A', '1 posting/bad-record: this record is larger than 20 MB, which no posting is', '3: C']);
  });

  it('reads what --field names, by its path too', async () => {
    const record = '{"id":1,"description":"no","job":{"body":"A","who":{"name":"Acme"}}}';
    expect(await read(json, record, 1000, { description: 'job.body', company: 'job.who' })).toMatchObject([{ posting: { text: 'A', company: 'Acme' } }]);
    expect(summarize(await read(json, record, 1000, { description: 'body' }))).toEqual(['1 posting/no-text: this record has no field "body"']);
  });

  it('says once which fields it guessed', async () => {
    const [first, second] = await read(json, '[{"body":"A","jobTitle":"Baker"},{"body":"B","jobTitle":"Cook"}]');
    expect(first).toMatchObject({
      diagnostics: [{ severity: 'note', message: '"body" is read as description, "jobTitle" is read as title; --field says otherwise' }],
    });
    expect(second).toMatchObject({ diagnostics: [] });
  });

  it('takes time in proportion where each record is broken', async () => {
    const text = `[${'{"id":1,"text":"A},'.repeat(20_000)}`;
    const found = await read(json, text);
    expect(found.every(({ kind }) => kind === 'problem')).toBe(true);
  });
});

describe('NDJSON', () => {
  it('is a posting a line; a bad line is reported, and blank ones are not', async () => {
    const text = '{"id":1,"text":"A"}\r\n\n{"id":2,"te\n7\n{"id":3,"text":"C"}';
    for (const piece of [1, 5, 1000]) {
      expect(summarize(await read(ndjson, text, piece))).toEqual([
        '1: A',
        '3 posting/bad-record: this line is not JSON: it is cut short',
        '4 posting/bad-record: this record is not an object with fields',
        '3: C',
      ]);
    }
  });

  it.each(['[\n{"id":1,"text":"A"}\n]', '{\n"id":1,\n"text":"A"}', '[{"id":1,"text":"A"}]'])(
    'that is JSON of another shape is read as that: %j',
    async (text) => {
      expect(summarize(await read(ndjson, text))).toEqual(['1: A']);
    },
  );

  it('passes over an endless line', async () => {
    const text = `{"id":1,"text":"A"}\n{"id":2,"text":"${'x'.repeat(25_000_000)}"}\n{"id":3,"text":"C"}\n`;
    expect(summarize(await read(ndjson, text))).toEqual(['1: A', '2 posting/bad-record: this line is longer than 20 MB, which no posting is', '3: C']);
  });

  it('refuses a text that is longer than any posting', async () => {
    const text = `{"id":1,"text":"${'x'.repeat(6_000_000)}"}\n{"id":3,"text":"C"}\n`;
    expect(summarize(await read(ndjson, text))).toEqual(['1 posting/too-long: no posting is 6 million characters long', '3: C']);
  });

  it.each([
    ['UTF-8 with a mark', utf8.encode('\ufeff{"id":1,"text":"naïve"}')],
    ['UTF-16', Buffer.from('\ufeff{"id":1,"text":"naïve"}', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\ufeff{"id":1,"text":"naïve"}', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('{"id":1,"text":"naïve"}', 'latin1')],
  ])('may be written in %s', async (name, bytes) => {
    for (const piece of [4, 1000]) {
      const readings = await read(ndjson, bytes, piece);
      expect(summarize(readings)).toEqual(['1: naïve']);
      const codes = readings.flatMap((one) => (one.kind === 'posting' ? one.diagnostics.map(({ code }) => code) : []));
      expect(codes).toEqual(name === 'Windows-1252' ? ['posting/encoding', 'posting/fields'] : ['posting/fields']);
    }
  });

  it('gives the same readings however the bytes arrive', async () => {
    const record = fc.record({ id: fc.nat(), description: fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '}', '{', 'ï', '😀') }) });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), async (records, piece) => {
        const expected = records.map(({ id, description }) => `${id}: ${description}`);
        expect(summarize(await read(ndjson, records.map((one) => JSON.stringify(one)).join('\n'), piece))).toEqual(expected);
        expect(summarize(await read(json, JSON.stringify(records, undefined, 2), piece))).toEqual(expected);
      }),
    );
  });
});
