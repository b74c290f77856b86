import { setImmediate } from 'node:timers/promises';
import { readPostings } from '../files/read-postings.ts';
import type { Posting, Reading } from '../posting/posting.ts';
import { readers } from '../posting/readers/index.ts';
import type { Profile } from '../profile/profile.ts';
import { formatCount } from '../report/numbers.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import { UserError } from '../source/user-error.ts';
import { readFieldNames } from './field-names.ts';
import type { Io } from './io.ts';
import { PassedOver } from './passed-over.ts';
import { ProblemLog } from './problem-log.ts';
import { Progress } from './progress.ts';
import { isOn, listOf, type Settings, textOf } from './settings.ts';

export interface StreamContext {
  readonly io: Io;
  readonly settings: Settings;
  /** Reads the profiles that an earlier run wrote; without it they are no input. */
  readonly readWritten?: ReadWritten;
  /** Results go out while postings are read: on a terminal they show the progress. */
  readonly isPrinting?: boolean;
}

/** A reading as the commands take it. */
export type Taken = Reading | { readonly kind: 'profile'; readonly profile: Profile; readonly diagnostics: readonly Diagnostic[] };
export type ReadWritten = (record: unknown, location: Location) => Taken;

/** The postings of one run, with an account of what could not be read. */
export class PostingStream {
  readonly problems: ProblemLog;
  readonly #io: Io;
  readonly #settings: Settings;
  readonly #paths: readonly string[];
  readonly #isPrinting: boolean;
  readonly #readWritten: ReadWritten | undefined;
  readonly #passedOver = new PassedOver();
  #postings = 0;

  constructor(paths: readonly string[], { io, settings, isPrinting = false, readWritten }: StreamContext) {
    this.#paths = paths;
    this.#io = io;
    this.#settings = settings;
    this.#isPrinting = isPrinting;
    this.#readWritten = readWritten;
    this.problems = new ProblemLog((text) => io.writeError(text));
  }

  /** Postings in batches. */
  async *batches(): AsyncGenerator<readonly Posting[]> {
    for await (const batch of this.readings()) {
      const postings = batch.flatMap((reading) => (reading.kind === 'posting' ? [reading.posting] : []));
      if (postings.length > 0) yield postings;
    }
  }

  /** Postings, and what could not be read, in order; diagnostics go to standard error as they come. Nothing readable at all is an error. */
  async *readings(): AsyncGenerator<readonly Taken[]> {
    const progress = new Progress(this.#io, this.#wantsProgress());
    const inputFormat = textOf(this.#settings, 'inputFormat');
    const readings = readPostings(this.#paths, {
      readInput: this.#io.readIn,
      onPassedOver: (path) => this.#passedOver.add(path),
      ...(progress.isWanted && { onProgress: (share: number) => progress.reach(share) }),
      ...(inputFormat !== undefined && { inputFormat }),
      fields: readFieldNames(listOf(this.#settings, 'field')),
    });
    try {
      for await (const batch of readings) {
        const taken = batch.map((reading) => this.#take(reading));
        this.#tellAll(taken, progress);
        progress.report(this.#postings);
        yield taken;
        // Files are read without waiting, so nothing else would let a signal through.
        await setImmediate();
      }
    } finally {
      progress.clear();
    }
    this.#account();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Posting> {
    for await (const batch of this.batches()) yield* batch;
  }

  #wantsProgress(): boolean {
    const isInTheWay = this.#isPrinting && this.#io.out.isTerminal;
    return isOn(this.#settings, 'progress') && !isOn(this.#settings, 'quiet') && !isInTheWay;
  }

  #take(reading: Reading): Taken {
    if (reading.kind !== 'problem' || reading.written === undefined) return reading;
    return this.#readWritten?.(reading.written, reading.diagnostic.location) ?? reading;
  }

  #tellAll(batch: readonly Taken[], progress: Progress): void {
    for (const reading of batch) {
      if (reading.kind !== 'problem') this.#postings++;
      for (const diagnostic of reading.kind === 'problem' ? [reading.diagnostic] : reading.diagnostics) this.#tell(diagnostic, progress);
    }
  }

  #tell(diagnostic: Diagnostic, progress: Progress): void {
    if (diagnostic.severity === 'error') this.problems.add(diagnostic);
    else if (isOn(this.#settings, 'quiet')) return;
    progress.clear();
    this.problems.tell(diagnostic);
  }

  #account(): void {
    const isQuiet = isOn(this.#settings, 'quiet');
    this.problems.finish();
    const summary = this.#passedOver.summarize();
    if (summary !== undefined && !isQuiet) this.#io.writeError(`skillsift: ${summary}\n`);
    const failed = this.problems.count;
    if (this.#postings === 0) throw new UserError(failed > 0 ? 'no posting could be read' : this.#describeNothing());
    if (failed > 0 && !isQuiet) this.#io.writeError(`skillsift: ${formatCount(failed, 'input')} could not be read\n`);
  }

  #describeNothing(): string {
    const extensions = readers.flatMap((reader) => reader.extensions).join(', ');
    const [first = '', ...others] = this.#paths;
    const where = others.length > 0 ? `"${first}" and ${formatCount(others.length, 'other path')}` : `"${first}"`;
    return `no posting in ${where}: no file that is neither hidden nor git-ignored ends in ${extensions}`;
  }
}
