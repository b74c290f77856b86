import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/matcher.ts';
import { EMPTY_TAXONOMY } from '../../src/taxonomy/merge.ts';
import { readTokens, type Token } from '../../src/text/token.ts';

/** `term@start-end` for every term at every place in each text, as the automaton finds them: phrases take no part in the rules. */
function findByAutomaton(terms: readonly string[], texts: readonly string[]): string[][] {
  const matcher = compileMatcher(EMPTY_TAXONOMY, { phrases: terms.map((term) => ({ text: term, tag: term })) });
  return texts.map((text) => matcher.find(text).phrases.map(({ tag, start, end }) => `${tag}@${start}-${end}`));
}

/** The same by trying every term at every token: slow, and too simple to be wrong in the same way. */
function findByTrying(terms: readonly string[], text: string): string[] {
  const tokens = readTokens(text);
  return terms.flatMap((term) => {
    const wanted = readTokens(term);
    if (wanted.every(({ kind }) => kind !== 'word')) return [];
    return tokens.flatMap(({ start }, at) => {
      const found = tokens.slice(at, at + wanted.length);
      const end = found.at(-1)?.end;
      const same =
        found.length === wanted.length &&
        wanted.every((token, index) => isSame({ text: term, token, before: wanted[index - 1] }, { text, token: found[index], before: found[index - 1] }));
      return same ? [`${term}@${start}-${end}`] : [];
    });
  });
}

interface Place {
  readonly text: string;
  readonly token: Token | undefined;
  readonly before: Token | undefined;
}

/** Neighbours of a tight symbol stand as close as in the term; others may also stand apart, but never across a break. */
function isSame(wanted: Place, found: Place): boolean {
  if (!wanted.token || !found.token || spell(wanted) !== spell(found)) return false;
  if (!wanted.before) return true;
  const { gap } = found.token;
  const tight = wanted.token.kind === 'tight' || wanted.before.kind === 'tight';
  return gap !== 'break' && wanted.token.gap !== 'break' && (!tight || (gap === 'none') === (wanted.token.gap === 'none'));
}

function spell({ text, token }: Place): string {
  const plain = text.slice(token?.start, token?.end).normalize('NFKD').toLowerCase();
  return plain.replace(/[\p{M}\u00ad\u200b\ufeff]/gu, '').replace(/’/g, "'");
}

const LETTERS = ['a', 'b', 'A', 'İ', 'i', 'é', 'e\u0301', 'E', '1', 'a', 'b'];
const GAPS = [' ', '-', '_', '–', '\n', '\r\n', '\u00a0', ' \n ', '\n\n', ' - ', '\t'];
const SIGNS = ['+', '++', '#', '.', '/', '&', "'", '’', ',', '(', '😀', '\ud800'];
const RARE = ['\u200b', '\ufeff', '\u00ad', '\u0301', '漢', '字'];

const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 3 });
const plainTerm = fc.string({
  unit: fc.oneof({ weight: 4, arbitrary: word }, { weight: 3, arbitrary: fc.constantFrom(...GAPS.slice(0, 4), ...SIGNS) }),
  minLength: 1,
  maxLength: 5,
});
const anyTerm = fc.string({
  unit: fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom(...GAPS), fc.constantFrom(...SIGNS), fc.constantFrom(...RARE)),
  minLength: 1,
  maxLength: 5,
});

/** A term with something put into it, which may or may not make another of it. */
function almost(terms: readonly string[], between: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...terms), fc.nat(), fc.constantFrom(...between)).map(([term, pick, extra]) => {
    const at = pick % (term.length + 1);
    return term.slice(0, at) + extra + term.slice(at).replace(/^[ _–-]/, '');
  });
}

/** Terms, and texts made of them and of what may stand between; without rare characters the finder takes its fast path. */
function problem(term: fc.Arbitrary<string>, signs: readonly string[]): fc.Arbitrary<[string[], string[]]> {
  return fc.uniqueArray(term.filter(isUnbroken), { minLength: 1, maxLength: 6 }).chain((terms) => {
    const ours = fc.constantFrom(...terms, ...terms.map((one) => one.toUpperCase()));
    const between = [...GAPS, ...signs];
    const piece = fc.oneof(
      { weight: 2, arbitrary: ours },
      { weight: 4, arbitrary: almost(terms, between) },
      { weight: 2, arbitrary: fc.constantFrom(...between) },
      word,
    );
    return fc.tuple(fc.constant(terms), fc.array(fc.string({ unit: piece, maxLength: 10 }), { minLength: 1, maxLength: 10 }));
  });
}

/** Nothing is found across a break, so a taxonomy takes no label that holds one. */
function isUnbroken(term: string): boolean {
  return readTokens(term).every(({ gap }, index) => index === 0 || gap !== 'break');
}

function expectSame([terms, texts]: readonly [readonly string[], readonly string[]]): void {
  const found = findByAutomaton(terms, texts).map((hits) => hits.sort());
  expect(found).toEqual(texts.map((text) => findByTrying(terms, text).sort()));
}

describe('the automaton finds what trying every term at every token finds', () => {
  it('in plain text', () => {
    fc.assert(fc.property(problem(plainTerm, SIGNS), expectSame), { numRuns: 150 });
  });

  it('in text with marks, invisible characters and scripts without spaces', () => {
    fc.assert(fc.property(problem(anyTerm, [...SIGNS, ...RARE]), expectSame), { numRuns: 150 });
  });

  it.each([
    ['several signs', '@@a', 'x @@a'],
    ['an emoji, which is two', '😀a', 'x 😀a'],
    ['a sign set apart', '° C', 'at 4 ° C'],
    ['a slash, which may stand apart', '/a', '/ a'],
    ['a sign that is the tail of a word before', '+a', 'a++a +a'],
  ])('where a term begins with %s: %s', (_, term, text) => {
    expectSame([[term], [text]]);
  });

  it('and nothing for a term without a word', () => {
    expect(findByAutomaton(['+', '. /', ' ', ''], ['a + . / b', '']).flat()).toEqual([]);
  });

  it('from left to right, in a text of any length, and again in the next text', () => {
    const matcher = compileMatcher(EMPTY_TAXONOMY, { phrases: ['b c', 'b', 'c'].map((text) => ({ text, tag: text })) });
    const long = 'a b c '.repeat(20_000);
    const starts = matcher.find(long).phrases.map(({ start }) => start);
    expect(starts.length).toBe(60_000);
    expect(starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))).toBe(true);
    expect(matcher.find('c').phrases).toEqual([{ start: 0, end: 1, tag: 'c' }]);
    expect(matcher.find('').phrases).toEqual([]);
  });
});
