import type { Command } from 'commander';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';

/** One value a command can be given, on the command line or in the config file. */
export interface Setting {
  /** As in the config file and in the options object: `minPostings`. */
  readonly key: string;
  readonly flags: string;
  readonly description: string;
  readonly type: 'text' | 'list' | 'number' | 'switch';
  readonly fallback?: string | number | boolean | readonly string[];
  readonly choices?: readonly string[];
  /** What one of the choices is called, where the option's name does not say it. */
  readonly noun?: string;
}

export type SettingValue = string | number | boolean | readonly string[] | undefined;

/** A value and where it comes from: the command line, a file, or what we assume. */
export interface Origin {
  readonly value: SettingValue;
  readonly from: string;
}

/** Of a value that the user typed. */
export const COMMAND_LINE = 'command line';

export type Settings = ReadonlyMap<string, Origin>;

export function addSettings(command: Command, settings: readonly Setting[]): void {
  for (const { flags, description, type } of settings) {
    if (type === 'list') command.option(flags, description, (value: string, before: string[] = []) => [...before, value]);
    else command.option(flags, description);
  }
}

/** Command line over config file over fallback, each value checked. */
export function resolveSettings(settings: readonly Setting[], given: Readonly<Record<string, unknown>>, file: Settings): Settings {
  return new Map(
    settings.map((setting) => {
      const own = given[setting.key];
      if (own !== undefined && !(setting.flags.includes('--no-') && own === true))
        return [setting.key, { value: checkValue(setting, own), from: COMMAND_LINE }];
      return [setting.key, file.get(setting.key) ?? { value: setting.fallback, from: 'default' }];
    }),
  );
}

/** The value in its type; a wrong one is the user's to mend. */
export function checkValue(setting: Setting, value: unknown): SettingValue {
  switch (setting.type) {
    case 'switch':
      return value === true;
    case 'list':
      return (Array.isArray(value) ? value : [value]).map((item) => checkChoice(setting, String(item)));
    case 'text':
      return checkChoice(setting, String(value));
    case 'number':
      return checkNumber(setting, String(value));
    default:
      return setting.type satisfies never;
  }
}

function checkNumber({ key, flags }: Setting, value: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  throw new UserError(`${flags.split(' ')[0] ?? key} takes a whole number, not "${value}"`);
}

function checkChoice({ key, flags, choices, noun }: Setting, value: string): string {
  if (!choices || choices.includes(value)) return value;
  const name = noun ?? /--([a-z-]+)/.exec(flags)?.[1]?.replaceAll('-', ' ') ?? key;
  throw new UserError(`there is no ${name} "${value}"${suggestFor(value, choices) || `; there are ${choices.join(', ')}`}`);
}

export function textOf(settings: Settings, key: string): string | undefined {
  const value = settings.get(key)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function listOf(settings: Settings, key: string): readonly string[] {
  const value = settings.get(key)?.value;
  return Array.isArray(value) ? value : [];
}

export function numberOf(settings: Settings, key: string): number | undefined {
  const value = settings.get(key)?.value;
  return typeof value === 'number' ? value : undefined;
}

export function isOn(settings: Settings, key: string): boolean {
  return settings.get(key)?.value === true;
}
