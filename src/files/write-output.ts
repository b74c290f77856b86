import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, fchmodSync, openSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../source/user-error.ts';
import { reasonOf } from './system-error.ts';

/** A file that appears whole or not at all: written under another name beside it, and moved when done. */
export class OutputFile {
  readonly #path: string;
  readonly #place: Place;
  #file: number | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#place = findPlace(path);
    const { temporary, mode } = this.#place;
    this.#attempt(() => {
      this.#file = temporary === undefined ? openSync(path, 'w') : openSync(temporary, 'wx');
      if (mode !== undefined) fchmodSync(this.#file, mode);
    });
  }

  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    this.#attempt(() => {
      for (let at = 0; at < bytes.length && this.#file !== undefined; ) at += writeSync(this.#file, bytes, at);
    });
  }

  finish(): void {
    const { target, temporary } = this.#place;
    this.#attempt(() => {
      this.#close();
      if (temporary !== undefined) renameSync(temporary, target);
    });
  }

  /** Leaves no trace; what stood at the path before still stands there. */
  discard(): void {
    this.#close();
    if (this.#place.temporary !== undefined) rmSync(this.#place.temporary, { force: true });
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.discard();
      throw cannotWrite(this.#path, error);
    }
  }
}

/** Says before any work is done what would stand in the way at its end. */
export function refuseUnwritable(path: string): void {
  findPlace(path);
}

interface Place {
  /** Where the text ends up: a link is followed, so that it stays a link. */
  readonly target: string;
  /** Undefined for a device or a pipe, which cannot be replaced. */
  readonly temporary: string | undefined;
  /** Of the file that stood there before. */
  readonly mode: number | undefined;
}

function findPlace(path: string): Place {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) throw new UserError(`"${path}" cannot be written: it is a folder`);
    if (stats) accessSync(path, constants.W_OK);
    if (stats && !stats.isFile()) return { target: path, temporary: undefined, mode: undefined };
    const target = stats ? realpathSync(path) : path;
    const folder = dirname(target);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UserError(`"${path}" cannot be written: there is no folder "${folder}"`);
    accessSync(folder, constants.W_OK);
    return { target, temporary: nameBeside(target), mode: modeOf(stats) };
  } catch (error) {
    throw error instanceof UserError ? error : cannotWrite(path, error);
  }
}

/** Hidden, so that it is no posting to anyone; random, so that what a killed run left behind is in nobody's way. */
function nameBeside(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
}

function modeOf(stats: Stats | undefined): number | undefined {
  return stats && stats.mode & 0o777;
}

function cannotWrite(path: string, error: unknown): UserError {
  return new UserError(`"${path}" cannot be written: ${reasonOf(error)}`);
}
