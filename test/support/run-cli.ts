import { processIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';

/** What one command line came to. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const PROCESS = processIo();

/** Runs a command line in this process; nothing of it reaches the real streams. */
export async function runCli(...argv: readonly string[]): Promise<CliRun> {
  const out: Uint8Array[] = [];
  const error: string[] = [];
  const plain = { isTerminal: false, columns: undefined };
  const io = {
    ...PROCESS,
    // So wide that nothing wraps.
    env: { COLUMNS: '400' },
    out: plain,
    error: plain,
    writeOut: async (piece: string | Uint8Array) => out.push(Buffer.from(piece)) > 0,
    writeError: (text: string) => void error.push(text),
  };
  const code = await run(argv, io);
  return { code, out: Buffer.concat(out).toString('utf8'), error: error.join('') };
}
