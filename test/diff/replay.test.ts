import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/compare.ts';
import type { Impact } from '../../src/diff/impact.ts';
import { Replay, type ReplaySide } from '../../src/diff/replay.ts';
import { TouchFinder } from '../../src/diff/touched.ts';
import { compileVocabulary } from '../../src/match/vocabulary.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { compileProfiler, PROFILE_PHRASES } from '../../src/profile/profiler.ts';
import type { Taxonomy } from '../../src/taxonomy/model.ts';
import { taxonomyOf } from '../support/taxonomy.ts';
import { taxonomy } from './generate.ts';

const HEAD = 'category: harbour\nkind: tool\nskills:\n';

function side(one: Taxonomy): ReplaySide {
  return { taxonomy: one, compile: () => compileVocabulary(one, PROFILE_PHRASES) };
}

function replay(before: Taxonomy, after: Taxonomy, texts: readonly string[]): Impact {
  const run = new Replay(side(before), side(after), compare(before, after));
  texts.forEach((text, index) => void run.add({ id: `${index}`, source: `${index}.txt`, text }));
  return run.impact;
}

/** What counts depend on, without where it is written. */
function outcomeOf({ skills, status }: Profile): unknown {
  return [
    status,
    skills.map(({ skill, demand, implied, years, alternatives, mentions }) => [
      skill.id,
      demand,
      implied,
      years,
      alternatives,
      mentions.map(({ start, end }) => [start, end]),
    ]),
  ];
}

const text = fc
  .array(
    fc.constantFrom(
      'lark',
      'Lark',
      'larks',
      'lark-nest',
      'LN',
      'nest & egg',
      'wren',
      'Wren Tree',
      'owl',
      'owl light',
      'owl moon',
      'Ash',
      'Birch',
      'and',
      'we',
      ',',
      '.',
      '\n',
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));

