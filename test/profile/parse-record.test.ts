import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrequencyCounter } from '../../src/corpus/frequency.ts';
import { type ParsedRecord, parseRecord } from '../../src/profile/parse-record.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { toRecord, unreadableRecord } from '../../src/profile/record.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { readText } from '../support/profiles.ts';
import { TECH } from '../support/tech.ts';

const TEXT = `# Senior Baker (remote)

Salary: $90,000 to $120,000 a year. Bachelor's degree.

## Requirements
- 3+ years of Python or Go
- PyTorch

## Nice to have
- Docker
`;
const PROFILE: Profile = readText(TEXT).profile;

function written(profile: Profile = PROFILE): Record<string, unknown> {
  return JSON.parse(JSON.stringify(toRecord(profile, TECH)));
}

function profileOf(record: unknown): Profile {
  const parsed = parseRecord(record, TECH);
  if (parsed.kind !== 'profile') throw new Error('no profile');
  return parsed.profile;
}

/** Every way to a value inside a value. */
function listPaths(value: unknown, path: readonly string[] = []): string[][] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => listPaths(child, [...path, key])) : [];
  return [[...path], ...children];
}

/** The value with another at the place; undefined: with nothing there. */
function replaceAt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? replaceAt(item, rest, by) : item));
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  return { ...fields, [key]: replaceAt(fields[key], rest, by) };
}

function count(...profiles: readonly Profile[]): FrequencyCounter {
  const counter = new FrequencyCounter();
  for (const profile of profiles) counter.add(profile);
  return counter;
}

describe('a profile that was written down', () => {
  it('is counted as before, with the same places', () => {
    const profiles = [TEXT, 'Python', '', 'We bake bread.', 'deep\r\nlearning with Docker'].map((text) => readText(text).profile);
    const again = profiles.map((profile) => profileOf(written(profile)));
    expect(count(...again).list()).toEqual(count(...profiles).list());
    expect(count(...again).statuses).toEqual(count(...profiles).statuses);
  });

  it('keeps its facets, its years and what it repeats', () => {
    const posting = { ...PROFILE.posting, title: 'Senior Baker', company: 'Crumb', location: 'Leeds', datePosted: '2026-01-02', record: 7, duplicateOf: 'b' };
    const again = profileOf(written({ ...PROFILE, posting }));
    expect(again.posting).toEqual({ ...posting, text: '' });
    expect(again.facets).toEqual(PROFILE.facets);
    expect(again.skills.map(({ years, alternatives }) => ({ years, alternatives }))).toEqual(
      PROFILE.skills.map(({ years, alternatives }) => ({ years, alternatives })),
    );
  });

  it('that could not be made then is the same problem now', () => {
    const diagnostic: Diagnostic = { code: 'posting/bad-record', severity: 'error', message: 'no JSON', location: { file: 'a.ndjson', line: 3, column: 1 } };
    expect(parseRecord(unreadableRecord(diagnostic, TECH), TECH)).toEqual({ kind: 'unreadable', diagnostic });
  });

  it('names the skills that the taxonomy does not have, and the taxonomy that it was made with', () => {
    const record = replaceAt(written(), ['skills', '1', 'id'], 'bread-making');
    const digest = `sha256:${'0'.repeat(64)}`;
    const parsed = parseRecord(replaceAt(record, ['taxonomy', 'digest'], digest), TECH);
    expect(parsed).toMatchObject({ kind: 'profile', unknown: ['bread-making'], digest });
    expect(parsed.kind === 'profile' && parsed.profile.skills).toHaveLength(PROFILE.skills.length - 1);
  });

  it.each<[readonly string[], unknown, string]>([
    [['schemaVersion'], 2, 'schemaVersion is 2, and only 1 is known here'],
    [['schemaVersion'], null, 'schemaVersion is missing, and only 1 is known here'],
    [['posting', 'id'], null, 'posting has no id or no source'],
    [['posting', 'record'], '7', 'not as a profile has it: posting.record: integer'],
    [['status'], 'fine', 'status cannot be "fine"'],
    [['skills'], {}, 'not as a profile has it: skills: list'],
    [['skills', '0'], null, 'not as a profile has it: skills[0]: not null'],
    [['skills', '0', 'id'], '../x', '"../x" is not a skill id'],
    [['skills', '0', 'demand'], 'loud', 'demand of python cannot be "loud"'],
    [['skills', '0', 'mentions'], [], 'a mention of python is missing or incomplete'],
    [['skills', '0', 'mentions', '0', 'line'], 0, 'a mention of python is missing or incomplete'],
    [['skills', '0', 'mentions', '0', 'start'], 1.5, 'not as a profile has it: skills[0].mentions[0].start: integer'],
    [['facets'], 'none', 'not as a profile has it: facets: object'],
    [[], [], 'not as a profile has it: record: object'],
  ])('with %j set to %j is broken, and it is said how', (path, by, message) => {
    expect(parseRecord(replaceAt(written(), path, by), TECH)).toEqual({ kind: 'broken', message });
  });

  it('never trips over what is in it, wherever that is', () => {
    const paths = listPaths(written());
    const survives = (record: unknown): ParsedRecord => {
      const parsed = parseRecord(record, TECH);
      if (parsed.kind === 'profile') count(parsed.profile).list();
      return parsed;
    };
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything({ withBigInt: true, withNullPrototype: true }), (path, by) => {
        survives(replaceAt(written(), path, by));
      }),
      { numRuns: 2000 },
    );
    for (const path of paths) survives(replaceAt(written(), path, undefined));
    fc.assert(fc.property(fc.anything(), (value) => void survives(value)));
  });
});
