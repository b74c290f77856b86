import { type Stats, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Reading } from '../posting/posting.ts';
import type { Reader } from '../posting/reader.ts';
import { readerFor, readers } from '../posting/readers/index.ts';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';
import { type Listed, listFolder, listNamed, problem, unreadable } from './list-files.ts';
import { FileBuffer } from './read-bytes.ts';
import { isSystemError } from './system-error.ts';

export interface ReadOptions {
  /** Reads standard input to its end; called where a path is `-`. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Reader to use whatever the file's name says. */
  readonly inputFormat?: string;
  /** Told of each file of a folder that was passed over because of its name. */
  readonly onPassedOver?: (path: string) => void;
}

/** Readings come in batches, so that a hundred thousand files do not cost a promise each. */
export type Batch = readonly Reading[];

const BATCH = 64;
const STDIN = '-';
const GLOB = /[*?[\]{}!]/;

/** Reads everything that the paths name, in order; what cannot be read is a reading too, and what is named twice is read once. */
export async function* readPostings(paths: readonly string[], options: ReadOptions): AsyncGenerator<Batch> {
  const source = new Source(options);
  let batch: Reading[] = [];
  for (const path of paths) {
    // Standard input may keep us waiting.
    if (path === STDIN) yield batch.splice(0);
    for (const found of await source.find(path)) {
      for (const reading of source.read(found)) batch.push(reading);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

type Found = Listed | { readonly kind: 'input'; readonly path: string; readonly bytes: Uint8Array };

class Source {
  readonly #options: ReadOptions;
  readonly #forced: Reader | undefined;
  readonly #buffer = new FileBuffer();
  readonly #seen = new Set<string>();
  readonly #seenFolders = new Set<string>();

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#forced = options.inputFormat === undefined ? undefined : findReader(options.inputFormat);
  }

  /** What a path names, but for what came before. */
  async find(path: string): Promise<Iterable<Found>> {
    if (path !== STDIN) return this.#leaveOutSeen(await listPath(path, this.#seenFolders));
    return this.#isNew(STDIN) ? [{ kind: 'input', path, bytes: await this.#options.readInput() }] : [];
  }

  read(found: Found): Iterable<Reading> {
    if (found.kind === 'problem') return [found];
    if (found.kind === 'passed-over') {
      this.#options.onPassedOver?.(found.path);
      return [];
    }
    const reader = this.#forced ?? readerFor(found.path) ?? findReader('text');
    try {
      const bytes = found.kind === 'input' ? found.bytes : this.#buffer.read(found.path);
      return [...reader.read({ source: found.path, bytes })].map(refuseEndless);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return [{ kind: 'problem', diagnostic: unreadable(found.path, error) }];
    }
  }

  *#leaveOutSeen(listed: Iterable<Listed>): Generator<Listed> {
    for (const one of listed) if (this.#isNew(resolve(one.kind === 'problem' ? one.diagnostic.location.file : one.path))) yield one;
  }

  #isNew(place: string): boolean {
    return this.#seen.size < this.#seen.add(place).size;
  }
}

/** A hundred times the longest posting there is. What is longer is a heap of them, and counting it as one would be wrong. */
const LONGEST = 5_000_000;

function refuseEndless(reading: Reading): Reading {
  if (reading.kind === 'problem' || reading.posting.text.length <= LONGEST) return reading;
  const { source, text } = reading.posting;
  const millions = Math.round(text.length / 1_000_000);
  const message = `no posting is ${millions} million characters long; if this holds many, give each a file of its own`;
  return { kind: 'problem', diagnostic: { ...problem(source, message), code: 'posting/too-long' } };
}

function findReader(name: string): Reader {
  const reader = readers.find((one) => one.name === name);
  if (reader) return reader;
  const names = readers.map((one) => one.name);
  throw new UserError(`there is no input format "${name}"${suggestFor(name, names) || `; there are ${names.join(', ')}`}`);
}

async function listPath(path: string, seenFolders: Set<string>): Promise<Iterable<Listed>> {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return [{ kind: 'problem', diagnostic: unreadable(path, error) }];
  }
  if (stats?.isDirectory()) return listFolder(path, seenFolders);
  return !stats && GLOB.test(path) ? listGlob(path) : [listNamed(path)];
}

async function listGlob(pattern: string): Promise<Listed[]> {
  const { default: glob } = await import('fast-glob');
  // A backslash is a separator on Windows alone; elsewhere it takes the meaning from a special character.
  const find = (suppressErrors: boolean): Promise<string[]> =>
    glob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, { followSymbolicLinks: false, suppressErrors });
  const problems: Listed[] = [];
  const paths = await find(false).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    problems.push({ kind: 'problem', diagnostic: unreadable(pattern, error) });
    return find(true);
  });
  if (paths.length === 0) problems.push({ kind: 'problem', diagnostic: problem(pattern, 'no file matches this pattern') });
  return [...problems, ...paths.sort().map(listNamed)];
}
