import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = 'skillsift.config.yaml';

/** The config file for a folder: the nearest one upward. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, FILE);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}
