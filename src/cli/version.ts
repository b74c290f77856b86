import { readFileSync } from 'node:fs';

/** The version of the package, from its package.json: two folders up from the source, one from the build. */
export const VERSION: string = readVersion();

function readVersion(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
      if (name === 'skillsift') return String(version);
    } catch {
      // not there: the other place has it
    }
  }
  return 'unknown';
}
