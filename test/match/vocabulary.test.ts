import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Builtin, loadBuiltin, packBuiltin } from '../../src/files/builtin.ts';
import { type Findings, Matcher } from '../../src/match/matcher.ts';
import { compileTerms, type Phrase, Vocabulary } from '../../src/match/vocabulary.ts';
import { TECH } from '../support/tech.ts';

const PHRASES: readonly Phrase[] = [
  { text: 'experience with', tag: 'before' },
  { text: 'go', tag: 'also a label' },
];

function matcherOf({ taxonomy, terms }: Builtin): Matcher {
  return new Matcher(new Vocabulary(taxonomy, PHRASES, terms));
}

/** What was found without the places in the YAML, which are not stored. */
function withoutPlaces({ candidates, phrases }: Findings): unknown {
  return { candidates: candidates.map(({ start, end, skill, label, verdict }) => ({ start, end, id: skill.id, label: label.text, verdict })), phrases };
}

describe('compiled terms that were stored and loaded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skillsift-terms-'));
  const built: Builtin = { taxonomy: TECH, terms: compileTerms(TECH, PHRASES) };
  let loaded: Builtin | undefined;

  beforeAll(() => {
    for (const [name, content] of Object.entries(packBuiltin(built))) writeFileSync(join(folder, name), content);
    loaded = loadBuiltin(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('hold the same skills', () => {
    const plain = [...TECH.skills].map(([id, { at: _at, ...skill }]) => [id, { ...skill, labels: skill.labels.map(({ at: _, ...label }) => label) }]);
    expect([...(loaded?.taxonomy.skills ?? [])]).toEqual(plain);
    expect(loaded?.taxonomy.categories).toEqual(TECH.categories);
  });

  it('find the same as those just built', () => {
    const labels = [...TECH.skills.values()].flatMap((skill) => skill.labels.map(({ text }) => text));
    const text = fc.string({ unit: fc.constantFrom(...labels, ...labels, ' ', ', ', '/', '\n', ' experience with ', '.'), maxLength: 25 });
    const [before, after] = [matcherOf(built), matcherOf(loaded ?? built)];
    expect(after).not.toBe(before);
    fc.assert(
      fc.property(text, (one) => {
        expect(withoutPlaces(after.find(one))).toEqual(withoutPlaces(before.find(one)));
      }),
    );
    expect(loaded).toBeDefined();
  });

  it('are nowhere to be found in a folder without them', () => {
    expect(loadBuiltin(`${folder}/nowhere`)).toBeUndefined();
  });
});