describe('the texts that a change can touch', () => {
  it('are all whose profile it changes', () => {
    fc.assert(
      fc.property(taxonomy, taxonomy, fc.array(text, { maxLength: 6 }), (before, after, texts) => {
        const finder = new TouchFinder(before, after);
        const [was, is] = [compileProfiler(before), compileProfiler(after)];
        for (const one of texts.filter((each) => !finder.touches(each))) {
          const posting = { id: 'a', source: 'a.txt', text: one };
          expect(outcomeOf(is.profile(posting))).toEqual(outcomeOf(was.profile(posting)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, string, string, string]>([
    [
      'one that implies a changed skill',
      'a: { name: Anchor, implies: [b] }\n  b: Bollard\n  c: Chain',
      'a: { name: Anchor, implies: [b] }\n  b: { name: Bollard, implies: [c] }\n  c: Chain',
      'Anchor',
    ],
    [
      'one that needs a skill that another took over from',
      'a: { name: Anchor, needs: { skills: [b] } }\n  b: Bollard\n  c: Chain',
      'a: { name: Anchor, needs: { skills: [b] } }\n  b: { name: Bollard, replacedBy: c }\n  c: Chain',
      'Anchor Chain',
    ],
    [
      'one that is retired for a changed skill',
      'a: { name: Anchor, replacedBy: c }\n  c: Chain',
      'a: { name: Anchor, replacedBy: c }\n  c: { name: Chain, implies: [d] }\n  d: Dock',
      'Anchor',
    ],
  ])('hold a word of a skill that depends on it: %s', (_, before, after, text) => {
    const [was, is] = [before, after].map((lines) => taxonomyOf(`${HEAD}  ${lines.endsWith('Dock') ? lines : `${lines}\n  d: Dock`}\n`));
    if (!was || !is) throw new Error('two sides');
    const posting = { id: 'a', source: 'a.txt', text };
    expect(outcomeOf(compileProfiler(is).profile(posting))).not.toEqual(outcomeOf(compileProfiler(was).profile(posting)));
    expect(new TouchFinder(was, is).touches(text)).toBe(true);
  });
});

describe('an impact', () => {
  it('counts what counting each side alone counts', () => {
    fc.assert(
      fc.property(taxonomy, taxonomy, fc.array(text, { maxLength: 4 }), (before, after, texts) => {
        const { skills, postings, changed } = replay(before, after, texts);
        expect(postings).toBe(texts.length);
        expect(changed).toBeLessThanOrEqual(postings);
        const count = (one: Taxonomy): number => {
          const profiler = compileProfiler(one);
          return texts.flatMap((each) => profiler.profile({ id: 'a', source: 'a', text: each }).skills.filter(({ implied }) => !implied)).length;
        };
        const sum = skills.reduce((total, skill) => total + skill.after - skill.before, 0);
        expect(sum).toBe(count(after) - count(before));
      }),
      { numRuns: 40 },
    );
  });

  it('of no change is none', () => {
    const one = taxonomyOf(`${HEAD}  anchor: Anchor\n`);
    expect(replay(one, one, ['Anchor'])).toMatchObject({ postings: 1, changed: 0, gained: 0, lost: 0, skills: [], unexplained: 0 });
  });

  it.each<[string, string, string, readonly string[], string]>([
    ['a label that moved', 'a: [Anchor, Oar CI]\n  b: Bollard', 'a: Anchor\n  b: [Bollard, Oar CI]', ['We run Oar CI.', 'Anchor.'], 'label-moved 1'],
    [
      'a rule that is tighter',
      'a: Anchor\n  b: Bollard',
      'a: { name: Anchor, needs: evidence }\n  b: Bollard',
      ['Anchor.', 'Anchor, Bollard.'],
      'rule-tightened 1',
    ],
    [
      'a skill that no longer vouches for another',
      'a: { name: Anchor, needs: evidence }\n  b: Bollard',
      'a: { name: Anchor, needs: evidence }',
      ['Anchor, Bollard.'],
      'skill-removed 1',
    ],
    ['a longer label that takes a word away', 'a: Anchor\n  b: Bollard', 'a: Anchor\n  b: [Bollard, Anchor chain]', ['An Anchor chain.'], 'label-added 1'],
    ['an implied skill', 'a: Anchor\n  b: Bollard', 'a: { name: Anchor, implies: [b] }\n  b: Bollard', ['Anchor.', 'Bollard and Anchor.'], 'implies-changed 1'],
    ['a label that stands in no posting', 'a: Anchor', 'a: [Anchor, Oar CI]', ['Anchor.'], 'label-added 0'],
    ['a note', 'a: Anchor', 'a: { name: Anchor, note: New. }', ['Anchor.'], 'note-changed 0'],
    ['a phrase', 'a: Anchor', 'a: { name: Anchor, not: [Anchor tenant] }', ['An Anchor tenant.', 'Anchor.'], 'rule-tightened 1'],
  ])('is laid at the door of %s', (_, before, after, texts, expected) => {
    const { effects, unexplained } = replay(taxonomyOf(`${HEAD}  ${before}\n`), taxonomyOf(`${HEAD}  ${after}\n`), texts);
    expect([...effects].map(([{ kind }, count]) => `${kind} ${count}`)).toEqual([expected]);
    expect(unexplained).toBe(0);
  });

  it('quotes what was gained and what was lost', () => {
    const { skills } = replay(taxonomyOf(`${HEAD}  a: [Anchor, Oar CI]\n  b: Bollard\n`), taxonomyOf(`${HEAD}  a: Anchor\n  b: [Bollard, Oar CI]\n`), [
      'One\nWe run Oar CI daily.',
    ]);
    expect(skills.map(({ id, gained, lost }) => [id, gained.first, lost.first])).toEqual([
      ['a', undefined, { source: '0.txt', line: 2, column: 8, text: 'Oar CI', before: 'We run ', after: ' daily.' }],
      ['b', { source: '0.txt', line: 2, column: 8, text: 'Oar CI', before: 'We run ', after: ' daily.' }, undefined],
    ]);
  });

  it('counts a renamed skill as one', () => {
    const after = taxonomyOf(`${HEAD}  a: { replacedBy: b }\n  b: [Anchor, Bollard]\n`);
    expect(replay(taxonomyOf(`${HEAD}  a: Anchor\n`), after, ['Anchor.', 'Anchor, Bollard.']).skills).toMatchObject([
      { id: 'b', before: 2, after: 2, gained: { mentions: 1 } },
    ]);
  });
});
