import type { ChangeClass } from './change.ts';

export type Bump = 'major' | 'minor' | 'patch' | 'none';

const BUMPS: Readonly<Record<ChangeClass, Bump>> = { breaking: 'major', dangerous: 'minor', safe: 'minor', cosmetic: 'patch' };

/** What the gravest change asks of a version; before 1.0.0 nothing asks for more than a minor step. */
export function bumpFor(gravest: ChangeClass | undefined, version: string = '1.0.0'): Bump {
  if (!gravest) return 'none';
  return BUMPS[gravest] === 'major' && version.startsWith('0.') ? 'minor' : BUMPS[gravest];
}

/** The next version; before a release nothing asks for more than that release. */
export function nextVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = coreOf(version);
  if (bump === 'none') return version;
  if (version.includes('-')) return `${major}.${minor}.${patch}`;
  if (bump === 'patch') return `${major}.${minor}.${patch + 1}`;
  return bump === 'major' ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}

/** Whether a version goes far enough beyond the one before; a pre-release of the next version does. */
export function isBumped(before: string, after: string, bump: Bump): boolean {
  if (bump === 'none') return true;
  const [next, given] = [coreOf(nextVersion(before, bump)), coreOf(after)];
  const place = given.findIndex((number, index) => number !== next[index]);
  return after !== before && (place < 0 || (given[place] ?? 0) > (next[place] ?? 0));
}

function coreOf(version: string): readonly [number, number, number] {
  const [core = ''] = version.split('-');
  const [major = 0, minor = 0, patch = 0] = core.split('.').map(Number);
  return [major, minor, patch];
}
