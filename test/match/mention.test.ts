import { describe, expect, it } from 'vitest';
import { explainVerdict, isMention } from '../../src/match/mention.ts';
import { techMatcher } from '../support/tech.ts';

describe('a verdict is explained in one sentence', () => {
  it.each([
    ['Docker', true, 'the label needs no corroboration'],
    ['We love Rust', true, 'capitalised where a capital means a name'],
    ['R, SQL', true, 'in a list with an unambiguous skill'],
    ['Written in Go', true, 'beside words that speak of a skill'],
    ['Since Go came, Docker shrank', true, 'near an unambiguous skill in its sentence'],
    ['Lean manufacturing', true, 'beside the words or skills that it needs'],
    ['C-suite', false, 'part of a longer word or name'],
    ['python@acme.example', false, 'part of an address or file name'],
    ['a rag', false, 'not written in the exact case of the label'],
    ['Our Rust\nBelt', false, 'part of "Rust Belt"'],
    ['Go', false, 'no corroboration: needs other evidence of a skill'],
    ['lean', false, 'no corroboration: needs "manufacturing", "Six Sigma" in the same sentence'],
    ['excel', false, 'no corroboration: needs a capital that means a name or powerpoint in the same posting'],
  ])('%j counts: %s, as %s', (text, counts, sentence) => {
    const [candidate] = techMatcher.find(text).candidates;
    expect(candidate && isMention(candidate)).toBe(counts);
    expect(candidate && explainVerdict(candidate.verdict)).toBe(sentence);
  });

  it('names the longer label that won', () => {
    const candidates = techMatcher.find('.NET Core').candidates;
    expect(candidates.map(({ verdict }) => explainVerdict(verdict))).toContain('inside ".NET Core"');
  });
});
