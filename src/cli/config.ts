import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { isScalar, isSeq, type Node } from 'yaml';
import { reasonOf } from '../files/list-files.ts';
import { UserError } from '../source/user-error.ts';
import { YamlReader } from '../yaml/yaml-reader.ts';
import { checkValue, type Origin, type Setting, type Settings } from './settings.ts';

const FILE = 'skillsift.config.yaml';

/** The config file for a folder: the nearest one upward. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, FILE);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}

/** Reads a config file; every fault in it is shown at once. `all` are the settings of all commands, `own` those that matter now. */
export function readConfig(path: string, cwd: string, { all, own }: { all: readonly Setting[]; own: readonly Setting[] }): Settings {
  const shown = relative(cwd, path) || path;
  const reader = new YamlReader('config', shown, readText(path));
  const root = reader.readRoot();
  const keys = new Set(all.map((setting) => setting.key));
  const found = new Map<string, Origin>();
  const entries = root ? reader.readKnown(root, 'the config', [...keys]) : new Map();
  for (const [key, { value }] of entries) {
    const setting = own.find((one) => one.key === key) ?? all.find((one) => one.key === key);
    if (!setting) continue;
    try {
      found.set(key, { value: anchorPaths(key, checkValue(setting, plainValue(value)), path), from: shown });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      reader.report('bad-value', error.message, value);
    }
  }
  if (reader.diagnostics.length > 0) throw new UserError(`the config file "${shown}" was not used`, reader.diagnostics);
  return found;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`config file "${path}" cannot be read: ${reasonOf(error)}`);
  }
}

function plainValue(node: Node | null): unknown {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : String(item)));
  return isScalar(node) ? node.value : node;
}

/** A path in a config file is meant from where the file lies. */
function anchorPaths(key: string, value: Origin['value'], path: string): Origin['value'] {
  if (key !== 'taxonomy' || !Array.isArray(value)) return value;
  return value.map((one) => (isAbsolute(one) ? one : relative(process.cwd(), resolve(dirname(path), one)) || one));
}
