import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Setting, Settings } from './settings.ts';

/** One command: what it is called, what it can be given, and what it does. */
export interface CommandSpec {
  readonly name: string;
  /** As in the usage line: `[paths...]`. */
  readonly operands: string;
  readonly description: string;
  readonly settings: readonly Setting[];
  readonly isDefault?: boolean;
  readonly run: (operands: readonly string[], context: CommandContext) => Promise<ExitCode>;
}

export interface CommandContext {
  readonly io: Io;
  readonly settings: Settings;
  readonly program: Command;
}
