import type { Reading } from './posting.ts';

/** What a reader is given: the bytes of one file and the name people know it by. */
export interface RawFile {
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** Turns a file of one format into postings, one reading each; a bad record is a reading too, and the rest goes on. */
export interface Reader {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly read: (file: RawFile) => Iterable<Reading>;
}
