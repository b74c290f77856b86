import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrequencyCounter } from '../../src/corpus/frequency.ts';
import { compileProfiler, type Profiler } from '../../src/profile/profiler.ts';
import { taxonomyOf } from '../support/taxonomy.ts';

/** Files that refer to each other, and share a label that only their rules tell apart. */
const FILES = [
  'version: 2.0.0\ncategory: space\nkind: domain\nskills:\n  mercury: { name: Mercury planet, implies: orbit, labels: [Mercury: { needs: { words: [planet] } }] }\n  orbit: Orbit',
  'category: money\nkind: business\nskills:\n  mercury-bank: { name: Mercury Bank, labels: [Mercury: { needs: { words: [bank] } }] }\n  credit: Credit',
  'category: metal\nkind: tool\nskills:\n  quicksilver: { name: Quicksilver, implies: orbit, labels: [Mercury: { needs: { words: [metal, bank] } }] }\n  tin: [Tin, tins]',
  'category: more\nkind: method\nskills:\n  old-tin: { replacedBy: tin, labels: [Stannum] }\n  mercury-rule: { name: Mercury rule, parents: mercury }',
] as const;

const WORDS = [
  'Mercury',
  'planet',
  'bank',
  'metal',
  'Mercury Bank',
  'Mercury planet',
  'Mercury rule',
  'Quicksilver',
  'Stannum',
  'tin',
  'orbit',
  'credit',
  '. ',
  ', ',
  '\n- ',
];
const texts = fc.array(fc.string({ unit: fc.constantFrom(...WORDS.flatMap((word) => [word, `${word} `])), maxLength: 12 }), { maxLength: 5 });

/** Every verdict on every text, and the counts over all. */
function readAll(profiler: Profiler, corpus: readonly string[]): unknown {
  const counter = new FrequencyCounter();
  const verdicts = corpus.map((text, index) => {
    const { profile, candidates } = profiler.read({ id: String(index), source: `${index}.txt`, text });
    counter.add(profile);
    const seen = candidates.map(({ candidate: { start, end, skill, verdict } }) => `${start}-${end} ${skill.id} ${JSON.stringify(verdict)}`);
    return { seen: seen.sort(), skills: profile.skills.map(({ skill, implied }) => [skill.id, implied]) };
  });
  return { verdicts, counts: counter.list().map(({ skill, postings, implied, first }) => ({ id: skill.id, postings, implied, first })) };
}

it('the order of the files of a taxonomy changes nothing in the results', () => {
  const ordered = compileProfiler(taxonomyOf(FILES));
  fc.assert(
    fc.property(fc.shuffledSubarray([...FILES], { minLength: FILES.length }), texts, (files, corpus) => {
      expect(readAll(compileProfiler(taxonomyOf(files)), corpus)).toEqual(readAll(ordered, corpus));
    }),
    { numRuns: 30 },
  );
});
