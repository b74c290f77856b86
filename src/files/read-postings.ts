import { type Stats, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Reading } from '../posting/posting.ts';
import type { Reader } from '../posting/reader.ts';
import { findReader, readers } from '../posting/readers/index.ts';
import type { FieldNames } from '../posting/record/fields.ts';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';
import { type Listed, listFolder, listNamed, problem, unreadable } from './list-files.ts';
import { PostingFiles } from './read-file.ts';
import { isSystemError } from './system-error.ts';

export interface ReadOptions {
  /** Standard input as it arrives; called where a path is `-`. */
  readonly readInput: () => AsyncIterable<Uint8Array>;
  /** Reader to use whatever the file's name says. */
  readonly inputFormat?: string;
  /** Which fields of records hold what. */
  readonly fields?: FieldNames;
  /** Told how much of all that is named has been read, from 0 to 1; standard input does not say how much it is. */
  readonly onProgress?: (share: number) => void;
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
  for (const [place, path] of paths.entries()) {
    const tellShare = options.onProgress && ((share: number): void => options.onProgress?.((place + share) / paths.length));
    for (const { found, tell } of tellProgress(await source.find(path), tellShare)) {
      const readings = source.readAtOnce(found);
      if (readings) for (const reading of readings) batch.push(reading);
      else {
        // The rest may keep us waiting.
        yield batch.splice(0);
        yield* source.read(found, tell);
      }
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

interface Told {
  readonly found: Found;
  /** Takes how much of this one has been read, from 0 to 1. */
  readonly tell: (share: number) => void;
}

/** Who wants to know how much is done has to know beforehand how much there is; for others a folder is listed as it is read. */
function* tellProgress(found: Iterable<Found>, onProgress: ((share: number) => void) | undefined): Generator<Told> {
  if (!onProgress) {
    for (const one of found) yield { found: one, tell: () => {} };
    return;
  }
  const all = [...found];
  for (const [done, one] of all.entries()) {
    onProgress(done / all.length);
    yield { found: one, tell: (share) => onProgress((done + share) / all.length) };
  }
}

type Found = Listed | { readonly kind: 'input'; readonly path: string };

class Source {
  readonly #options: ReadOptions;
  readonly #files: PostingFiles;
  readonly #seen = new Set<string>();
  readonly #seenFolders = new Set<string>();

  constructor(options: ReadOptions) {
    const { inputFormat, fields = {} } = options;
    this.#options = options;
    this.#files = new PostingFiles({ forced: inputFormat === undefined ? undefined : readerNamed(inputFormat), fields });
  }

  /** What a path names, but for what came before. */
  async find(path: string): Promise<Iterable<Found>> {
    if (path !== STDIN) return this.#leaveOutSeen(await listPath(path, this.#seenFolders));
    return this.#isNew(STDIN) ? [{ kind: 'input', path }] : [];
  }

  readAtOnce(found: Found): readonly Reading[] | undefined {
    if (found.kind === 'file') return this.#files.readAtOnce(found.path);
    if (found.kind === 'problem') return [found];
    if (found.kind === 'passed-over') this.#options.onPassedOver?.(found.path);
    return found.kind === 'input' ? undefined : [];
  }

  async *read(found: Found, onProgress: (share: number) => void): AsyncGenerator<Batch> {
    if (found.kind === 'input') yield* this.#files.read(found.path, { input: this.#options.readInput() });
    else if (found.kind === 'file') yield* this.#files.read(found.path, { onProgress });
  }

  *#leaveOutSeen(listed: Iterable<Listed>): Generator<Listed> {
    for (const one of listed) if (this.#isNew(resolve(one.kind === 'problem' ? one.diagnostic.location.file : one.path))) yield one;
  }

  #isNew(place: string): boolean {
    return this.#seen.size < this.#seen.add(place).size;
  }
}

function readerNamed(name: string): Reader {
  const reader = findReader(name);
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
