import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { csvOf, parquetOf, writeAll } from '../support/make-files.ts';

/** A file to be mutated; what reads it follows from the end of its name. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const RECORDS: readonly Readonly<Record<'id' | 'title' | 'description', string>>[] = Array.from({ length: 5 }, (_, index) => ({
  id: `job-${index}`,
  title: `Baker ${index}`,
  description: `We bake "bread", rye & spelt – number ${index}.\nRequirements:\n- Python, {SQL} [x]\n- a, b; c`,
}));

const utf8 = new TextEncoder();
const PLAIN = writeAll({ title: 'Baker', company: 'Acme', lines: ['Baker', '', 'We bake.', '- Python'] });

const ONE_OF_EACH: readonly Sample[] = Object.entries(PLAIN)
  .filter(([ending]) => !ending.endsWith('.gz'))
  .map(([ending, bytes]) => ({ name: `one${ending}`, bytes }));

const OF_MANY: readonly Sample[] = [
  { name: 'five.ndjson', bytes: utf8.encode(RECORDS.map((record) => `${JSON.stringify(record)}\n`).join('')) },
  { name: 'array.json', bytes: utf8.encode(JSON.stringify(RECORDS)) },
  { name: 'wrapped.json', bytes: utf8.encode(JSON.stringify({ total: 5, jobs: RECORDS, page: 1 }, undefined, 1)) },
  { name: 'five.csv', bytes: utf8.encode(csvOf(RECORDS, ',')) },
  { name: 'five.tsv', bytes: utf8.encode(csvOf(RECORDS, '\t')) },
  { name: 'five.parquet', bytes: parquetOf(RECORDS, 2) },
];

const FOLDER = 'test/fuzz/samples';

/** Written by Arrow, in both versions of pages, with dictionaries, lists, and codecs that our own writer has not. */
const BY_OTHERS: readonly Sample[] = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));

const AS_THEY_ARE: readonly Sample[] = [...ONE_OF_EACH, ...OF_MANY, ...BY_OTHERS];

export const SAMPLES: readonly Sample[] = [
  ...AS_THEY_ARE,
  ...AS_THEY_ARE.map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: new Uint8Array(gzipSync(bytes)) })),
];
