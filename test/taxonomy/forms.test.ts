import { describe, expect, it } from 'vitest';
import type { Label, Need, Skill } from '../../src/taxonomy/model.ts';
import { taxonomyOf } from '../support/taxonomy.ts';

const FILE = 'category: languages\ntitle: Programming languages\nkind: tool\nskills:\n';

function skillOf(yaml: string): Skill | undefined {
  return [...taxonomyOf(FILE + yaml).skills.values()][0];
}

/** A label in one line: `RAG exact`, `Go needs evidence | company "x" in sentence`, `Ray not "Ray-Ban" singular`. */
function describeLabel({ text, case: letters, plural, not, needs }: Label): string {
  return [
    text,
    letters === 'exact' ? ' exact' : '',
    not.map((phrase) => ` not "${phrase}"`).join(''),
    needs.length > 0 ? ` needs ${needs.map(describeNeed).join(' | ')}` : '',
    plural ? '' : ' singular',
  ].join('');
}

function describeNeed(need: Need): string {
  return need.kind === 'company' ? `${[...need.words.map((word) => `"${word}"`), ...need.skills].join(', ')} in ${need.within}` : need.kind;
}

describe('a skill', () => {
  it.each<[string, string, string[]]>([
    ['is an id and a name', '  python: Python', ['Python']],
    ['is an id and a name in exact case', '  rag: =RAG', ['RAG exact']],
    ['is a list: the name, then labels', '  kotlin: [Kotlin, Kotlin/JVM, =KT]', ['Kotlin', 'Kotlin/JVM', 'KT exact']],
    ['is a list with a label that has rules', '  go: [Go, golang: { case: exact, plural: false }]', ['Go', 'golang exact singular']],
    ['may have a name that YAML takes for a number', '  t: [2, 1.10, 007]', ['2', '1.10', '007']],
    ['may have words that older YAML took for booleans', '  no: [No, on, yes, off]', ['No', 'on', 'yes', 'off']],
    ['in full is a map', '  go:\n    name: Go\n    labels: [golang]', ['Go', 'golang']],
    [
      'in full gives the rules of its name',
      '  go: { name: Go, case: exact, needs: evidence, plural: false, labels: [golang] }',
      ['Go exact needs evidence singular', 'golang'],
    ],
    ['in full may give its name in exact case', '  rag: { name: =RAG, labels: [retrieval] }', ['RAG exact', 'retrieval']],
    ['may list one label without brackets', '  go: { name: Go, labels: golang }', ['Go', 'golang']],
    [
      'may list its name with rules of its own, and it stays the first',
      '  go: { name: Go, labels: [golang, Go: { needs: capital }] }',
      ['Go needs capital', 'golang'],
    ],
  ])('%s', (_, yaml, labels) => {
    expect(skillOf(yaml)?.labels.map(describeLabel)).toEqual(labels);
    expect(skillOf(yaml)?.name).toBe(labels[0]?.split(' ')[0]);
  });

  it.each<[string, string]>([
    ['{ needs: capital }', 'L needs capital'],
    ['{ needs: [evidence, capital] }', 'L needs evidence | capital'],
    ['{ needs: { words: steel } }', 'L needs "steel" in sentence'],
    ['{ needs: { words: [a, b c], skills: s, within: posting } }', 'L needs "a", "b c", s in posting'],
    ['{ needs: [evidence, { words: [x], within: line }] }', 'L needs evidence | "x" in line'],
    ['{ not: [Rust Belt, rust bucket] }', 'L not "Rust Belt" not "rust bucket"'],
    ['{ case: any }', 'L'],
    ['{}', 'L'],
  ])('has a label with rules: %s', (rules, expected) => {
    expect(skillOf(`  s: { name: S, labels: [L: ${rules}] }`)?.labels.map(describeLabel)).toEqual(['S', expected]);
  });

  it('takes what is not said from its file, or leaves it empty', () => {
    expect(skillOf('  go: Go')).toMatchObject({
      kind: 'tool',
      category: 'languages',
      not: [],
      parents: [],
      implies: [],
      related: [],
      examples: { match: [], reject: [] },
    });
    expect(skillOf('  go: Go')).not.toHaveProperty('note');
  });

  it('keeps everything that is said', () => {
    const yaml = `  a:
    name: A
    kind: method
    category: other
    not: [A side]
    parents: [b]
    implies: b
    related: [b, c]
    note: The letter.
    sameAs: { wikidata: Q1, esco: E1 }
    examples: { match: Learn A., reject: [B side, «b»] }
  b: B letter
  c: { replacedBy: b }
`;
    const said = { kind: 'method', category: 'other', not: ['A side'], parents: ['b'], implies: ['b'], related: ['b', 'c'], note: 'The letter.' };
    expect(skillOf(yaml)).toMatchObject({ ...said, sameAs: { wikidata: 'Q1', esco: 'E1' }, examples: { match: ['Learn A.'], reject: ['B side', '«b»'] } });
    expect([...taxonomyOf(FILE + yaml).skills.values()][2]).toMatchObject({ id: 'c', name: 'c', replacedBy: 'b', labels: [] });
  });

  it('knows where it and its labels stand', () => {
    const skill = skillOf('  go: [Go, golang]\n');
    expect(skill?.at).toEqual({ file: 'layer-0-0.yaml', line: 5, column: 3 });
    expect(skill?.labels.map(({ at }) => at?.column)).toEqual([3, 12]);
  });
});

describe('a taxonomy', () => {
  it('has the version, the reserved ids and the order of categories that its files state', () => {
    const cloud = 'version: 1.4.0\nreserved: [old]\ncategories: [languages, cloud, empty]\nskills:\n  aws: AWS\n  gcp: { name: GCP, category: extra }';
    const taxonomy = taxonomyOf([`category: cloud\ntitle: Cloud\nkind: tool\n${cloud}`, `${FILE}  go: Go\n  rust: Rust`]);
    expect(taxonomy).toMatchObject({ version: '1.4.0', reserved: ['old'] });
    expect(taxonomy.categories).toEqual([
      { id: 'languages', title: 'Programming languages' },
      { id: 'cloud', title: 'Cloud' },
      { id: 'extra', title: 'extra' },
    ]);
  });

  it('may be a file with a byte-order mark and CRLF', () => {
    expect(skillOf('  go: Go\n')).toMatchObject({ name: 'Go' });
    expect(taxonomyOf(`\ufeff${FILE}  go: Go\n`.replaceAll('\n', '\r\n')).skills.size).toBe(1);
  });
});
