import { nameSource } from '../report/name-source.ts';
import { toPrintable } from '../report/printable.ts';
import type { Diagnostic, Problems } from '../source/diagnostic.ts';
import { formatDiagnostic } from './show-diagnostic.ts';

/** As many as a program may want to look at one by one; the rest are counted. */
const MOST_LISTED = 10_000;
/** Of one kind in one file, as many as a person reads. */
const MOST_TOLD = 100;

/** Counts what could not be read, and tells it: each by itself, until one file has too much of the same. */
export class ProblemLog implements Problems {
  readonly listed: Diagnostic[] = [];
  readonly #write: (text: string) => void;
  #count = 0;
  /** Of the file that is being read, by code; files come one after another. */
  readonly #told = new Map<string, number>();
  #file: string | undefined;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  get count(): number {
    return this.#count;
  }

  add(problem: Diagnostic): void {
    this.#count++;
    if (this.listed.length < MOST_LISTED) this.listed.push(problem);
  }

  tell(diagnostic: Diagnostic): void {
    const { code, location } = diagnostic;
    if (location.file !== this.#file) this.finish();
    this.#file = location.file;
    const told = (this.#told.get(code) ?? 0) + 1;
    this.#told.set(code, told);
    if (told <= MOST_TOLD) this.#write(formatDiagnostic(diagnostic));
  }

  /** Says of the last file how much was not told. */
  finish(): void {
    for (const [code, count] of this.#told) {
      if (count > MOST_TOLD) this.#write(`${toPrintable(nameSource(this.#file ?? ''))}: ${count - MOST_TOLD} more of these [${code}]\n`);
    }
    this.#told.clear();
  }
}
