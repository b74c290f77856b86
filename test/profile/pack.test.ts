import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packProfiles, unpackProfiles } from '../../src/profile/pack.ts';
import { compileProfiler } from '../../src/profile/profiler.ts';
import { TECH } from '../support/tech.ts';

const profiler = compileProfiler(TECH);
const words = [...TECH.skills.values()].flatMap(({ labels }) => labels.map(({ text }) => text));
const pieces = fc.constantFrom(
  ...words,
  ' and ',
  ' or ',
  ', ',
  '\n\n## Requirements\n- ',
  '5+ years of ',
  ' (2-3 years)',
  ' is a plus. ',
  ' such as ',
  '$150k a year, ',
  'Remote. ',
);
const texts = fc.array(fc.string({ unit: pieces, maxLength: 12 }), { maxLength: 5 });

describe('profiles that were packed for another thread', () => {
  it('are the same when they are unpacked', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (batch, withFacets) => {
        const profiles = batch.map((text, index) => profiler.profile({ id: `p${index}`, source: 'made.txt', text }));
        const packed = structuredClone(packProfiles(profiles, { withFacets }));
        const unpacked = unpackProfiles(
          packed,
          profiles.map(({ posting }) => posting),
          TECH,
        );
        for (const [index, { posting, status, skills, facets }] of profiles.entries()) {
          expect(unpacked[index]).toMatchObject({ posting, status, skills });
          if (withFacets) expect(unpacked[index]?.facets).toEqual(facets);
          else expect(() => unpacked[index]?.facets).toThrow('were not packed');
        }
        expect(unpacked).toHaveLength(profiles.length);
      }),
    );
  });

  it('need the taxonomy that they were made with', () => {
    const profiles = [profiler.profile({ id: 'p', source: 'p.txt', text: 'Python' })];
    const packed = packProfiles(profiles, { withFacets: false });
    expect(() => unpackProfiles(packed, [{ id: 'p', source: 'p.txt', text: 'Python' }], { ...TECH, skills: new Map() })).toThrow('the taxonomy lacks');
  });
});
