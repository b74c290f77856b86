import { describe, expect, it } from 'vitest';
import { parseTaxonomy } from '../../src/taxonomy/parse-taxonomy.ts';
import { listFaults } from '../support/taxonomy.ts';

const HEAD = 'category: tech\nkind: tool\nskills:\n';

/** A file, what is wrong with it (line:column code: message), and the text that the caret marks. */
type Case = readonly [name: string, text: string, fault: string, marked: string];

const FILES: readonly Case[] = [
  ['is empty', '', '1:1 empty: this file is empty', ''],
  ['holds only a comment', '# soon\n', '1:1 empty: this file is empty', '#'],
  ['is a list', '[a]', '1:1 bad-type: a taxonomy file must be a map, not a list', '[a]'],
  ['is a sentence', 'Dear all', '1:1 bad-type: a taxonomy file must be a map, not "Dear all"', 'Dear all'],
  ['has no skills under its key', 'skills:', '1:8 bad-type: skills must be a map, not nothing', ''],
  ['has a list of skills', 'skills: [a, b]', '1:9 bad-type: skills must be a map, not a list', '[a, b]'],
  ['has a key that is misspelt', `${HEAD}  a: A\nreservd: [b]`, '5:1 unknown-key: a taxonomy file has no key "reservd"; did you mean "reserved"?', 'reservd'],
  ['has a key like nothing we know', `${HEAD}  a: A\nzzz: 1`, '5:1 unknown-key: a taxonomy file has no key "zzz"', 'zzz'],
  ['has a version that is none', `version: 1.2\n${HEAD}  a: A`, '1:10 bad-value: version "1.2" is not a semantic version such as 1.2.0', '1.2'],
  ['has a kind that is misspelt', 'category: c\nkind: tol\nskills:\n  a: A', '2:7 bad-value: kind cannot be "tol"; did you mean "tool"?', 'tol'],
  ['has no kind', 'category: c\nskills:\n  a: A', '3:3 missing-key: skill "a" has no kind, and its file gives none', 'a'],
  ['has no category', 'kind: tool\nskills:\n  a: A', '3:3 missing-key: skill "a" has no category, and its file gives none', 'a'],
  [
    'has a category that is no id',
    'category: Data Science\nkind: tool\nskills:\n  a: A',
    '1:11 bad-id: "Data Science" is not a category id: lower-case letters, digits and single hyphens',
    'Data Science',
  ],
  ['holds several documents', `${HEAD}  a: A\n---\nskills:\n  b: B`, '5:1 syntax: the file must be one YAML document; this one holds several', '---'],
  ['is indented with a tab', `${HEAD}\ta: A`, '4:1 syntax: Tabs are not allowed as indentation', '\t'],
  ['has a map in a line of a map', 'skills: a: b', '1:9 syntax: Nested mappings are not allowed in compact mappings', 'a'],
  ['is nested too deeply', `skills: ${'['.repeat(20_000)}`, '1:1 syntax: this file is nested too deeply', 's'],
  ['is nested too deeply, and closed', `skills: ${'[ '.repeat(9000)}${']'.repeat(9000)}`, '1:1 syntax: this file is nested too deeply', 's'],
];

const ID = 'is not a skill id: lower-case letters, digits and single hyphens';

