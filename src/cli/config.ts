import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { isScalar, type Node } from 'yaml';
import { readText } from '../files/read-text.ts';
import { UserError } from '../source/user-error.ts';
import { YamlReader } from '../yaml/yaml-reader.ts';
import { checkValue, type Origin, type Setting, type Settings, type SettingValue } from './settings.ts';

/** Nothing is set in it; no fault, for a starter config may be left so. */
const ONLY_COMMENTS = /^(?:\s*(?:#.*)?(?:\r?\n|$))*$/;

/** Reads a config file; every fault in it is shown at once. `all` are the settings of all commands, `own` those that matter now. */
export function readConfig(path: string, cwd: string, { all, own }: { all: readonly Setting[]; own: readonly Setting[] }): Settings {
  const shown = relative(cwd, path) || path;
  const text = readText(path, 'config file');
  const found = new Map<string, Origin>();
  if (ONLY_COMMENTS.test(text)) return found;
  const reader = new YamlReader('config', shown, text);
  const root = reader.readRoot();
  const keys = [...new Set(all.map((setting) => setting.key))];
  for (const [key, { value: node }] of root ? reader.readKnown(root, 'the config', keys) : []) {
    const setting = own.find((one) => one.key === key) ?? all.find((one) => one.key === key);
    const value = setting && readSetting(reader, setting, node);
    if (value !== undefined) found.set(key, { value: anchorPaths(key, value, path), from: shown });
  }
  if (reader.diagnostics.length > 0) throw new UserError(`the config file "${shown}" was not used`, reader.diagnostics);
  return found;
}

/** The value in its type; undefined, with a diagnostic, where it has another. */
function readSetting(reader: YamlReader, setting: Setting, node: Node | null): SettingValue {
  const value = readValue(reader, setting, node);
  try {
    return value === undefined ? undefined : checkValue(setting, value);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    reader.report('bad-value', error.message, node);
    return undefined;
  }
}

function readValue(reader: YamlReader, { key, type }: Setting, node: Node | null): SettingValue {
  switch (type) {
    case 'switch':
      return reader.readBoolean(node, key);
    case 'list':
      return reader.readStrings(node, key);
    case 'text':
      return reader.readString(node, key);
    case 'number':
      if (isScalar(node) && typeof node.value === 'number') return node.value;
      reader.reportType(node, key, 'a whole number');
      return undefined;
    default:
      return type satisfies never;
  }
}

const INPUT_PATHS = ['taxonomy', 'filesFrom', 'corpus', 'approvals', 'snapshot'];
const STDIN = '-';

/** What is read is meant from where the config file lies; what is written, from where the command runs. */
function anchorPaths(key: string, value: SettingValue, path: string): SettingValue {
  if (!INPUT_PATHS.includes(key)) return value;
  const anchor = (one: string): string => (isAbsolute(one) || one === STDIN ? one : relative(process.cwd(), resolve(dirname(path), one)) || '.');
  if (typeof value === 'string') return anchor(value);
  return Array.isArray(value) ? value.map(anchor) : value;
}
