import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Setting, Settings } from './settings.ts';

/** What the help says of a command, and where the rest is. */
export interface CommandHead {
  readonly name: string;
  /** As in the usage line: `[paths...]`. */
  readonly operands: string;
  readonly description: string;
  readonly isDefault?: boolean;
  readonly takesOptions?: boolean;
  readonly load: () => Promise<CommandSpec>;
}

/** What a command can be given, and what it does. */
export interface CommandSpec {
  readonly settings: readonly Setting[];
  readonly run: (operands: readonly string[], context: CommandContext) => Promise<ExitCode>;
}

export interface CommandContext {
  readonly io: Io;
  readonly settings: Settings;
  readonly program: Command;
}
