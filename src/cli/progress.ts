import type { Io } from './io.ts';

const QUIET_AT_FIRST = 1000;
const EVERY = 100;
const BAR = 20;
/** Narrower than the bar and what stands beside it. */
const NARROW = 80;

/** A line on the terminal for work that takes longer than about a second. */
export class Progress {
  /** Without a terminal there is nobody to look. */
  readonly isWanted: boolean;
  readonly #io: Io;
  readonly #started: number;
  #share = 0;
  #shown = 0;

  constructor(io: Io, wanted: boolean) {
    this.#io = io;
    this.isWanted = wanted && io.error.isTerminal;
    this.#started = io.now();
  }

  /** How much of all there is has been read, from 0 to 1; nobody may know. */
  reach(share: number): void {
    this.#share = share;
  }

  report(postings: number): void {
    if (!this.isWanted) return;
    const now = this.#io.now();
    const elapsed = now - this.#started;
    if (elapsed < QUIET_AT_FIRST || now - this.#shown < EVERY) return;
    this.#shown = now;
    const rate = `${postings} postings, ${Math.round(postings / (elapsed / 1000))} a second`;
    this.#io.writeError(`\r\u001b[K${this.#share > 0 ? this.#describeShare(elapsed, rate) : rate}`);
  }

  clear(): void {
    if (this.#shown === 0) return;
    this.#io.writeError('\r\u001b[K');
    this.#shown = 0;
  }

  #describeShare(elapsed: number, rate: string): string {
    const filled = Math.round(this.#share * BAR);
    const bar = (this.#io.error.columns ?? NARROW) < NARROW ? '' : `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} `;
    const left = (elapsed / this.#share) * (1 - this.#share);
    return `${bar}${Math.floor(this.#share * 100)} %, ${rate}, ${describeTime(left)} left`;
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** As precise as a guess can be. */
function describeTime(milliseconds: number): string {
  if (milliseconds < 2 * MINUTE) return `${Math.ceil(milliseconds / SECOND)} s`;
  return milliseconds < 2 * HOUR ? `${Math.round(milliseconds / MINUTE)} min` : `${Math.round(milliseconds / HOUR)} h`;
}
