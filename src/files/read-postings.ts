import { statSync } from 'node:fs';
import type { Reading } from '../posting/posting.ts';
import type { Reader } from '../posting/reader.ts';
import { readerFor, readers } from '../posting/readers/index.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';
import { type Listed, listFolder, listNamed, unreadable } from './list-files.ts';
import { FileBuffer } from './read-bytes.ts';

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

/** Reads everything that the paths name, in order; what cannot be read is a reading too. */
export async function* readPostings(paths: readonly string[], options: ReadOptions): AsyncGenerator<Batch> {
  const forced = options.inputFormat === undefined ? undefined : findReader(options.inputFormat);
  const buffer = new FileBuffer();
  let batch: Reading[] = [];
  for (const path of paths) {
    if (path === STDIN) {
      yield [...batch, ...(forced ?? findReader('text')).read({ source: STDIN, bytes: await options.readInput() })];
      batch = [];
      continue;
    }
    for await (const listed of listPath(path)) {
      if (listed.kind === 'passed-over') options.onPassedOver?.(listed.path);
      else batch.push(...readListed(listed, buffer, forced));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function findReader(name: string): Reader {
  const reader = readers.find((one) => one.name === name);
  if (reader) return reader;
  const names = readers.map((one) => one.name);
  throw new UserError(`there is no input format "${name}"${suggestFor(name, names) || `; there are ${names.join(', ')}`}`);
}

async function* listPath(path: string): AsyncGenerator<Listed> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) yield* listFolder(path);
  else if (!stats && GLOB.test(path)) yield* listGlob(path);
  else yield listNamed(path);
}

async function* listGlob(pattern: string): AsyncGenerator<Listed> {
  const { default: glob } = await import('fast-glob');
  const paths = await glob(pattern.replaceAll('\\', '/'), { onlyFiles: true, followSymbolicLinks: false });
  if (paths.length === 0) {
    const diagnostic: Diagnostic = {
      code: 'posting/unreadable',
      severity: 'error',
      message: 'no file matches this pattern',
      location: { file: pattern, line: 1, column: 1 },
    };
    yield { kind: 'problem', diagnostic };
  }
  for (const path of paths.sort()) yield listNamed(path);
}

function readListed(listed: Exclude<Listed, { kind: 'passed-over' }>, buffer: FileBuffer, forced: Reader | undefined): Iterable<Reading> {
  if (listed.kind === 'problem') return [listed];
  const reader = forced ?? readerFor(listed.path) ?? findReader('text');
  try {
    return [...reader.read({ source: listed.path, bytes: buffer.read(listed.path) })];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [{ kind: 'problem', diagnostic: unreadable(listed.path, error) }];
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
