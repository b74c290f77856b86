import { describe, expect, it } from 'vitest';
import { stemWord } from '../../src/text/stem.ts';

describe('stems', () => {
  it.each([
    ['tuning', 'tuned'],
    ['testing', 'tested'],
    ['pipelines', 'pipeline'],
  ])('are one for %s and %s', (a, b) => {
    expect(stemWord(a)).toBe(stemWord(b));
  });

  it('differ for words that have little to do with each other', () => {
    expect(stemWord('tuning')).not.toBe(stemWord('tunnel'));
  });
});
