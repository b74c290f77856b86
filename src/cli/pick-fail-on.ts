import { COMMAND_LINE, listOf, type Settings } from './settings.ts';

export interface FailOnChoice {
  /** What only another command understands. */
  readonly isForeign: (given: string) => boolean;
  /** Where nothing is left. */
  readonly fallback: readonly string[];
}

/** A config file serves all commands: what it says to another of them is no fault, on the command line it is one. */
export function pickFailOn(settings: Settings, { isForeign, fallback }: FailOnChoice): readonly string[] {
  const given = listOf(settings, 'failOn');
  if (settings.get('failOn')?.from === COMMAND_LINE) return given;
  const own = given.filter((one) => !isForeign(one));
  return own.length > 0 ? own : fallback;
}
