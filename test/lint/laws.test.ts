import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixLayers } from '../../src/lint/fix.ts';
import { lint } from '../../src/lint/lint.ts';
import { readSubject } from '../../src/lint/read-subject.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { compileMatcher } from '../../src/match/matcher.ts';
import { KINDS } from '../../src/taxonomy/model.ts';
import { parseTaxonomy } from '../../src/taxonomy/parse-taxonomy.ts';
import { subjectOf } from './subject-of.ts';

const WORDS = [
  'lark',
  'Larks',
  'larks',
  'LARK',
  'LARKs',
  'lark-nest',
  'Lark Nests',
  'lark nest',
  'nest and egg',
  'nest & eggs',
  'Nest & Egg',
  'eggs',
  'Egg',
  'nésts',
  'nest',
];

const label = fc.record({
  text: fc.constantFrom(...WORDS),
  rule: fc.constantFrom('', '', '{ case: exact }', '{ needs: evidence }', '{ not: [bird nest] }', '{ plural: false }'),
});
const skill = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.constantFrom(...WORDS, 'Alone', 'Apart'),
  kind: fc.constantFrom(...KINDS),
  labels: fc.array(label, { maxLength: 6 }),
  rule: fc.constantFrom('', '', 'needs: capital', 'case: exact', 'replacedBy: a', 'parents: [b]', 'implies: [z]', 'not: [bird lark]'),
});
const file = fc.uniqueArray(skill, { selector: ({ id }) => id, maxLength: 3 }).map((skills) => {
  const lines = skills.map(({ id, name, kind, labels, rule }) => {
    const items = labels.map(({ text, rule: own }) => `      - ${own === '' ? text : `${text}: ${own}`}\n`);
    return `  ${id}:\n    name: ${name}\n    kind: ${kind}\n${rule === '' ? '' : `    ${rule}\n`}${items.length > 0 ? `    labels:\n${items.join('')}` : ''}`;
  });
  return { file: 'x.yaml', text: `category: x\nreserved: [c]\nskills:\n${lines.join('') || '  {}\n'}` };
});

/** Everything that counts in a text that holds each word in each number, one line a place. */
function listMentions(source: { readonly file: string; readonly text: string }): string[] {
  const text = WORDS.flatMap((word) => [word, `${word}s`, `We use ${word} daily`, `bird ${word}`]).join('.\n\n');
  const { candidates } = compileMatcher(subjectOf(source).taxonomy).find(text);
  const counted = candidates.filter(({ verdict }) => verdict.kind === 'accepted').map(({ skill: { id }, start, end }) => `${start}-${end} ${id}`);
  return counted.sort();
}

describe('lint', () => {
  it('has an error for whatever the loader refuses', () => {
    fc.assert(
      fc.property(file, (source) => {
        fc.pre(parseTaxonomy([[source]]).kind === 'broken');
        const read = readSubject([[source]]);
        const findings = read.kind === 'broken' ? read.diagnostics : lint(read.subject);
        expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has no error for what is named in it but for labels that the loader lets pass', () => {
    fc.assert(
      fc.property(file, (source) => {
        fc.pre(parseTaxonomy([[source]]).kind === 'taxonomy');
        const errors = lint(subjectOf(source)).filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code }) => code).filter((code) => !/-label$/.test(code) && code !== 'lint/dangling-reference')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('mending', () => {
  /** The order of skills decides between two that find the same. */
  const withoutOrder = rules.filter(({ name }) => name !== 'unsorted-file');

  it('changes nothing that a taxonomy finds in any text', () => {
    fc.assert(
      fc.property(file, (source) => {
        fc.pre(parseTaxonomy([[source]]).kind === 'taxonomy');
        const [[fixed = source] = []] = fixLayers([[source]], undefined, withoutOrder);
        expect(listMentions(fixed)).toEqual(listMentions(source));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves nothing to mend, and changes nothing the second time', () => {
    fc.assert(
      fc.property(file, (source) => {
        fc.pre(readSubject([[source]]).kind === 'subject');
        const [[fixed = source] = []] = fixLayers([[source]], undefined, rules);
        expect(lint(subjectOf(fixed)).filter(({ fix }) => fix)).toEqual([]);
        expect(fixLayers([[fixed]], undefined, rules)).toEqual([[fixed]]);
      }),
      { numRuns: 300 },
    );
  });
});
