import type { CommandHead, CommandSpec } from '../../src/cli/command-spec.ts';
import { commands } from '../../src/cli/commands/index.ts';

/** Every command with all that it is made of. */
export const COMMANDS: readonly (CommandHead & CommandSpec)[] = await Promise.all(commands.map(async (head) => ({ ...head, ...(await head.load()) })));
