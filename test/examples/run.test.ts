import { describe, expect, it } from 'vitest';
import { type Outcome, runExamples } from '../../src/examples/run.ts';
import { compileMatcher } from '../../src/match/matcher.ts';
import { taxonomyOf } from '../support/taxonomy.ts';

function runAll(...layers: readonly string[]): Outcome[] {
  const taxonomy = taxonomyOf(...layers);
  return runExamples(taxonomy.skills.values(), compileMatcher(taxonomy));
}

/** The outcomes of one example of a skill Go, that needs evidence, beside Python, Rust and Gopher. */
function runOne(example: string): Outcome[] {
  return runAll(`
category: languages
kind: tool
skills:
  go: { name: Go, case: exact, needs: evidence, not: [Go live], labels: [golang, Go programming], examples: ${example} }
  gopher: Gopher Go
  python: Python
`);
}

/** `kind «place»: why` of every fault. */
function describeFaults(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ example: { text }, faults }) =>
    faults.map(({ kind, span, why }) => `${kind} ${span ? `«${text.slice(span.start, span.end)}»` : '-'}: ${why}`),
  );
}

describe('an example holds', () => {
  it.each([
    ['where a match text names the skill', '{ match: [Services in Go and Python.] }'],
    ['by any label of the skill', '{ match: [Years of golang.] }'],
    ['where the marked span is a mention', '{ match: ["Services in «Go» and Python."] }'],
    ['where every marked span is a mention', '{ match: ["Services in «Go» and Python, or plain «golang»."] }'],
    ['where a mention besides the marked one stands unmarked', '{ match: ["«golang», that is Go and Python."] }'],
    ['where a reject text does not name the skill', '{ reject: [Let us Go outside.] }'],
    ['where a reject text does not hold a label at all', '{ reject: [We like the sea.] }'],
    ['where a reject text names it inside a label of another skill', '{ reject: [A Gopher Go and Python.] }'],
    ['with marks in a reject text, which only show the word', '{ reject: ["Let us «Go» outside."] }'],
  ])('%s', (_, example) => {
    const outcomes = runOne(example);
    expect(outcomes).toHaveLength(1);
    expect(describeFaults(outcomes)).toEqual([]);
  });

  it('whatever the marks are around, which are no part of its text', () => {
    const [outcome] = runOne('{ match: ["«golang»"] }');
    expect(outcome).toMatchObject({ example: { text: 'golang', marks: [{ start: 0, end: 6 }] }, faults: [] });
  });
});

describe('an example fails, and says why', () => {
  it.each([
    ['no label is there', '{ match: [Services in Rust.] }', ['missing -: no label of it is found']],
    ['the label is refused', '{ match: [We Go home.] }', ['missing «Go»: "Go" is refused: no corroboration: needs other evidence of a skill']],
    ['a phrase refuses it', '{ match: [Python people Go live.] }', ['missing «Go»: "Go" is refused: part of "Go live"']],
    ['its case refuses it', '{ match: ["Python, go."] }', ['missing «go»: "go" is refused: not written in the exact case of the label']],
    ['another skill has the marked place', '{ match: ["A Gopher «Go» and Python."] }', ['missing «Go»: "Go" is refused: inside "Gopher Go"']],
    ['nothing is found at the mark', '{ match: ["«Services» in golang."] }', ['missing «Services»: no label of it is found here']],
    ['the mention is longer than the mark', '{ match: ["«Go» programming."] }', ['missing «Go»: the mention is "Go programming"']],
    ['the mention is shorter than the mark', '{ match: ["«more golang»."] }', ['missing «more golang»: the mention is "golang"']],
    [
      'one of two marks is none',
      '{ match: ["We like «golang». We «Go» home."] }',
      ['missing «Go»: "Go" is refused: no corroboration: needs other evidence of a skill'],
    ],
    ['a reject text names it', '{ reject: ["Python, Go."] }', ['unwanted «Go»: in a list with an unambiguous skill']],
    ['a reject text names it twice', '{ reject: [golang and golang] }', Array(2).fill('unwanted «golang»: the label needs no corroboration')],
    ['a reject text holds a longer label of it', '{ reject: [Go programming.] }', ['unwanted «Go programming»: the label needs no corroboration']],
    ['a mark is not closed', '{ match: ["«golang."] }', ['bad-marks ««»: « and » must stand in pairs around the mention']],
    ['a mark is empty', '{ match: ["«» golang"] }', ['bad-marks ««»: « and » must stand in pairs around the mention']],
  ])('where %s', (_, example, faults) => {
    expect(describeFaults(runOne(example))).toEqual(faults);
  });
});

describe('the examples of a taxonomy', () => {
  it('are run in the order of the skills, match before reject', () => {
    const outcomes = runAll(`
category: languages
kind: tool
skills:
  rust: { name: Rust, examples: { reject: [Oxide.], match: [Rust.] } }
  zig: { name: Zig, examples: { match: [Zig., Zag.] } }
`);
    expect(outcomes.map(({ example }) => [example.skill.id, example.expects, example.text])).toEqual([
      ['rust', 'match', 'Rust.'],
      ['rust', 'reject', 'Oxide.'],
      ['zig', 'match', 'Zig.'],
      ['zig', 'match', 'Zag.'],
    ]);
    expect(describeFaults(outcomes)).toEqual(['missing -: no label of it is found']);
  });

  it('show what a layer above breaks', () => {
    const below = 'category: tools\nkind: tool\nskills: { rust: { name: Rust, examples: { match: [Rust tooling.] } } }';
    const above = 'category: more-tools\nkind: tool\nskills: { oxide: Rust tooling }';
    expect(describeFaults(runAll(below, above))).toEqual(['missing «Rust»: "Rust" is refused: inside "Rust tooling"']);
  });

  it('of a retired skill still hold where its labels count for the successor', () => {
    const retired = 'category: tools\nkind: tool\nskills: { oxide: { name: Oxide, replacedBy: rust, examples: { match: [«Oxide» tooling.] } }, rust: Rust }';
    expect(describeFaults(runAll(retired))).toEqual([]);
  });
});
