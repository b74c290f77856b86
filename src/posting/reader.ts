import type { Reading } from './posting.ts';
import type { FieldNames } from './record/fields.ts';

/** The bytes of one file and the name people know it by. */
export interface RawFile {
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** A file as it arrives; a chunk is valid until the next is asked for. */
export interface RawStream {
  readonly source: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A file of which parts can be asked for in any order. */
export interface RawParts {
  readonly source: string;
  readonly size: number;
  readonly slice: (start: number, end: number) => ArrayBuffer;
}

/** What the user says about how to read. */
export interface ReadRequest {
  /** Which field of a record holds what; the rest is found by name. */
  readonly fields: FieldNames;
}

/** How a format is read; a bad record is a reading too, and the rest goes on. */
export type ReadFile =
  /** Small files come by the ten thousand: no promise for each. */
  | { readonly kind: 'whole'; readonly read: (file: RawFile, request: ReadRequest) => Iterable<Reading> }
  | { readonly kind: 'stream'; readonly read: (file: RawStream, request: ReadRequest) => AsyncIterable<readonly Reading[]> }
  | { readonly kind: 'parts'; readonly read: (file: RawParts, request: ReadRequest) => AsyncIterable<readonly Reading[]> };

/** Turns files of one format into postings. */
export interface Reader {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Fetches the parser, when the first file of the format turns up. */
  readonly load: () => Promise<ReadFile>;
}
