import { fstatSync } from 'node:fs';
import { sep } from 'node:path';
import { reasonOf } from '../files/system-error.ts';
import { UserError } from '../source/user-error.ts';

/** The outside world as the commands see it; tests give them another. */
export interface Io {
  /** Writes data; false where nobody reads any more. */
  readonly writeOut: (piece: string | Uint8Array) => Promise<boolean>;
  readonly writeError: (text: string) => void;
  /** Standard input as it arrives. */
  readonly readIn: () => AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly out: Terminal;
  readonly error: Terminal;
  /** Milliseconds, for progress alone. */
  readonly now: () => number;
  /** Runs an action before the user's interrupt ends the program; gives back what takes it away again. */
  readonly onInterrupt: (action: () => void) => () => void;
}

export interface Terminal {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
}

/** The real streams. */
export function processIo(): Io {
  // A write tells its own error to its caller; without a listener a closed pipe would end the process besides.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return {
    writeOut: (piece) => writeTo(process.stdout, piece),
    writeError: (text) => void process.stderr.write(text),
    readIn,
    env: process.env,
    cwd: workingFolder(),
    out: terminalOf(process.stdout),
    error: terminalOf(process.stderr),
    now: () => performance.now(),
    onInterrupt,
  };
}

/** It may be gone; then nothing in it can be found, and that is said of what is looked for. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return sep;
  }
}

/** A terminal that does not know its width says 0. */
function terminalOf({ isTTY, columns }: NodeJS.WriteStream): Terminal {
  return { isTerminal: isTTY === true, columns: columns > 0 ? columns : undefined };
}

async function* readIn(): AsyncGenerator<Uint8Array> {
  // Node reads a folder as if it were empty.
  if (fstatSync(process.stdin.fd).isDirectory()) throw new UserError('standard input cannot be read: it is a folder');
  yield* process.stdin;
}

/** Waits until the piece is taken, so that a slow reader slows us down; a reader that went away is no error. */
function writeTo(stream: NodeJS.WriteStream, piece: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(piece, (error) => {
      if (!error) resolve(true);
      else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) resolve(false);
      else reject(new UserError(`standard output cannot be written: ${reasonOf(error)}`));
    });
  });
}

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onInterrupt(action: () => void): () => void {
  const end = (signal: NodeJS.Signals): void => {
    release();
    action();
    // Sent again with nobody listening, it ends us as it ends any program, and our caller sees that.
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of INTERRUPTS) process.off(signal, end);
  };
  for (const signal of INTERRUPTS) process.on(signal, end);
  return release;
}
