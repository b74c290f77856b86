import fc from 'fast-check';
import { PostingFiles } from '../../src/files/read-file.ts';
import type { Reading } from '../../src/posting/posting.ts';
import { readerFor } from '../../src/posting/readers/index.ts';
import { csvOf } from '../support/make-files.ts';
import { join, mutation } from './mutation.ts';
import { RECORDS, type Sample } from './samples.ts';

/** How many inputs, and the seed that they come from. */
export interface Extent {
  readonly runs: number;
  readonly seed: number;
  /** Told of each input before it is read: whoever listens knows which one was never done. */
  readonly onInput?: (bytes: Uint8Array) => void;
}

/** Milliseconds that no small input may take. */
export const TOO_LONG = 10_000;

const PIECES = fc.constantFrom(7, 64, 100_000);

/** Whatever happens to a file, reading it ends, throws nothing, and all that comes of it names the file. */
export async function holdOn({ name, bytes }: Sample, { runs, seed, onInput }: Extent): Promise<void> {
  await fc.assert(
    fc.asyncProperty(mutation, PIECES, async (mutate, piece) => {
      const mutated = mutate(bytes);
      onInput?.(mutated);
      const started = performance.now();
      const readings = await read(name, mutated, piece);
      if (performance.now() - started > TOO_LONG) throw new Error('reading took too long');
      const sources = readings.map((one) => (one.kind === 'posting' ? one.posting.source : one.diagnostic.location.file));
      if (readings.length === 0 || sources.some((source) => source !== name)) throw new Error(`not from the file: ${sources}`);
    }),
    { numRuns: runs, seed },
  );
}

/** How a file of many records is put together, so that one of them can be spoilt. */
export interface Frame {
  readonly name: string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly write: (record: Readonly<Record<string, string>>) => string;
}

export const FRAMES: readonly Frame[] = [
  { name: 'lines.ndjson', before: '', between: '\n', after: '\n', write: (record) => JSON.stringify(record) },
  { name: 'array.json', before: '[', between: ',', after: ']', write: (record) => JSON.stringify(record) },
  { name: 'loose.json', before: '[\n', between: ',\n', after: '\n]\n', write: (record) => JSON.stringify(record, undefined, 2) },
  { name: 'one-line.json', before: '{"jobs":[', between: ',', after: ']}', write: (record) => JSON.stringify(record) },
  { name: 'wrapped.json', before: '{"total":5,"jobs":[\n', between: ',\n', after: '\n],"page":1}', write: (record) => JSON.stringify(record, undefined, 1) },
  { name: 'rows.csv', before: 'id,title,description\r\n', between: '\r\n', after: '\r\n', write: (record) => rowOf(record, ',') },
  { name: 'rows.tsv', before: 'id\ttitle\tdescription\n', between: '\n', after: '\n', write: (record) => rowOf(record, '\t') },
];

function rowOf(record: Readonly<Record<string, string>>, delimiter: string): string {
  return csvOf([record], delimiter).split('\r\n').slice(1, -1).join('\r\n');
}

/** What happens to one record costs no other; nor does what happens to it and what stands around it cost more than its neighbours. */
export async function keepOthers(frame: Frame, { runs, seed, onInput }: Extent): Promise<void> {
  const utf8 = new TextEncoder();
  const written = RECORDS.map((record) => utf8.encode(frame.write(record)));
  const [before, between, after] = [utf8.encode(frame.before), utf8.encode(frame.between), utf8.encode(frame.after)];
  await fc.assert(
    fc.asyncProperty(mutation, fc.nat(RECORDS.length - 1), fc.constantFrom(0, 1), PIECES, async (mutate, spoilt, reach, piece) => {
      const [first, last] = [spoilt - reach, spoilt + reach];
      // A record and a separator take turns.
      const pieces = written.flatMap((bytes, index) => (index === 0 ? [bytes] : [between, bytes]));
      const [from, to] = [Math.max(0, 2 * spoilt - reach), 2 * spoilt + reach + 1];
      const file = join(before, ...pieces.slice(0, from), mutate(join(...pieces.slice(from, to))), ...pieces.slice(to), after);
      onInput?.(file);
      const readings = await read(frame.name, file, piece);
      const texts = new Set(readings.flatMap((one) => (one.kind === 'posting' ? [one.posting.text] : [])));
      const lost = RECORDS.filter(({ description }, index) => (index < first || index > last) && !texts.has(description));
      // What is left of a spoilt record may be nothing but marks.
      const isSaid = readings.some((one) => one.kind === 'problem' || one.diagnostics.length > 0);
      const isSilent =
        reach === 0 && readings.length < RECORDS.length && !isSaid && /\w/.test(Buffer.from(mutate(written[spoilt] ?? between)).toString('latin1'));
      if (isSilent) throw new Error(`a record vanished from ${Buffer.from(file).toString('latin1')}: ${describe(readings)}`);
      if (lost.length > 0) throw new Error(`lost ${lost.map(({ id }) => id)} of ${Buffer.from(file).toString('latin1')}: ${describe(readings)}`);
    }),
    { numRuns: runs, seed },
  );
}

async function read(name: string, bytes: Uint8Array, piece: number): Promise<Reading[]> {
  const files = new PostingFiles({ forced: readerFor(name), fields: {} });
  const readings: Reading[] = [];
  for await (const batch of files.read(name, { input: cut(bytes, piece) })) readings.push(...batch);
  return readings;
}

async function* cut(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
}

function describe(readings: readonly Reading[]): string {
  return readings.map((one) => (one.kind === 'posting' ? one.posting.id : `${one.diagnostic.location.line}: ${one.diagnostic.message}`)).join(' | ');
}
