import { setImmediate } from 'node:timers/promises';
import { type Batch, readPostings } from '../files/read-postings.ts';
import type { Posting } from '../posting/posting.ts';
import { readers } from '../posting/readers/index.ts';
import { formatCount } from '../report/numbers.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { UserError } from '../source/user-error.ts';
import { readFieldNames } from './field-names.ts';
import type { Io } from './io.ts';
import { PassedOver } from './passed-over.ts';
import { Progress } from './progress.ts';
import { isOn, listOf, type Settings, textOf } from './settings.ts';
import { formatDiagnostic } from './show-diagnostic.ts';

export interface StreamContext {
  readonly io: Io;
  readonly settings: Settings;
  /** Results go out while postings are read: on a terminal they show the progress. */
  readonly isPrinting?: boolean;
}

/** The postings of one run, with an account of what could not be read. */
export class PostingStream {
  readonly problems: Diagnostic[] = [];
  readonly #io: Io;
  readonly #settings: Settings;
  readonly #paths: readonly string[];
  readonly #isPrinting: boolean;
  readonly #passedOver = new PassedOver();
  /** What could not be read, with the number of postings that came before it. */
  readonly #unread: { readonly after: number; readonly diagnostic: Diagnostic }[] = [];
  #told = 0;
  #postings = 0;

  constructor(paths: readonly string[], { io, settings, isPrinting = false }: StreamContext) {
    this.#paths = paths;
    this.#io = io;
    this.#settings = settings;
    this.#isPrinting = isPrinting;
  }

  /** Postings in batches; diagnostics go to standard error as they come. Nothing readable at all is an error. */
  async *batches(): AsyncGenerator<readonly Posting[]> {
    const progress = new Progress(this.#io, this.#wantsProgress());
    const inputFormat = textOf(this.#settings, 'inputFormat');
    const readings = readPostings(this.#paths, {
      readInput: this.#io.readIn,
      onPassedOver: (path) => this.#passedOver.add(path),
      ...(inputFormat !== undefined && { inputFormat }),
      fields: readFieldNames(listOf(this.#settings, 'field')),
    });
    try {
      for await (const batch of readings) {
        const postings = this.#sort(batch, progress);
        progress.report(this.#postings);
        if (postings.length > 0) yield postings;
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

  /** What could not be read and came before so many postings, each once. */
  *takeUnread(postings: number): Generator<Diagnostic> {
    for (let next = this.#unread[this.#told]; next && next.after <= postings; next = this.#unread[++this.#told]) yield next.diagnostic;
  }

  #wantsProgress(): boolean {
    const isInTheWay = this.#isPrinting && this.#io.out.isTerminal;
    return isOn(this.#settings, 'progress') && !isOn(this.#settings, 'quiet') && !isInTheWay;
  }

  #sort(batch: Batch, progress: Progress): Posting[] {
    return batch.flatMap((reading) => {
      for (const diagnostic of reading.kind === 'problem' ? [reading.diagnostic] : reading.diagnostics) this.#tell(diagnostic, progress);
      if (reading.kind === 'problem') return [];
      this.#postings++;
      return [reading.posting];
    });
  }

  #tell(diagnostic: Diagnostic, progress: Progress): void {
    if (diagnostic.severity === 'error') {
      this.problems.push(diagnostic);
      this.#unread.push({ after: this.#postings, diagnostic });
    } else if (isOn(this.#settings, 'quiet')) return;
    progress.clear();
    this.#io.writeError(formatDiagnostic(diagnostic));
  }

  #account(): void {
    const isQuiet = isOn(this.#settings, 'quiet');
    const summary = this.#passedOver.summarize();
    if (summary !== undefined && !isQuiet) this.#io.writeError(`skillsift: ${summary}\n`);
    const failed = this.problems.length;
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
