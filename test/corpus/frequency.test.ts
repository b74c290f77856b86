import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrequencyCounter } from '../../src/corpus/frequency.ts';
import { DEMANDS } from '../../src/profile/cue-words.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { profileOf } from './profiles.ts';

function count(...profiles: readonly Profile[]): FrequencyCounter {
  const counter = new FrequencyCounter();
  for (const profile of profiles) counter.add(profile);
  return counter;
}

/** One line a skill: postings, then required + preferred + mentioned, then implied. */
function listCounts(counter: FrequencyCounter): string[] {
  return counter
    .list()
    .map(
      ({ skill, postings, required, preferred, mentioned, implied }) => `${skill.id} ${postings} = ${required}+${preferred}+${mentioned}, implied ${implied}`,
    );
}

describe('counting', () => {
  it('counts a skill once a posting, under its strongest demand', () => {
    const counter = count(profileOf('Python, Python.\n\n## Requirements\nPython\n\n## Nice to have\nPython, SQL'), profileOf('SQL'));
    expect(listCounts(counter)).toEqual(['sql 2 = 0+1+1, implied 0', 'python 1 = 1+0+0, implied 0']);
  });

  it('keeps implied skills apart from those that are named', () => {
    const counter = count(profileOf('PyTorch'), profileOf('deep learning'), profileOf('PyTorch and deep learning'));
    expect(listCounts(counter)).toEqual(['deep-learning 2 = 0+0+2, implied 1', 'pytorch 2 = 0+0+2, implied 0', 'machine-learning 0 = 0+0+0, implied 3']);
  });

  it('takes every readable posting into the denominator, also those without a skill', () => {
    const counter = count(profileOf('Python'), profileOf('We bake bread'), profileOf(''), profileOf('SQL'));
    expect(counter.postings).toBe(4);
    expect(counter.statuses).toEqual({ ok: 2, empty: 1, 'no-known-skill': 1, 'not-english': 0 });
    expect(counter.list()[0]?.share.value).toBe(0.25);
  });

  it('lists the most asked for first, of equals the more required, then by id', () => {
    const counter = count(profileOf('SQL, Python, Azure, AWS'), profileOf('SQL'), profileOf('## Requirements\nDocker'));
    expect(counter.list().map(({ skill }) => skill.id)).toEqual(['sql', 'docker', 'aws', 'azure', 'python']);
  });

  it('counts, on demand, only postings that ask just so strongly', () => {
    const counter = count(profileOf('## Requirements\nSQL'), profileOf('SQL is nice to have'), profileOf('## Requirements\nPython, SQL'));
    const preferred = counter.list('preferred');
    expect(counter.list('required').map(({ skill, postings }) => [skill.id, postings])).toEqual([
      ['sql', 2],
      ['python', 1],
    ]);
    expect(preferred.map(({ skill, postings }) => [skill.id, postings])[0]).toEqual(['sql', 1]);
    expect(preferred[0]?.share.value).toBeCloseTo(1 / 3);
  });

  it('remembers where a skill was first named', () => {
    const counter = count(
      profileOf('PyTorch', { source: 'a.txt' }),
      profileOf('We do\r\nDeep\nLearning', { source: 'b.txt' }),
      profileOf('deep learning', { source: 'c.txt' }),
    );
    expect(counter.list().find(({ skill }) => skill.id === 'deep-learning')?.first).toEqual({ source: 'b.txt', line: 2, column: 1, text: 'Deep\nLearning' });
    expect(counter.list().find(({ skill }) => skill.id === 'machine-learning')?.first).toBeUndefined();
  });

  it('of nothing is nothing', () => {
    expect(new FrequencyCounter()).toMatchObject({ postings: 0, statuses: { ok: 0, empty: 0, 'no-known-skill': 0, 'not-english': 0 } });
    expect(new FrequencyCounter().list()).toEqual([]);
  });
});

const text = fc.constantFrom('Python, SQL', 'SQL is a plus', '## Requirements\nSQL', 'PyTorch', 'deep learning', '', 'bread', 'Docker\nPyTorch\nSQL');
const corpus = fc.array(text, { maxLength: 12 }).map((texts) => texts.map((one, index) => profileOf(one, { source: `${index}.txt` })));

describe('merging counters', () => {
  it('is counting the joined corpus, however it was divided', () => {
    fc.assert(
      fc.property(corpus, fc.nat(12), fc.nat(12), (profiles, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const merged = new FrequencyCounter();
        for (const part of [profiles.slice(0, first), profiles.slice(first, second), profiles.slice(second)]) merged.merge(count(...part));
        const whole = count(...profiles);
        expect(merged.list()).toEqual(whole.list());
        expect(merged.statuses).toEqual(whole.statuses);
        for (const demand of DEMANDS) expect(merged.list(demand)).toEqual(whole.list(demand));
      }),
    );
  });

  it('leaves the other counter as it was', () => {
    const [one, other] = [count(profileOf('SQL')), count(profileOf('Python'), profileOf('SQL'))];
    one.merge(other);
    one.add(profileOf('Python'));
    expect(listCounts(other)).toEqual(['python 1 = 0+0+1, implied 0', 'sql 1 = 0+0+1, implied 0']);
  });
});
