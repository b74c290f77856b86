import { describe, expect, it } from 'vitest';
import { judge } from '../support/tech.ts';

describe('a word that needs company', () => {
  it.each([
    ['counts beside one of the words', 'Lean manufacturing', 'lean: company'],
    ['counts wherever in the sentence it stands', 'In manufacturing we are lean', 'lean: company'],
    ['counts in a sentence that is wrapped', 'We keep it lean, in our\nmanufacturing', 'lean: company'],
    ['counts beside a phrase of several words, however it is joined', 'six-sigma and lean', 'lean: company'],
    ['does not count beside a part of a phrase', 'six lean months', 'lean: not (needs)'],
    ['does not count alone', 'A lean team', 'lean: not (needs)'],
    ['does not count beside the words in another sentence', 'A lean team. Manufacturing is near', 'lean: not (needs)'],
    ['does not count beside a word that only begins alike', 'Lean manufacturings', 'lean: not (needs)'],
    ['counts within its line where that is the reach', '- Soldering. Bring an iron', 'soldering: company'],
    ['does not count in another line', '- Soldering\n- Iron', 'soldering: not (needs)'],
    ['counts beside a skill anywhere in the posting', 'You excel at many things.\n\n- PowerPoint', 'excel: company'],
    ['does not count beside a skill that was refused', 'You excel.\n\npowerpoint@acme.example', 'excel: not (needs)'],
    ['does not count beside a skill that needs evidence itself', 'A gin, and Go!', 'gin: not (needs)'],
    ['does not count by a word that it holds itself', 'Some iron work', 'soldering: not (needs)'],
    ['counts where the word stands beside it too', 'Some iron work with iron', 'soldering: company'],
    ['counts by any one of its needs', 'We use Excel', 'excel: capital'],
  ])('%s: %j', (_, text, verdict) => {
    expect(judge(text)[0]?.split(' = ')[1]).toBe(verdict);
  });
});
