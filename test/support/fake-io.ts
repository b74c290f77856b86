import type { Io, Terminal } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';

/** What a test may say of the outside world; the rest is a quiet world without terminals. */
interface World {
  readonly stdin: Uint8Array | string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Columns of the terminal that standard output is; none: it is a pipe. */
  readonly outColumns: number | undefined;
  readonly errorColumns: number | undefined;
  /** How many writes the reader of standard output takes before it goes away. */
  readonly reads: number;
  /** Something that happens just before standard output is written to. */
  readonly beforeWrite: () => void;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick: number;
}

const QUIET: World = {
  stdin: '',
  env: {},
  cwd: process.cwd(),
  outColumns: undefined,
  errorColumns: undefined,
  reads: Number.POSITIVE_INFINITY,
  beforeWrite: () => {},
  tick: 0,
};

/** The outside world in memory. */
export class FakeIo implements Io {
  readonly env: World['env'];
  readonly cwd: string;
  readonly out: Terminal;
  readonly error: Terminal;
  readonly #world: World;
  readonly #written: (string | Uint8Array)[] = [];
  readonly #said: string[] = [];
  readonly #interrupts: Set<() => void> = new Set();
  #now = 0;

  constructor(world: Partial<World> = {}) {
    this.#world = { ...QUIET, ...world };
    this.env = this.#world.env;
    this.cwd = this.#world.cwd;
    this.out = terminalOf(this.#world.outColumns);
    this.error = terminalOf(this.#world.errorColumns);
  }

  /** What went to standard output. */
  get text(): string {
    return this.bytes.toString('utf8');
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#written.map((piece) => Buffer.from(piece)));
  }

  /** What went to standard error. */
  get said(): string {
    return this.#said.join('');
  }

  readonly writeOut = async (piece: string | Uint8Array): Promise<boolean> => {
    this.#world.beforeWrite();
    if (this.#written.length >= this.#world.reads) return false;
    this.#written.push(piece);
    return true;
  };

  readonly writeError = (text: string): void => void this.#said.push(text);

  readonly readIn = (): AsyncGenerator<Uint8Array> => piecesOf(this.#world.stdin);

  readonly now = (): number => {
    this.#now += this.#world.tick;
    return this.#now;
  };

  readonly onInterrupt = (action: () => void): (() => void) => {
    this.#interrupts.add(action);
    return () => void this.#interrupts.delete(action);
  };

  /** Ctrl-C, as far as those see it who wait for it. */
  interrupt(): void {
    for (const action of this.#interrupts) action();
  }
}

/** What one command line came to. */
interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process and in a world of its own. */
export async function runIn(world: Partial<World>, ...argv: readonly string[]): Promise<Ran> {
  const io = new FakeIo(world);
  const code = await run(argv, io);
  return { code, out: io.text, error: io.said };
}

async function* piecesOf(input: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

function terminalOf(columns: number | undefined): Terminal {
  return { isTerminal: columns !== undefined, columns };
}
