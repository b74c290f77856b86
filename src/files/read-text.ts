import { readFileSync } from 'node:fs';
import { UserError } from '../source/user-error.ts';
import { reasonOf } from './system-error.ts';

/** A file that must be there and be UTF-8; `what` it is stands in the message where it is not. */
export function readText(path: string, what: string): string {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    throw new UserError(`${what} "${path}" cannot be read: ${error instanceof TypeError ? 'it is not UTF-8' : reasonOf(error)}`);
  }
}

/** Stand-ins for what is no UTF-8 would go unseen into labels and paths; a byte-order mark stays, so that offsets are those of the file. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
