import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { UserError } from '../source/user-error.ts';
import { reasonOf } from './list-files.ts';

/** A file that appears whole or not at all: written under another name beside it, and moved when done. */
export class OutputFile {
  readonly path: string;
  readonly #temporary: string;
  readonly #file: number;

  constructor(path: string) {
    this.path = path;
    this.#temporary = `${path}.${process.pid}.tmp`;
    this.#file = this.#attempt(() => openSync(this.#temporary, 'wx'));
  }

  write(text: string): void {
    this.#attempt(() => {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    });
  }

  finish(): void {
    this.#attempt(() => {
      closeSync(this.#file);
      renameSync(this.#temporary, this.path);
    });
  }

  /** Leaves no trace; what stood at the path before still stands there. */
  discard(): void {
    rmSync(this.#temporary, { force: true });
  }

  #attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      this.discard();
      throw new UserError(`"${this.path}" cannot be written: ${reasonOf(error)}`);
    }
  }
}
