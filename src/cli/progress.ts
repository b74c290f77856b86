import type { Io } from './io.ts';

const QUIET_AT_FIRST = 1000;
const EVERY = 100;

/** A line on the terminal for work that takes longer than about a second. */
export class Progress {
  readonly #io: Io;
  readonly #wanted: boolean;
  readonly #started: number;
  #shown = 0;

  constructor(io: Io, wanted: boolean) {
    this.#io = io;
    this.#wanted = wanted && io.error.isTerminal;
    this.#started = io.now();
  }

  report(postings: number): void {
    if (!this.#wanted) return;
    const now = this.#io.now();
    const elapsed = now - this.#started;
    if (elapsed < QUIET_AT_FIRST || now - this.#shown < EVERY) return;
    this.#shown = now;
    this.#io.writeError(`\r\u001b[K${postings} postings, ${Math.round(postings / (elapsed / 1000))} a second`);
  }

  clear(): void {
    if (this.#shown === 0) return;
    this.#io.writeError('\r\u001b[K');
    this.#shown = 0;
  }
}
