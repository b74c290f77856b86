import { describe, expect, it } from 'vitest';
import { judge } from '../support/tech.ts';

/** A verdict that lets the word stand as far as its surroundings go. */
const STANDS = expect.stringMatching(/: (?:plain|list|cue|near|not \(needs\))$/);

describe('a short word is part of a longer one', () => {
  it.each(['R&D', 'C-suite', 'B-C', 'O.R', 'C&A', 'R+D', 'Mary R. Smith', "R't", "o'R", 'A.C. motors'])('in %s', (text) => {
    expect(judge(text).filter((line) => /^[RC] = /.test(line))).toEqual([expect.stringMatching(/: not \(edge\)$/)]);
  });
});

describe('a word stands by itself', () => {
  it.each(['Go-based', 'R-like', 'Python, C.', 'C/D', '(R)', '“Go”', '*R*', 'Go’s', "Python's", 'SQL-', '-SQL', 'SQL+', 'Docker-based', 'SQL&Python'])(
    'in %s',
    (text) => {
      expect(judge(text)).toContainEqual(STANDS);
      expect(judge(text)).not.toContainEqual(expect.stringMatching(/\((?:edge|address)\)$/));
    },
  );
});

describe('a word is part of an address', () => {
  it.each([
    'https://acme.example/python',
    'http://python.example',
    'www.python-shop.example',
    'jobs@python.example',
    'python@acme.example',
    'python.example',
    'docs.python.org',
    'acme.com/jobs/python',
    'run python.py',
    'main.sql',
    'https://acme.example/?q=python&page=2',
  ])('in %s', (text) => {
    expect(judge(text)).toEqual([expect.stringMatching(/^(?:python|sql) = (?:python|sql): not \(address\)$/)]);
  });
});

describe('a word is no part of an address', () => {
  it.each([
    ['before the end of a sentence', 'We use Python.'],
    ['where the space after a full stop was lost', 'Years of experience.Python is fun'],
    ['in a list with slashes', 'Java/Python/SQL'],
    ['beside an address', 'https://acme.example, Python'],
    ['as the text of a link', '[Python](https://acme.example)'],
    ['before dots', 'Python...'],
    ['in a tag', '#python'],
  ])('%s: %s', (_, text) => {
    expect(judge(text).filter((line) => /^python = /i.test(line))).toEqual([expect.stringMatching(/: plain$/)]);
  });
});
