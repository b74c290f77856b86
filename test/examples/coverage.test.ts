import { describe, expect, it } from 'vitest';
import { type Coverage, measureCoverage, shareOf } from '../../src/examples/coverage.ts';
import { runExamples } from '../../src/examples/run.ts';
import { compileMatcher } from '../../src/match/matcher.ts';
import { taxonomyOf } from '../support/taxonomy.ts';

function measure(skill: string): Coverage {
  const taxonomy = taxonomyOf(`category: tools\nkind: tool\nskills: { it: ${skill}, python: Python }`);
  const skills = [...taxonomy.skills.values()];
  return measureCoverage(skills, runExamples(skills, compileMatcher(taxonomy)));
}

/** `label kind` of what is listed, `*` for the skill itself. */
function listGaps({ gaps, unrefused }: Coverage): string[] {
  return [...gaps.map(({ label, kind }) => `${label?.text ?? '*'} ${kind}`), ...unrefused.map(({ label }) => `${label?.text} unrefused`)];
}

const RULED = 'name: Go, case: exact, needs: evidence';

describe('coverage', () => {
  it.each([
    ['nothing is asked of a skill without rules', '[Rust, rustlang]', 0, []],
    ['nothing is asked of a skill whose only rule is exact case', '{ name: RAG, case: exact }', 0, []],
    ['of a label without a rule beside one that has rules', '{ name: golang, labels: [Go: { needs: evidence }] }', 2, ['Go counts', 'Go unrefused']],
    ['without examples a ruled label is listed once for all its rules', `{ ${RULED} }`, 3, ['Go counts', 'Go unrefused']],
    ['a match example shows that it counts', `{ ${RULED}, examples: { match: ["Python, Go."] } }`, 3, ['Go unrefused']],
    ['a reject example exercises the rule that refuses', `{ ${RULED}, examples: { match: ["Python, Go."], reject: [We Go home.] } }`, 3, ['Go case']],
    ['another one the other rule', `{ ${RULED}, examples: { match: ["Python, Go."], reject: [We Go home., We go home.] } }`, 3, []],
    [
      'a reject example need not be refused by a rule of its own',
      `{ ${RULED}, examples: { reject: [Look at main.Go here.] } }`,
      3,
      ['Go counts', 'Go needs', 'Go case'],
    ],
    ['what a match example refuses besides does not count', `{ ${RULED}, examples: { match: ["Python, Go. We Go home."] } }`, 3, ['Go unrefused']],
    ['the phrases of a skill are one rule', '{ name: Go, not: [Go live, Go on] }', 2, ['* counts', '* not']],
    ['which one of them exercises', '{ name: Go, not: [Go live, Go on], examples: { match: [Go.], reject: [We GO LIVE.] } }', 2, []],
    [
      'the phrases of a label are another',
      '{ name: Golang, not: [Golang on], labels: [Go: { not: [Go on] }], examples: { reject: [Go on] } }',
      4,
      ['* counts', '* not', 'Go counts'],
    ],
  ])('%s', (_, skill, of, gaps) => {
    const coverage = measure(skill);
    expect(listGaps(coverage)).toEqual(gaps);
    expect(coverage.of).toBe(of);
  });

  it('counts every rule in its share, those that are listed as one too', () => {
    const none = measure(`{ ${RULED} }`);
    expect(none).toMatchObject({ of: 3, exercised: 0 });
    expect(shareOf(none)).toBe(0);
    expect(shareOf(measure(`{ ${RULED}, examples: { match: ["Python, Go."] } }`))).toBeCloseTo(1 / 3);
  });

  it('of nothing is whole', () => {
    expect(shareOf(measure('Rust'))).toBe(1);
  });
});
