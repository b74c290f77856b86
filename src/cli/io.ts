/** The outside world as the commands see it; tests give them another. */
export interface Io {
  /** Writes data; false where nobody reads any more. */
  readonly writeOut: (text: string) => Promise<boolean>;
  readonly writeError: (text: string) => void;
  readonly readIn: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly out: Terminal;
  readonly error: Terminal;
  /** Milliseconds, for progress alone. */
  readonly now: () => number;
  /** Runs an action when the user interrupts; gives back what takes it away again. */
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
    writeOut: (text) => writeTo(process.stdout, text),
    writeError: (text) => void process.stderr.write(text),
    readIn: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    env: process.env,
    cwd: process.cwd(),
    out: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns },
    error: { isTerminal: process.stderr.isTTY === true, columns: process.stderr.columns },
    now: () => performance.now(),
    onInterrupt: (action) => {
      process.on('SIGINT', action).on('SIGTERM', action);
      return () => void process.off('SIGINT', action).off('SIGTERM', action);
    },
  };
}

/** Waits until the text is taken, so that a slow reader slows us down; a reader that went away is no error. */
function writeTo(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) resolve(false);
      else reject(error);
    });
  });
}
