import { describe, expect, it } from 'vitest';
import { readDeltas } from '../../src/posting/parquet/deltas.ts';
import { inflatePage } from '../../src/posting/parquet/inflate.ts';
import { listPages } from '../../src/posting/parquet/pages.ts';
import { checkRuns } from '../../src/posting/parquet/runs.ts';
import { ThriftReader } from '../../src/posting/parquet/thrift.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('a Parquet file that claims what cannot be', () => {
  it.each([
    ['a list longer than its bytes', bytes(0x19, 0xf8, 0xff, 0xff, 0xff, 0x0f, 0x00)],
    ['a value longer than its bytes', bytes(0x18, 0x7f, 0x00)],
    ['a number without an end', bytes(0x15, ...Array.from({ length: 20 }, () => 0x80), 0x00)],
    ['structs without a bottom', bytes(...Array.from({ length: 1000 }, () => 0x1c))],
    ['no end', bytes(0x15, 0x02)],
  ])('is refused for %s', (_, struct) => {
    expect(() => new ThriftReader(struct, { from: 0, most: 1000 }).readStruct()).toThrow(RangeError);
  });

  it('has the pages before the first whose header cannot be true', () => {
    // A page of version 1: kind 0, 4 bytes inflated and stored, 1 value, plain.
    const page = [0x15, 0x00, 0x15, 0x08, 0x15, 0x08, 0x2c, 0x15, 0x02, 0x15, 0x00, 0x00, 0x00, 1, 2, 3, 4];
    const withoutSize = [0x15, 0x00, 0x15, 0x08, 0x3c, 0x15, 0x02, 0x15, 0x00, 0x00, 0x00, 1, 2, 3, 4];
    expect(listPages(bytes(...page, ...page, ...withoutSize, ...page))).toMatchObject({ pages: [{ start: 13, size: 4 }, { start: 30 }], end: 34 });
  });

  it.each([
    ['of one value repeated', [0xfe, 0xff, 0xff, 0xff, 0x07, 1]],
    ['of bits without width', [0xff, 0xff, 0xff, 0x7f]],
    ['below nought', [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('is refused for a run %s', (_, run) => {
    expect(() => checkRuns(bytes(...run), { at: 0, width: 0, values: 10 })).toThrow('a run is longer than its page');
  });

  it('is refused for deltas in blocks of nothing', () => {
    expect(() => readDeltas(bytes(0x80, 0x01, 0x00, 0x02, 0x00), 0, 10)).toThrow(RangeError);
  });

  it('does not go back for ever where a frame has a length below nought', () => {
    expect(() => inflatePage(bytes(0, 0, 0, 0, 0xff, 0xff, 0xff, 0xf8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 'LZ4', 10)).toThrow('lz4');
  });
});

describe('deltas', () => {
  it('are what they say', () => {
    // 7, then differences of 2: one block of 128 in four parts, all without width.
    expect([...readDeltas(bytes(0x80, 0x01, 0x04, 0x04, 0x0e, 0x04, 0, 0, 0, 0), 0, 10).values]).toEqual([7, 9, 11, 13]);
  });
});
