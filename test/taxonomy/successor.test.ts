import { describe, expect, it } from 'vitest';
import { compileProfiler } from '../../src/profile/profiler.ts';
import type { Skill, SkillId, Taxonomy } from '../../src/taxonomy/model.ts';
import { parseTaxonomy } from '../../src/taxonomy/parse-taxonomy.ts';
import { listFaults, taxonomyOf } from '../support/taxonomy.ts';

const HEAD = 'category: harbour\nkind: tool\nskills:\n';

function profile(lines: string, text: string): string[] {
  const { skills } = compileProfiler(taxonomyOf(`${HEAD}${lines}`)).profile({ id: 'a', source: 'a.txt', text });
  return skills.map(({ skill, implied }) => `${skill.id}${implied ? ' (implied)' : ''}`);
}

/** As it is stored: without places. */
function forgetPlaces({ skills, ...taxonomy }: Taxonomy): Taxonomy {
  return { ...taxonomy, skills: new Map([...skills].map(([id, { at: _, ...skill }]): [SkillId, Skill] => [id, skill])) };
}

describe('a retired skill', () => {
  it('counts for the last of those that took over', () => {
    expect(profile('  a: { name: Anchor, replacedBy: b }\n  b: { name: Bollard, replacedBy: c }\n  c: Chain\n', 'Anchor')).toEqual(['c']);
  });

  it('is followed where it is implied, and named once', () => {
    const lines = '  a: { name: Anchor, implies: [b, c] }\n  b: { name: Bollard, replacedBy: c }\n  c: Chain\n';
    expect(profile(lines, 'Anchor')).toEqual(['a', 'c (implied)']);
    expect(profile(lines, 'Anchor and Chain')).toEqual(['a', 'c']);
  });

  it('vouches, where it is needed, by the mentions of the one that took over', () => {
    const lines = '  a: { name: Anchor, needs: { skills: [b] } }\n  b: { name: Bollard, replacedBy: c }\n  c: Chain\n';
    expect(profile(lines, 'Anchor beside a Chain')).toEqual(['a', 'c']);
    expect(profile(lines, 'Anchor beside a Bollard')).toEqual(['a', 'c']);
    expect(profile(lines, 'Anchor alone')).toEqual([]);
  });
});

it('a circle that a layer closes over skills that are stored without places is a fault of the layer', () => {
  const below = forgetPlaces(taxonomyOf(`${HEAD}  a: { name: Anchor, replacedBy: b }\n  b: Bollard\n`));
  const parsed = parseTaxonomy([[{ file: 'layer.yaml', text: 'skills:\n  b: { replacedBy: a }\n' }]], below);
  expect(listFaults(parsed)).toEqual(['layer.yaml:2:3 taxonomy/cycle: replacedBy go in a circle: a -> b -> a']);
});
