import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensions } from '../../src/corpus/dimension.ts';
import { GroupCounter } from '../../src/corpus/groups.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { profileOf } from './profiles.ts';

function count(name: string, profiles: readonly Profile[]): GroupCounter {
  const dimension = dimensions.find((one) => one.name === name);
  if (!dimension) throw new Error(`no ${name}`);
  const counter = new GroupCounter(dimension);
  for (const profile of profiles) counter.add(profile);
  return counter;
}

/** One line a group: its postings, and the skills with theirs. */
function listGroups(counter: GroupCounter): string[] {
  return counter.list().map(({ group, counter: own }) => {
    const skills = own.list().map(({ skill, postings, share }) => `${skill.id} ${postings} (${share.value})`);
    return `${group ?? '-'} ${own.postings}: ${skills.join(', ')}`;
  });
}

const PROFILES = [
  profileOf('Python', { company: 'Cobb', datePosted: '2026-02-01' }),
  profileOf('SQL, Docker', { company: 'Acme', datePosted: '2025-12-31' }),
  profileOf('We bake'),
  profileOf('SQL', { company: 'Cobb', datePosted: '2025-12-01' }),
  profileOf('## Requirements\n- A PhD in physics or mathematics\n- Docker', { company: 'Bell' }),
];

describe('counting by group', () => {
  it('gives each group its own denominator, the largest first, and those of no group last', () => {
    expect(listGroups(count('company', PROFILES))).toEqual([
      'Cobb 2: python 1 (0.5), sql 1 (0.5)',
      'Acme 1: docker 1 (1), sql 1 (1)',
      'Bell 1: docker 1 (1)',
      '- 1: ',
    ]);
  });

  it('lets months ascend', () => {
    expect(listGroups(count('month', PROFILES)).map((line) => line.split(':')[0])).toEqual(['2025-12 2', '2026-02 1', '- 2']);
  });

  it('counts a posting in every group that it belongs to', () => {
    expect(listGroups(count('fields', PROFILES))).toEqual([
      'Mathematics 1: docker 1 (1)',
      'Physics 1: docker 1 (1)',
      '- 4: sql 2 (0.5), docker 1 (0.25), python 1 (0.25)',
    ]);
  });
});

const profile = fc.constantFrom(...PROFILES, profileOf('Acme | Senior Engineer | Remote\n\nGo, Python'), profileOf('Acme | Intern | Remote\n\nPython'));

describe('merging counters of groups', () => {
  it('is counting the joined corpus, however it was divided', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dimensions), fc.array(profile, { maxLength: 12 }), fc.nat(12), ({ name }, profiles, cut) => {
        const merged = count(name, profiles.slice(0, cut));
        merged.merge(count(name, profiles.slice(cut)));
        const whole = count(name, profiles);
        expect(merged.list().map(({ group, counter }) => [group, counter.statuses, counter.list()])).toEqual(
          whole.list().map(({ group, counter }) => [group, counter.statuses, counter.list()]),
        );
      }),
    );
  });

  it('leaves the other counter as it was', () => {
    const [one, other] = [count('company', PROFILES.slice(0, 1)), count('company', PROFILES.slice(1))];
    const before = listGroups(other);
    one.merge(other);
    one.add(profileOf('Python', { company: 'Acme' }));
    expect(listGroups(other)).toEqual(before);
  });
});
