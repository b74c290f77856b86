import { describe, expect, it } from 'vitest';
import { Folder } from '../../src/corpus/fold.ts';
import { FrequencyCounter } from '../../src/corpus/frequency.ts';
import { compileVocabulary } from '../../src/match/vocabulary.ts';
import type { Posting } from '../../src/posting/posting.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { PROFILE_PHRASES, Profiler } from '../../src/profile/profiler.ts';
import { TECH } from '../support/tech.ts';

const vocabulary = compileVocabulary(TECH, PROFILE_PHRASES);
const profiler = new Profiler(TECH, vocabulary);
const TEXT = `We build bread ovens that talk to each other.

Requirements
- Docker and Kubernetes in production, day and night
- the patience to wait for bread, and the nose to know when it is done
- a driving licence, as the ovens stand in many towns
- a first aid course, or the will to take one with us in spring
`;

/** What each posting is marked with. */
function mark(...postings: readonly Partial<Posting>[]): (string | undefined)[] {
  const folder = new Folder(vocabulary);
  return postings.map((posting, at) => folder.mark(profiler.profile({ id: `p${at}`, source: 'x', text: TEXT, ...posting })).posting.duplicateOf);
}

describe('folding', () => {
  it('names the original by its id', () => {
    expect(mark({}, {}, { text: TEXT.replace('many towns', 'Leeds, posted 2026-03-01') })).toEqual([undefined, 'p0', 'p0']);
  });

  it.each<[string, Partial<Posting>, Partial<Posting>]>([
    ['another skill', {}, { text: TEXT.replace('Kubernetes', 'Azure') }],
    ['one skill more', {}, { text: `${TEXT}- Python\n` }],
    ['another level', { title: 'Senior Oven Engineer' }, { title: 'Junior Oven Engineer' }],
    ['another rank', { title: 'Staff Engineer, Ovens' }, { title: 'Senior Staff Engineer, Ovens' }],
    ['another role', { title: 'Oven Engineer' }, { title: 'Oven Manager' }],
    ['another skill in the title alone', { title: 'Oven Engineer (Python)' }, { title: 'Oven Engineer (Java)' }],
    ['another employer', { company: 'Crumb Ltd' }, { company: 'Loaf Ltd' }],
    ['another text', {}, { text: 'We sell boats.\n\nRequirements\n- Docker and Kubernetes\n' }],
  ])('keeps apart what differs in %s', (_, first, second) => {
    expect(mark(first, second)).toEqual([undefined, undefined]);
  });

  it.each<[string, Partial<Posting>, Partial<Posting>]>([
    ['the town in the title', { title: 'Oven Engineer - Leeds' }, { title: 'Oven Engineer - Utrecht', location: 'Utrecht' }],
    ['the date', { datePosted: '2026-01-02' }, { datePosted: '2026-03-01' }],
    ['how the employer is written', { company: 'Crumb, Inc.' }, { company: 'CRUMB' }],
    ['whether the employer is known', { company: 'Crumb' }, {}],
    ['the order of bullets and their marks', {}, { text: TEXT.replace(/^- (Docker.*)\n- (the .*)$/m, '• $2\r\n• $1') }],
  ])('is not kept from it by %s', (_, first, second) => {
    expect(mark(first, second)).toEqual([undefined, 'p0']);
  });

  it('asks for no facets, which not every run reads', () => {
    const folder = new Folder(vocabulary);
    const bare = (id: string): Profile => {
      const { posting, status, skills } = profiler.profile({ id, source: 'x', text: TEXT });
      return {
        posting,
        status,
        skills,
        get facets(): never {
          throw new Error('not read');
        },
      };
    };
    expect([bare('a'), bare('b')].map((profile) => folder.mark(profile).posting.duplicateOf)).toEqual([undefined, 'a']);
  });

  it('leaves empty postings as they are: each is a source that failed', () => {
    expect(mark({ text: '' }, { text: '' })).toEqual([undefined, undefined]);
  });

  it('knows the names of the originals that it remembers, many or few', () => {
    const folder = new Folder(vocabulary, 100);
    const numbered = (at: number): Posting => ({
      id: `n${at}`,
      source: 'x',
      company: `c${'abcdefghijklmnopqrst'[at % 20]}${'abcdefghijklmnopqrst'[Math.floor(at / 20)]}`,
      text: TEXT,
    });
    for (let at = 0; at < 300; at++) expect(folder.mark(profiler.profile(numbered(at))).posting.duplicateOf).toBeUndefined();
    for (let at = 299; at >= 200; at--) expect(folder.mark(profiler.profile(numbered(at))).posting.duplicateOf).toBe(`n${at}`);
    expect(folder.mark(profiler.profile(numbered(3))).posting.duplicateOf).toBeUndefined();
  });
});

describe('counting what was folded', () => {
  it('counts each job once, and tells how many were folded', () => {
    const folder = new Folder(vocabulary);
    const counters = [new FrequencyCounter(), new FrequencyCounter()];
    for (const [at, counter] of [...counters, ...counters].entries()) counter.add(folder.mark(profiler.profile({ id: `p${at}`, source: 'x', text: TEXT })));
    const [first, second] = counters;
    if (first && second) first.merge(second);
    expect(first).toMatchObject({ postings: 1, duplicates: 3, statuses: { ok: 1 } });
    expect(first?.list().map(({ skill, postings }) => `${skill.id} ${postings}`)).toEqual(['docker 1', 'kubernetes 1']);
  });
});
