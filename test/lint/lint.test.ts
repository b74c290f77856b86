import { describe, expect, it } from 'vitest';
import { differByInflection, wordsOf } from '../../src/lint/inflection.ts';
import { lint } from '../../src/lint/lint.ts';
import { readSubject } from '../../src/lint/read-subject.ts';
import { taxonomyOf } from '../support/taxonomy.ts';
import { subjectOf } from './subject-of.ts';

const HEAD = 'category: tools\nkind: tool\nskills:\n';

/** What is found in one file over another taxonomy, as `line code`. */
function lintOver(below: string | undefined, skills: string): string[] {
  const subject = subjectOf({ file: 'mine.yaml', text: `${HEAD}${skills}` }, below === undefined ? undefined : taxonomyOf(`${HEAD}${below}`));
  return lint(subject).map(({ location, code }) => `${location.file}:${location.line} ${code}`);
}

describe('a layer under lint', () => {
  it('answers for what it writes and not for the layers below', () => {
    expect(lintOver('  b: [B, pipe, Pipe tools, Pipe-tools: { case: exact }]\n', '  a: Able\n')).toEqual(['mine.yaml:4 lint/everyday-word']);
  });

  it('is told of labels that a skill below has already', () => {
    expect(lintOver('  crane: [Crane, Lift Arm]\n', '  lifter: [Lifter, lift arm]\n')).toEqual(['mine.yaml:4 lint/shared-label']);
  });

  it('is told so wherever the skill below stands', () => {
    expect(lintOver('  arm: Arm Tool\n  crane: [Crane, Lift Arm]\n', '  arm: { addLabels: [lift arm] }\n')).toEqual(['mine.yaml:4 lint/shared-label']);
    expect(lintOver('  arm: Arm Tool\n  crane: [Crane, lift arms]\n', '  arm: { addLabels: [lift-arm tool, Lifts Arm] }\n')).toEqual([
      'mine.yaml:4 lint/near-duplicate-label',
    ]);
  });

  it('is told of a label that it adds and that is there already', () => {
    expect(lintOver('  crane: [Crane, Lift Arm]\n', '  crane: { addLabels: [Crane Arm, Lift-Arm] }\n')).toEqual(['mine.yaml:4 lint/duplicate-label']);
  });

  it('is told of a circle that it closes', () => {
    expect(
      lintOver('  crane: { name: Crane, parents: [lifter] }\n  lifter: Lifter\n', '  lifter: { parents: [crane] }\n').map((line) => line.replace(/^.* /, '')),
    ).toEqual(['lint/cycle']);
  });

  it('may refer to skills below', () => {
    expect(lintOver('  crane: Crane\n', '  lifter: { name: Lifter, parents: [crane] }\n')).toEqual([]);
  });
});

describe('a retired skill', () => {
  const successor = '  crane: { name: Crane, labels: [Lift Arm] }\n';

  it.each([
    ['has the label of the one that took over', '  old-crane: { name: Old Crane, labels: [lift arm], replacedBy: crane }\n', ['duplicate-label']],
    ['has a label of its own', '  old-crane: { name: Old Crane, replacedBy: crane }\n', []],
    ['has rules and no example', '  old-crane: { name: Old Crane, needs: capital, replacedBy: crane }\n', []],
  ])('that %s', (_, skills, rules) => {
    expect(lintOver(undefined, `${successor}${skills}`)).toEqual(rules.map((rule) => `mine.yaml:5 lint/${rule}`));
  });
});

describe('replacements that go in a circle', () => {
  it('are found, and keep no other rule from looking', () => {
    expect(lintOver(undefined, '  a: { name: Able, replacedBy: b }\n  b: { name: Baker, replacedBy: a, labels: [baker] }\n')).toEqual([
      'mine.yaml:4 lint/cycle',
      'mine.yaml:4 lint/everyday-word',
      'mine.yaml:5 lint/duplicate-label',
    ]);
  });
});

describe('files that cannot be understood', () => {
  it('give what the loader says of them, with the line, and nothing else', () => {
    const read = readSubject([[{ file: 'a.yaml', text: `${HEAD}  go: [Go\n` }], [{ file: 'b.yaml', text: `${HEAD}  a: Able\n` }]]);
    expect(read).toMatchObject({ kind: 'broken', diagnostics: [{ code: 'taxonomy/syntax', location: { file: 'a.yaml' }, excerpt: {} }] });
  });
});

describe('two labels with the same stems', () => {
  it.each([
    ['churn models', 'churn modelling', true],
    ['churn model', 'churn modeled', true],
    ['study', 'studies', true],
    ['planning sessions', 'plan sessions', true],
    ['cron job', 'cronjobs', true],
    ['data integrity', 'data integration', false],
    ['product design', 'production design', false],
    ['developer tools', 'development tools', false],
  ])('%s and %s differ only as forms of a word: %s', (a, b, expected) => {
    expect(differByInflection(wordsOf(a), wordsOf(b))).toBe(expected);
    expect(differByInflection(wordsOf(b), wordsOf(a))).toBe(expected);
  });
});
