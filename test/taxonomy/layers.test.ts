import { describe, expect, it } from 'vitest';
import type { Skill } from '../../src/taxonomy/model.ts';
import { parseTaxonomy } from '../../src/taxonomy/parse-taxonomy.ts';
import { listFaults, taxonomyOf } from '../support/taxonomy.ts';

const BELOW = `category: languages
kind: tool
reserved: [cobol]
skills:
  go: { name: Go, case: exact, needs: evidence, not: [go live], labels: [golang], related: rust, note: The language. }
  rust: { name: Rust, needs: capital, labels: [rustlang] }
`;

function lay(yaml: string): Skill | undefined {
  return [...taxonomyOf(BELOW, `skills:\n${yaml}`).skills.values()].find(({ id }) => id === 'go');
}

function labelsOf(skill: Skill | undefined): string[] {
  return (skill?.labels ?? []).map(({ text, case: letters, needs }) => [text, letters, ...needs.map(({ kind }) => kind)].join(' '));
}

describe('a layer above', () => {
  it.each<[string, string, Partial<Skill>, string[]]>([
    ['keeps what it does not name', '{ kind: method }', { kind: 'method', note: 'The language.', not: ['go live'] }, ['Go exact evidence', 'golang any']],
    ['replaces a list whole', '{ labels: [Go language], not: [], related: [] }', { not: [], related: [] }, ['Go exact evidence', 'Go language any']],
    ['adds labels to those below', '{ addLabels: [Go language] }', {}, ['Go exact evidence', 'golang any', 'Go language any']],
    ['changes one rule of the name and keeps the other', '{ needs: capital }', {}, ['Go exact capital', 'golang any']],
    ['takes the corroboration away', '{ needs: [] }', {}, ['Go exact', 'golang any']],
    ['gives another name under the same rules', '{ name: Go-lang }', { name: 'Go-lang' }, ['Go-lang exact evidence', 'golang any']],
    ['gives another name in the short form', 'Go-lang', { name: 'Go-lang', note: 'The language.' }, ['Go-lang exact evidence', 'golang any']],
    ['replaces name and labels in the list form', '[Gopher, gophers]', { name: 'Gopher' }, ['Gopher exact evidence', 'gophers any']],
    ['gives the name rules among the labels', '{ labels: [golang, Go: { case: any }] }', { name: 'Go' }, ['Go any', 'golang any']],
    ['retires a skill', '{ replacedBy: rust }', { name: 'Go' }, ['Go exact evidence', 'golang any']],
  ])('%s', (_, yaml, skill, labels) => {
    expect(lay(`  go: ${yaml}`)).toMatchObject(skill);
    expect(labelsOf(lay(`  go: ${yaml}`))).toEqual(labels);
  });

  it('removes a skill', () => {
    const above = 'skills:\n  go: { remove: true }\n';
    expect([...taxonomyOf(BELOW, above).skills.keys()]).toEqual(['rust']);
  });

  it('adds a skill with its own kind and category', () => {
    const taxonomy = taxonomyOf(BELOW, 'category: house\ntitle: Our house\nkind: method\nskills:\n  baking: Baking\n');
    expect([...taxonomy.skills.values()].at(-1)).toMatchObject({ id: 'baking', kind: 'method', category: 'house' });
    expect(taxonomy.categories.map(({ title }) => title)).toEqual(['languages', 'Our house']);
  });

  it('may be laid over a layer over a layer', () => {
    const skill = [...taxonomyOf(BELOW, 'skills:\n  go: { addLabels: [one] }', 'skills:\n  go: { addLabels: [two], note: Third. }').skills.values()][0];
    expect(labelsOf(skill)).toEqual(['Go exact evidence', 'golang any', 'one any', 'two any']);
    expect(skill?.note).toBe('Third.');
  });

  it('may be laid over a taxonomy that was read before', () => {
    const parsed = parseTaxonomy([[{ file: 'mine.yaml', text: 'skills:\n  go: { note: Mine. }' }]], taxonomyOf(BELOW));
    expect(parsed.kind === 'taxonomy' && [...parsed.taxonomy.skills.values()].map(({ note }) => note)).toEqual(['Mine.', undefined]);
  });

  it.each([
    [
      'a reserved id is used again',
      'category: c\nkind: tool\nskills:\n  cobol: COBOL',
      'mine.yaml:4:3 taxonomy/reserved-id: "cobol" is reserved and cannot be used again',
    ],
    [
      'a label belongs to a skill below',
      'category: c\nkind: tool\nskills:\n  r: [RL, Rustlang]',
      'mine.yaml:4:11 taxonomy/duplicate-label: label "Rustlang" is already a label of "rust" (layer-0-0.yaml:6:48)',
    ],
    [
      'a removed skill is still referred to',
      'skills:\n  rust: { remove: true }\n  go: { parents: rust }',
      'mine.yaml:3:18 taxonomy/unknown-id: there is no skill "rust"',
    ],
    [
      'what is to be removed is not there',
      'skills:\n  rusty: { remove: true }',
      'mine.yaml:2:3 taxonomy/unknown-id: there is no skill "rusty" to remove; did you mean "rust"?',
    ],
    [
      'a new skill has no name',
      'category: c\nkind: tool\nskills:\n  gol: { addLabels: [x] }',
      'mine.yaml:4:3 taxonomy/missing-key: skill "gol" has no name, and its file gives none',
    ],
  ])('is refused where %s', (_, text, fault) => {
    expect(listFaults(parseTaxonomy([[{ file: 'mine.yaml', text }]], taxonomyOf(BELOW)))).toEqual([fault]);
  });
});