const SKILLS: readonly Case[] = [
  ['has capitals in its id', '  Go: Go', `4:3 bad-id: "Go" ${ID}`, 'Go'],
  ['has an id that is a trap of JavaScript', '  __proto__: P', `4:3 bad-id: "__proto__" ${ID}`, '__proto__'],
  ['has an id with two hyphens', '  a--b: A', `4:3 bad-id: "a--b" ${ID}`, 'a--b'],
  ['has an id with an accent', '  "é": A', `4:3 bad-id: "é" ${ID}`, '"é"'],
  ['has an id of another script', '  хlm: A', `4:3 bad-id: "хlm" ${ID}`, 'хlm'],
  ['has an id that is too long', `  ${'a'.repeat(81)}: A`, `4:3 bad-id: "${'a'.repeat(81)}" ${ID}`, 'a'.repeat(81)],
  ['is a merge key', '  <<: { name: A }', `4:3 bad-id: "<<" ${ID}`, '<<'],
  ['has a list for its id', '  ? [x]\n  : A', '4:5 bad-type: a key must be text, not a list', '[x]'],
  ['has no value', '  a:', '4:5 bad-type: the name of "a" must be text, not nothing', ''],
  ['has a name of blanks', '  a: " "', '4:6 bad-type: the name of "a" must be text, not " "', '" "'],
  ['is true', '  a: true', '4:6 bad-type: the name of "a" must be text, not true', 'true'],
  ['is an empty list', '  a: []', '4:3 missing-key: skill "a" has no name, and its file gives none', 'a'],
  ['is a list of lists', '  a: [[A]]', '4:7 bad-type: the name of "a" must be text, not a list', '[A]'],
  ['has no name', '  a: {}', '4:3 missing-key: skill "a" has no name, and its file gives none', 'a'],
  ['has a misspelt key instead of a name', '  a: { nam: A }', '4:8 unknown-key: a skill has no key "nam"; did you mean "name"?', 'nam'],
  ['has a key that every object has', '  a: { name: A, constructor: x }', '4:17 unknown-key: a skill has no key "constructor"', 'constructor'],
  ['has a note that is a list', '  a: { name: A, note: [x] }', '4:23 bad-type: note must be text, not a list', '[x]'],
  ['has a case that is none', '  a: { name: A, case: upper }', '4:23 bad-value: case cannot be "upper"; it is one of any, exact', 'upper'],
  ['says yes for true', '  a: { name: A, plural: yes }', '4:25 bad-type: plural must be true or false, not "yes"', 'yes'],
  ['has a need that is misspelt', '  a: { name: A, needs: evidnce }', '4:24 bad-value: needs cannot be "evidnce"; did you mean "evidence"?', 'evidnce'],
  ['needs company of no one', '  a: { name: A, needs: { within: line } }', '4:24 bad-value: needs must name words or skills', '{ within: line }'],
  [
    'needs company at no known reach',
    '  a: { name: A, needs: { words: x, within: page } }',
    '4:44 bad-value: within cannot be "page"; it is one of sentence, line, posting',
    'page',
  ],
  ['needs the company of what is no id', '  a: { name: A, needs: { skills: [A b] } }', '4:34 bad-id: "A b" is not a skill id', '[A b]'],
  ['has a rule that is misspelt', '  a: [A, B: { cas: exact }]', '4:15 unknown-key: label "B" has no key "cas"; did you mean "case"?', 'cas'],
  ['has a label without letters', '  a: [A, "#"]', '4:10 bad-label: label "#" holds no letter or digit', '"#"'.slice(0, 1)],
  [
    'has a label that is broken by a dash',
    '  a: [A, Power Apps - Canvas]',
    '4:10 bad-label: label "Power Apps - Canvas" holds a dash set off by spaces, across which nothing is found',
    'Power',
  ],
  ['has misspelt examples', '  a: { name: A, examples: { rejct: x } }', '4:29 unknown-key: examples has no key "rejct"; did you mean "reject"?', 'rejct'],
  [
    'is also something in no known place',
    '  a: { name: A, sameAs: { wikidat: Q1 } }',
    '4:27 unknown-key: sameAs has no key "wikidat"; did you mean "wikidata"?',
    'wikidat',
  ],
  ['is written twice', '  a: A\n  a: B', '5:3 duplicate-key: "a" is written twice in one map', 'a'],
  ['says one thing twice', '  a: { name: A, name: B }', '4:17 duplicate-key: "name" is written twice in one map', 'name'],
  ['is replaced by several', '  a: { name: A, replacedBy: [b, b] }\n  b: B', '4:29 bad-type: replacedBy must be text, not a list', '[b, b]'],
  ['is an alias', '  a: &x A\n  b: *x', '5:6 alias: YAML aliases (*name) are not accepted here: write the value out', '*x'],
  ['has an alias for a label', '  a: [&x A, *x]', '4:13 alias: YAML aliases (*name) are not accepted here: write the value out', '*x'],
  ['has an alias for a word', '  a: { name: &x A, case: *x }', '4:26 alias: YAML aliases (*name) are not accepted here: write the value out', '*x'],
  [
    'has a parent that does not exist',
    '  python: Python\n  b: { name: B, parents: [pyhton] }',
    '5:27 unknown-id: there is no skill "pyhton"; did you mean "python"?',
    'pyhton',
  ],
  ['is replaced by none', '  a: { name: A, replacedBy: b }', '4:29 unknown-id: there is no skill "b"', 'b'],
  ['needs a skill that does not exist', '  a: { name: A, needs: { skills: b } }', '4:3 unknown-id: there is no skill "b"', 'a'],
  ['is its own parent', '  a: { name: A, parents: a }', '4:3 cycle: parents go in a circle: a -> a', 'a'],
  [
    'implies one that implies it',
    '  a: { name: A, implies: b }\n  b: { name: B, implies: c }\n  c: { name: C, implies: b }',
    '5:3 cycle: implies go in a circle: b -> c -> b',
    'b',
  ],
  ['is replaced in a circle', '  a: { replacedBy: b }\n  b: { replacedBy: a }', '4:3 cycle: replacedBy go in a circle: a -> b -> a', 'a'],
  ['has the label of another', '  a: A one\n  b: [B, a-ONE]', '5:10 duplicate-label: label "a-ONE" is already a label of "a" (a.yaml:4:3)', 'a-ONE'],
  ['has the name of another', '  a: Naïve\n  b: naive', '5:3 duplicate-label: label "naive" is already a label of "a" (a.yaml:4:3)', 'b'],
];

