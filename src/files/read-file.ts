import { LONGEST_TEXT } from '../posting/limits.ts';
import type { Reading } from '../posting/posting.ts';
import type { Reader, ReadFile, ReadRequest } from '../posting/reader.ts';
import { findReader, readerFor } from '../posting/readers/index.ts';
import { text } from '../posting/readers/text.ts';
import { SNIFFED, sniffFormat } from '../posting/sniff.ts';
import { explainGzip, gunzip, gunzipChunks, isGzip } from './gunzip.ts';
import { problem, unreadable } from './list-files.ts';
import { collect, openChunks, peek } from './open-chunks.ts';
import { type OpenParts, openParts, partsOf } from './parts.ts';
import { FileBuffer } from './read-bytes.ts';
import { isSystemError } from './system-error.ts';

export interface FileRequest extends ReadRequest {
  /** Reader to use whatever a file's name says. */
  readonly forced: Reader | undefined;
}

interface Origin {
  /** Stands for the file where it is no file. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Told how much of the file has been read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

interface Content {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly isPacked: boolean;
}

/** What is not read piece by piece must fit into memory. */
const LARGEST_WHOLE = 500_000_000;
/** Far above any one posting: a small file that inflates to more was made to fill the memory. */
const LARGEST_INFLATED = 100_000_000;

/** Reads single files; each format is loaded once, when the first file of it turns up. */
export class PostingFiles {
  readonly #request: FileRequest;
  readonly #buffer = new FileBuffer();
  readonly #loaded = new Map<Reader, ReadFile>();

  constructor(request: FileRequest) {
    this.#request = request;
  }

  /** Readings without a promise; undefined: this file needs `read`. */
  readAtOnce(path: string): Reading[] | undefined {
    const reader = this.#request.forced ?? readerFor(path);
    const loaded = reader && this.#loaded.get(reader);
    if (loaded?.kind !== 'whole') return undefined;
    try {
      const bytes = this.#buffer.read(path);
      const inflated = isGzip(bytes) ? gunzip(bytes, LARGEST_INFLATED) : bytes;
      return [...loaded.read({ source: path, bytes: inflated }, this.#request)].map(refuseEndless);
    } catch (error) {
      return [explain(path, error)];
    }
  }

  /** Readings as they come. */
  async *read(path: string, origin: Origin): AsyncGenerator<readonly Reading[]> {
    try {
      yield* this.#readInput(path, origin);
    } catch (error) {
      yield [explain(path, error)];
    }
  }

  async *#readInput(path: string, { input, onProgress }: Origin): AsyncGenerator<readonly Reading[]> {
    const outer = await peek(input ?? openChunks(path, onProgress), SNIFFED);
    const isPacked = isGzip(outer.head);
    const { head, chunks } = isPacked ? await peek(gunzipChunks(outer.chunks), SNIFFED) : outer;
    const named = this.#request.forced ?? (input ? undefined : readerFor(path));
    const loaded = await this.#load(named ?? findReader(sniffFormat(head)) ?? text);
    if (loaded.kind === 'stream') {
      yield* loaded.read({ source: path, chunks }, this.#request);
      return;
    }
    const parts = loaded.kind === 'parts' && !isPacked && !input ? openParts(path) : undefined;
    if (loaded.kind === 'parts' && parts) yield* this.#readParts(parts, loaded);
    else yield* this.#readWhole(path, { chunks, isPacked }, loaded);
  }

  async *#readParts(parts: OpenParts, loaded: ReadFile & { readonly kind: 'parts' }): AsyncGenerator<readonly Reading[]> {
    try {
      yield* loaded.read(parts, this.#request);
    } finally {
      parts.close();
    }
  }

  async *#readWhole(path: string, { chunks, isPacked }: Content, loaded: Exclude<ReadFile, { readonly kind: 'stream' }>): AsyncGenerator<readonly Reading[]> {
    const bytes = await collect(chunks, isPacked ? LARGEST_INFLATED : LARGEST_WHOLE);
    if (!bytes) {
      const reason = isPacked ? 'its compressed data holds more than any posting' : 'it is larger than 500 MB';
      yield [{ kind: 'problem', diagnostic: problem(path, `cannot be read: ${reason}`) }];
    } else if (loaded.kind === 'parts') yield* loaded.read(partsOf(path, bytes), this.#request);
    else yield [...loaded.read({ source: path, bytes }, this.#request)].map(refuseEndless);
  }

  async #load(reader: Reader): Promise<ReadFile> {
    const loaded = this.#loaded.get(reader) ?? (await reader.load());
    this.#loaded.set(reader, loaded);
    return loaded;
  }
}

function explain(path: string, error: unknown): Reading {
  const reason = explainGzip(error);
  if (reason !== undefined) return { kind: 'problem', diagnostic: problem(path, `cannot be read to its end: ${reason}`) };
  if (!isSystemError(error)) throw error;
  return { kind: 'problem', diagnostic: unreadable(path, error) };
}

function refuseEndless(reading: Reading): Reading {
  if (reading.kind === 'problem' || reading.posting.text.length <= LONGEST_TEXT) return reading;
  const { source, text } = reading.posting;
  const millions = Math.round(text.length / 1_000_000);
  const message = `no posting is ${millions} million characters long; if this holds many, give each a file of its own`;
  return { kind: 'problem', diagnostic: { ...problem(source, message), code: 'posting/too-long' } };
}
