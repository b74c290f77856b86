import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { compare } from '../../src/diff/compare.ts';
import { describeChange } from '../../src/diff/describe.ts';
import { fingerprintOf } from '../../src/diff/fingerprint.ts';
import { KINDS_OF_CHANGE } from '../../src/diff/kinds.ts';
import type { Location } from '../../src/source/location.ts';
import type { Taxonomy } from '../../src/taxonomy/model.ts';
import { parseTaxonomy } from '../../src/taxonomy/parse-taxonomy.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/diff');
const KINDS = Object.keys(KINDS_OF_CHANGE).sort();

function read(kind: string, file: string): Taxonomy {
  const parsed = parseTaxonomy([[{ file, text: readFileSync(join(FIXTURES, kind, file), 'utf8') }]]);
  if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.taxonomy;
}

function show(change: Change): string {
  const { kind, before, after } = change;
  const id = 'id' in change ? `${change.id}: ` : '';
  return `  ${KINDS_OF_CHANGE[kind].class} ${kind} (${fingerprintOf(change)}) ${place(before)} → ${place(after)}\n    ${id}${describeChange(change)}\n`;
}

function place(at: Location | undefined): string {
  return at ? `${at.line}:${at.column}` : '–';
}

it('has a folder of two files for each kind of change, and none without a kind', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(KINDS);
});

describe.each(KINDS)('%s', (kind) => {
  const [before, after] = [read(kind, 'before.yaml'), read(kind, 'after.yaml')];
  const [there, back] = [compare(before, after), compare(after, before)];

  it('is found between the two files', () => {
    expect(there.map((change) => change.kind)).toContain(kind);
  });

  it('is said as expected, in both directions', async () => {
    const text = `before → after\n${there.map(show).join('')}after → before\n${back.map(show).join('')}`;
    await expect(text).toMatchFileSnapshot(join(FIXTURES, kind, 'expected.txt'));
  });

  it('has a page of two sentences', () => {
    const { page } = Object.entries(KINDS_OF_CHANGE).find(([one]) => one === kind)?.[1] ?? { page: '' };
    expect(page.split(/(?<=\.) (?=[A-Z])/)).toEqual([expect.stringMatching(/^Finds .*\.$/), expect.stringMatching(/\.$/)]);
  });
});