describe('a file', () => {
  it.each(FILES)('that %s is refused', (_, text, fault, marked) => {
    expectFault(text, fault, marked);
  });
});

describe('a skill', () => {
  it.each(SKILLS)('that %s is refused', (_, yaml, fault, marked) => {
    expectFault(HEAD + yaml, fault, marked);
  });

  it.each([
    ['whose label another skill has under a rule', '  a: A one\n  b: [B, A one: { needs: evidence }]'],
    ['that differs from another by a sign', '  c: C\n  c-plus: C+\n  c-plus-plus: C++\n  c-sharp: C#'],
    ['that differs from another by a space beside a sign', '  a: A.B\n  b: A. B'],
    ['that differs from another by exact case', '  it: =IT\n  it-language: =It'],
    ['with two parents that have one parent', '  a: A\n  b: { name: B, parents: a }\n  c: { name: C, parents: a }\n  d: { name: D, parents: [b, c] }'],
    ['with an id that every object has', '  constructor: Constructor\n  prototype: Prototype'],
  ])('%s is no fault', (_, yaml) => {
    expect(listFaults(parseTaxonomy([[{ file: 'a.yaml', text: HEAD + yaml }]]))).toEqual([]);
  });
});

describe('faults', () => {
  it('are all reported in one run, in order of their places, and none because of another', () => {
    const a = `version: one
category: tech
kind: tool
reserved: [old]
skills:
  ok: Fine
  a: { nam: A, parents: [ok, b, gone] }
  b: { name: B, kind: tol, implies: c }
  b: Again
  c: { name: C, implies: b, related: B2 }
  old: Old
  d: true
`;
    const b = 'skills:\n  a: [A]\n  e: { labels: [Fine] }\n  f: { name: F, kind: tool, category: tech, labels: [fine], parents: d }\n';
    const parsed = parseTaxonomy([
      [
        { file: 'a.yaml', text: a },
        { file: 'b.yaml', text: b },
      ],
    ]);
    expect(listFaults(parsed)).toEqual([
      'a.yaml:1:10 taxonomy/bad-value: version "one" is not a semantic version such as 1.2.0',
      'a.yaml:7:8 taxonomy/unknown-key: a skill has no key "nam"; did you mean "name"?',
      'a.yaml:7:33 taxonomy/unknown-id: there is no skill "gone"',
      'a.yaml:8:3 taxonomy/cycle: implies go in a circle: b -> c -> b',
      'a.yaml:8:23 taxonomy/bad-value: kind cannot be "tol"; did you mean "tool"?',
      'a.yaml:9:3 taxonomy/duplicate-key: "b" is written twice in one map',
      'a.yaml:10:38 taxonomy/unknown-id: there is no skill "B2"; did you mean "b"?',
      'a.yaml:11:3 taxonomy/reserved-id: "old" is reserved (a.yaml:4:12) and cannot be used again',
      'a.yaml:12:6 taxonomy/bad-type: the name of "d" must be text, not true',
      'b.yaml:2:3 taxonomy/duplicate-id: skill "a" is already defined at a.yaml:7:3',
      'b.yaml:3:3 taxonomy/missing-key: skill "e" has no name, and its file gives none',
      'b.yaml:4:54 taxonomy/duplicate-label: label "fine" is already a label of "ok" (a.yaml:6:3)',
    ]);
  });

  it('do not include ids that a file defines which cannot be read', () => {
    const files = [
      { file: 'a.yaml', text: `${HEAD}  a: { name: A, parents: b }\n` },
      { file: 'b.yaml', text: `${HEAD}\tb: B\n` },
    ];
    expect(listFaults(parseTaxonomy([files]))).toEqual(['b.yaml:4:1 taxonomy/syntax: Tabs are not allowed as indentation']);
  });

  it('are found in an alias bomb without setting it off', () => {
    const doublings = Array.from({ length: 40 }, (_, at) => `  s${at + 1}: &b${at + 1} [*b${at}, *b${at}]`).join('\n');
    const parsed = parseTaxonomy([[{ file: 'a.yaml', text: `${HEAD}  s0: &b0 [Boom]\n${doublings}\n` }]]);
    expect(new Set(listFaults(parsed).map((fault) => fault.split(': ')[0]?.split(' ')[1]))).toEqual(new Set(['taxonomy/alias']));
  });
});

function expectFault(text: string, fault: string, marked: string): void {
  const parsed = parseTaxonomy([[{ file: 'a.yaml', text }]]);
  expect(listFaults(parsed)).toEqual([`a.yaml:${fault.replace(' ', ' taxonomy/')}`]);
  const [found] = parsed.kind === 'broken' ? parsed.diagnostics : [];
  const at = (found?.location.column ?? 0) - 1;
  expect(found?.excerpt?.line).toBe(text.replace(/^\ufeff/, '').split('\n')[(found?.location.line ?? 0) - 1]);
  expect(found?.excerpt?.line.slice(at, at + found.excerpt.length)).toBe(marked);
}
