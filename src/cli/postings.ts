import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { reasonOf } from '../files/list-files.ts';
import { type Batch, readPostings } from '../files/read-postings.ts';
import type { Posting } from '../posting/posting.ts';
import { readers } from '../posting/readers/index.ts';
import { formatCount } from '../report/numbers.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { UserError } from '../source/user-error.ts';
import type { Io } from './io.ts';
import { Progress } from './progress.ts';
import { isOn, type Settings, textOf } from './settings.ts';
import { formatDiagnostic } from './show-diagnostic.ts';

/** The postings of one run, with an account of what could not be read. */
export class PostingStream {
  readonly problems: Diagnostic[] = [];
  readonly #io: Io;
  readonly #settings: Settings;
  readonly #paths: readonly string[];
  readonly #passedOver = new Map<string, number>();
  #postings = 0;

  constructor(paths: readonly string[], { io, settings }: { io: Io; settings: Settings }) {
    this.#paths = paths;
    this.#io = io;
    this.#settings = settings;
  }

  /** Postings in batches; diagnostics go to standard error as they come. Nothing readable at all is an error. */
  async *batches(): AsyncGenerator<readonly Posting[]> {
    const progress = new Progress(this.#io, isOn(this.#settings, 'progress') && !isOn(this.#settings, 'quiet'));
    const inputFormat = textOf(this.#settings, 'inputFormat');
    const readings = readPostings(this.#paths, {
      readInput: this.#io.readIn,
      onPassedOver: (path) => this.#passOver(path),
      ...(inputFormat !== undefined && { inputFormat }),
    });
    try {
      for await (const batch of readings) {
        const postings = this.#sort(batch, progress);
        this.#postings += postings.length;
        progress.report(this.#postings);
        if (postings.length > 0) yield postings;
      }
    } finally {
      progress.clear();
    }
    this.#account();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Posting> {
    for await (const batch of this.batches()) yield* batch;
  }

  #sort(batch: Batch, progress: Progress): Posting[] {
    return batch.flatMap((reading) => {
      if (reading.kind === 'problem') this.#tell(reading.diagnostic, progress);
      else for (const diagnostic of reading.diagnostics) this.#tell(diagnostic, progress);
      return reading.kind === 'posting' ? [reading.posting] : [];
    });
  }

  #tell(diagnostic: Diagnostic, progress: Progress): void {
    if (diagnostic.severity === 'error') this.problems.push(diagnostic);
    if (diagnostic.severity === 'warning' && isOn(this.#settings, 'quiet')) return;
    progress.clear();
    this.#io.writeError(formatDiagnostic(diagnostic));
  }

  #passOver(path: string): void {
    const extension = extname(path).toLowerCase() || 'no extension';
    this.#passedOver.set(extension, (this.#passedOver.get(extension) ?? 0) + 1);
  }

  #account(): void {
    const files = [...this.#passedOver.values()].reduce((sum, count) => sum + count, 0);
    const kinds = [...this.#passedOver].map(([extension, count]) => `${extension} ${count}`).join(', ');
    if (files > 0 && !isOn(this.#settings, 'quiet'))
      this.#io.writeError(`skillsift: ${formatCount(files, 'file')} passed over, not postings by name (${kinds})\n`);
    if (this.#postings > 0) return;
    const known = readers.flatMap((reader) => reader.extensions).join(', ');
    if (this.problems.length > 0) throw new UserError('no posting could be read');
    throw new UserError(`no posting in ${this.#paths.map((path) => `"${path}"`).join(', ')}: there is no file that ends in ${known}`);
  }
}

/** The paths that a command was given, those of `--files-from` included. */
export async function listPaths(paths: readonly string[], { io, settings }: { io: Io; settings: Settings }): Promise<string[]> {
  const from = textOf(settings, 'filesFrom');
  const listed = from === undefined ? [] : (await readList(from, io)).split(isOn(settings, 'nullSeparated') ? '\0' : /\r?\n/).filter((path) => path !== '');
  if (paths.length === 0 && from === undefined) throw new UserError('which postings? Name files, folders or globs, or - for standard input');
  return [...paths, ...listed];
}

async function readList(from: string, io: Io): Promise<string> {
  if (from === '-') return new TextDecoder().decode(await io.readIn());
  try {
    return readFileSync(from, 'utf8');
  } catch (error) {
    throw new UserError(`the list of files "${from}" cannot be read: ${reasonOf(error)}`);
  }
}
