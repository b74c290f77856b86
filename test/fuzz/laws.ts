import fc from 'fast-check';
import type { Reading } from '../../src/posting/posting.ts';
import type { Reader } from '../../src/posting/reader.ts';
import { readerFor } from '../../src/posting/readers/index.ts';
import { csvOf, parquetOf, writeAll } from '../support/make-files.ts';
import { readBytes } from '../support/read-bytes.ts';
import { join, mutation } from './mutation.ts';

const RECORDS = Array.from({ length: 5 }, (_, index) => ({
  id: `job-${index}`,
  title: `Baker ${index}`,
  description: `We bake "bread", rye & spelt – number ${index}.\nRequirements:\n- Python, {SQL} [x]\n- a, b; c`,
}));

/** How many inputs, and the seed that they come from where they must be the same each time. */
export interface Extent {
  readonly runs: number;
  readonly seed?: number;
}

/** Milliseconds that no small input may take. */
const TOO_LONG = 10_000;

/** Files of one posting or of five, by their ending. */
export const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries(writeAll({ title: 'Baker', company: 'Acme', lines: ['Baker', '', 'We bake.', '- Python'] })).filter(([ending]) => !ending.endsWith('.gz')),
  ),
  '.parquet': parquetOf(RECORDS, 2),
  '.csv': new TextEncoder().encode(csvOf(RECORDS, ',')),
  '.json': new TextEncoder().encode(JSON.stringify(RECORDS)),
};

/** Whatever happens to a file, reading it ends, throws nothing, and all that comes of it names the file. */
export async function holdOn(ending: string, { runs, seed }: Extent): Promise<void> {
  const reader = readerOf(ending);
  const sample = SAMPLES[ending] ?? new Uint8Array();
  await fc.assert(
    fc.asyncProperty(mutation, fc.constantFrom(7, 64, 100_000), async (mutate, piece) => {
      const started = performance.now();
      const readings = await readBytes(reader, `a${ending}`, { bytes: mutate(sample), piece });
      if (performance.now() - started > TOO_LONG) throw new Error('reading took too long');
      const sources = readings.map((one) => (one.kind === 'posting' ? one.posting.source : one.diagnostic.location.file));
      if (readings.length === 0 || sources.some((source) => source !== `a${ending}`)) throw new Error(`not from the file: ${sources}`);
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }) },
  );
}

/** How a file of many records is put together, so that one of them can be spoilt. */
interface Frame {
  readonly ending: string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly write: (record: Readonly<Record<string, string>>) => string;
}

export const FRAMES: readonly Frame[] = [
  { ending: '.ndjson', before: '', between: '\n', after: '\n', write: (record) => JSON.stringify(record) },
  { ending: '.json', before: '[', between: ',', after: ']', write: (record) => JSON.stringify(record) },
  { ending: '.json', before: '{"total":5,"jobs":[\n', between: ',\n', after: '\n],"page":1}', write: (record) => JSON.stringify(record, undefined, 1) },
  {
    ending: '.csv',
    before: 'id,title,description\r\n',
    between: '\r\n',
    after: '\r\n',
    write: (record) => csvOf([record], ',').split('\r\n').slice(1, -1).join('\r\n'),
  },
];

/** What happens within one record costs no other; at most its neighbour, where it looks like a part of it, and that is said. */
export async function keepOthers(frame: Frame, { runs, seed }: Extent): Promise<void> {
  const reader = readerOf(frame.ending);
  const written = RECORDS.map((record) => new TextEncoder().encode(frame.write(record)));
  const [before, between, after] = [frame.before, frame.between, frame.after].map((text) => new TextEncoder().encode(text));
  await fc.assert(
    fc.asyncProperty(mutation, fc.nat(RECORDS.length - 1), fc.constantFrom(7, 64, 100_000), async (mutate, spoilt, piece) => {
      const parts = written.flatMap((bytes, index) => [...(index > 0 ? [between ?? bytes] : []), index === spoilt ? mutate(bytes) : bytes]);
      const readings = await readBytes(reader, `a${frame.ending}`, { bytes: join(before ?? join(), ...parts, after ?? join()), piece });
      const texts = new Set(readings.flatMap((one) => (one.kind === 'posting' ? [one.posting.text] : [])));
      const lost = RECORDS.filter(({ description }, index) => index !== spoilt && !texts.has(description));
      const isSaid = readings.some(({ kind }) => kind === 'problem');
      if (lost.length > 1 || (lost.length === 1 && !isSaid))
        throw new Error(`lost ${lost.map(({ id }) => id)} of ${Buffer.from(join(...parts)).toString('latin1')}: ${describe(readings)}`);
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }) },
  );
}

function readerOf(ending: string): Reader {
  const reader = readerFor(`a${ending}`);
  if (!reader) throw new Error(`no reader for ${ending}`);
  return reader;
}

function describe(readings: readonly Reading[]): string {
  return readings.map((one) => (one.kind === 'posting' ? one.posting.id : one.diagnostic.message)).join(' | ');
}
