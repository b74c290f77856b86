import { describe, expect, it } from 'vitest';
import { judge } from '../support/tech.ts';

describe('a label in exact case', () => {
  it.each([
    ['is found as written', 'Some RAG', ['RAG = rag: plain']],
    ['is not found in another case', 'A rag, a Rag', ['rag = rag: not (case)', 'Rag = rag: not (case)']],
    ['is found in its plural', 'Two RAGs', ['RAGs = rag: plain']],
    ['is not found in a shouted plural', 'Two RAGS', ['RAGS = rag: not (case)']],
    ['is found though something invisible stands in it', 'R\u200bA\u00adG', ['R\u200bA\u00adG = rag: plain']],
    ['takes nothing from the skill’s other labels', 'Retrieval-Augmented GENERATION', ['Retrieval-Augmented GENERATION = rag: plain']],
  ])('%s', (_, text, verdicts) => {
    expect(judge(text)).toEqual(verdicts);
  });
});

describe('a word that needs a capital', () => {
  it.each([
    ['counts where the capital means a name', 'We love Rust', 'capital'],
    ['counts in all capitals inside a sentence', 'We love RUST here', 'capital'],
    ['does not count in lower case', 'We fight rust', 'not (needs)'],
    ['does not count at the start of a text', 'Rust is a foe', 'not (needs)'],
    ['does not count at the start of a sentence', 'We sail. Rust is a foe', 'not (needs)'],
    ['does not count at the start of an item', '- Rust is a foe', 'not (needs)'],
    ['does not count after a colon', 'Our foe: Rust on the hull', 'not (needs)'],
    ['does not count in a line in Title Case', 'Fighting Rust With Paint', 'not (needs)'],
    ['does not count in a line in ALL CAPS', 'FIGHTING RUST WITH PAINT', 'not (needs)'],
    ['counts after an abbreviation', 'Some languages, e.g. Rust, are fast', 'capital'],
    ['counts in lower case where there is evidence', 'We write rust and python', 'list'],
    ['counts at the start of a sentence where there is evidence', 'Rust and Python', 'list'],
  ])('%s: %s', (_, text, outcome) => {
    expect(judge(text).filter((line) => line.includes('= rust'))).toEqual([
      expect.stringMatching(new RegExp(`^rust = rust: ${outcome.replace(/[()]/g, '\\$&')}$`, 'i')),
    ]);
  });
});
