import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/profile/record.ts';
import type { ObjectShape } from '../../src/profile/shape.ts';
import { parquet } from '../../src/report/formats/parquet.ts';
import type { Report } from '../../src/report/report.ts';
import { UserError } from '../../src/source/user-error.ts';

const SHAPE: ObjectShape = {
  text: 'text',
  whole: 'integer',
  real: 'number',
  flag: 'boolean',
  words: ['text'],
  one: { a: 'text', b: 'number' },
  many: [{ name: 'text', marks: [{ start: 'integer', kind: 'text' }], years: { min: 'number' } }],
};

function reportOf(records: readonly JsonObject[]): Report {
  return {
    head: { schemaVersion: 1 },
    list: 'rows',
    shape: SHAPE,
    tail: () => ({ problems: [] }),
    columns: [],
    tables: records.map((record) => ({ title: 'T', rows: [], record })),
    closing: () => [],
  };
}

async function write(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of parquet.render(report, { width: undefined, color: false })) pieces.push(Buffer.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}

async function readBack(records: readonly JsonObject[]): Promise<unknown[]> {
  return parquetReadObjects({ file: (await write(reportOf(records))).buffer });
}

/** The reader says nothing of an object that is null. */
function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, of]) => (of === null || of === undefined ? [] : [[key, dropNulls(of)]])));
}

const text = fc.option(fc.string({ unit: 'grapheme' }));
const whole = fc.option(fc.integer());
const real = fc.option(fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0)));
const record: fc.Arbitrary<JsonObject> = fc.record({
  text,
  whole,
  real,
  flag: fc.option(fc.boolean()),
  words: fc.array(fc.string()),
  one: fc.option(fc.record({ a: text, b: real })),
  many: fc.array(
    fc.record({ name: text, marks: fc.array(fc.record({ start: whole, kind: text })), years: fc.option(fc.record({ min: real })) }) as fc.Arbitrary<Json>,
  ),
});

describe('Parquet', () => {
  it('reads back to the same records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
        expect((await readBack(records)).map(dropNulls)).toEqual(records.map(dropNulls));
      }),
    );
  });

  it('holds more records than one group, and tells what stands around them', async () => {
    const records = Array.from({ length: 2500 }, (_, whole) => ({ whole, words: [`w${whole}`] }));
    const bytes = await write(reportOf(records));
    expect((await parquetReadObjects({ file: bytes.buffer })).map(dropNulls)).toEqual(records);
    const { row_groups, key_value_metadata } = parquetMetadata(bytes.buffer);
    expect(row_groups).toHaveLength(3);
    expect(key_value_metadata).toEqual([{ key: 'skillsift', value: '{"list":"rows","schemaVersion":1,"problems":[]}' }]);
  });

  it('knows its columns and their types where there are no records', async () => {
    const { schema, num_rows } = parquetMetadata((await write(reportOf([]))).buffer);
    expect(num_rows).toBe(0n);
    expect(schema.slice(1, 5).map(({ name, type }) => [name, type])).toEqual([
      ['text', 'BYTE_ARRAY'],
      ['whole', 'INT32'],
      ['real', 'DOUBLE'],
      ['flag', 'BOOLEAN'],
    ]);
  });

  it('says that it cannot hold what has no types', async () => {
    const { shape: _, ...untyped } = reportOf([]);
    await expect(write(untyped)).rejects.toThrow(UserError);
  });
});
