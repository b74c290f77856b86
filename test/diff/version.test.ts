import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../src/diff/change.ts';
import { type Bump, bumpFor, isBumped, nextVersion } from '../../src/diff/version.ts';

describe('the next version', () => {
  it.each<[string, Bump, string]>([
    ['1.3.4', 'major', '2.0.0'],
    ['1.3.4', 'minor', '1.4.0'],
    ['1.3.4', 'patch', '1.3.5'],
    ['1.3.4', 'none', '1.3.4'],
    ['0.3.4', 'patch', '0.3.5'],
    ['2.0.0-beta.1', 'major', '2.0.0'],
  ])('after %s with a %s step is %s', (version, bump, next) => expect(nextVersion(version, bump)).toBe(next));

  it('before 1.0.0 is never a major step', () => {
    expect(CLASSES.map((gravest) => bumpFor(gravest, '0.3.4'))).toEqual(['minor', 'minor', 'minor', 'patch']);
  });

  it('follows the gravest change', () => {
    expect([...CLASSES, undefined].map((gravest) => bumpFor(gravest))).toEqual(['major', 'minor', 'minor', 'patch', 'none']);
  });
});

describe('a version', () => {
  it.each<[string, string, Bump, boolean]>([
    ['1.3.4', '1.3.4', 'none', true],
    ['1.3.4', '1.3.4', 'patch', false],
    ['1.3.4', '1.3.5', 'patch', true],
    ['1.3.4', '1.3.5', 'minor', false],
    ['1.3.4', '2.0.0', 'minor', true],
    ['1.3.4', '1.9.0', 'major', false],
    ['1.3.4', '1.2.9', 'patch', false],
    ['1.3.4', '2.0.0-beta.1', 'major', true],
    ['2.0.0-beta.1', '2.0.0-beta.1', 'major', false],
    ['2.0.0-beta.1', '2.0.0', 'major', true],
    ['1.9.0', '1.10.0', 'minor', true],
  ])('that goes from %s to %s is enough for a %s step: %s', (before, after, bump, enough) => expect(isBumped(before, after, bump)).toBe(enough));
});
