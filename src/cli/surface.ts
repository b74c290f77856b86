import type { Surface } from '../report/format.ts';
import type { Io } from './io.ts';
import { type Settings, textOf } from './settings.ts';

/** What standard output is to a format: as wide as the terminal, coloured where that is wanted. */
export function surfaceOf({ out, env }: Io, settings: Settings): Surface {
  const columns = Number(env['COLUMNS']);
  const width = out.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : undefined);
  return { width, color: wantsColor(textOf(settings, 'color'), { isTerminal: out.isTerminal, env }) };
}

/** The flag decides; then NO_COLOR, FORCE_COLOR and CLICOLOR; then whether a person looks. */
function wantsColor(when: string | undefined, { isTerminal, env }: { isTerminal: boolean; env: Io['env'] }): boolean {
  if (when === 'always' || when === 'never') return when === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'] ?? env['CLICOLOR_FORCE'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && env['CLICOLOR'] !== '0' && env['TERM'] !== 'dumb';
}
