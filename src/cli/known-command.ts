import { existsSync } from 'node:fs';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';

/** A mistyped command would be taken for a path: it is refused where there is no such path either. */
export function refuseUnknownCommand([first = '', second]: readonly string[], commands: readonly string[]): void {
  const hint = (word: string): string => suggestFor(word, commands) || `; the commands are ${commands.join(', ')}`;
  if (first === 'help') {
    if (second === undefined || commands.includes(second) || second.startsWith('-')) return;
    throw new UserError(`there is no command "${second}"${hint(second)}`);
  }
  if (!/^[a-z]+$/i.test(first) || commands.includes(first) || existsSync(first)) return;
  throw new UserError(`"${first}" is neither a command nor a file or folder${hint(first)}`);
}
