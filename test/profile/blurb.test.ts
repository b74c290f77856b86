import { describe, expect, it } from 'vitest';
import { readText } from '../support/profiles.ts';

/** What is asked for, of `Python` and `SQL`, in a text without headings. */
function listAsked(text: string): string[] {
  return readText(text).profile.skills.map(({ skill }) => skill.id);
}

describe('where no heading says what a text is about, what an employer tells of itself', () => {
  it.each([
    ['We are building Python notebooks for florists.'],
    ['Our platform speaks SQL.'],
    ['Acme is the leading Python consultancy.'],
    ['Acme Seed Banks (YC S31) builds SQL engines for farmers.'],
    ['Acme | Engineer | Remote | https://acme.example Acme makes Python easy.'],
    ['At Acme, we are reinventing SQL.'],
    ['By combining Python and SQL, we are making gardens grow.'],
    ['Founded in 2019, we sell seeds. Loved by Python people, and informed by years of SQL.'],
    ['Backed by the authors of Python.'],
    ['“Acme provides SQL to gardeners.'],
  ])('is not asked for: %s', (text) => {
    expect(listAsked(text)).toEqual([]);
  });

  it.each([
    ['We are hiring engineers who write Python.'],
    ['Our stack is Python.'],
    ['We write Python.'],
    ['We are a small team, mostly using Python.'],
    ['Acme is the leading florist. You will write Python.'],
    ['Acme is the leading florist. Experience with Python is needed.'],
    ['At Acme, we are looking for a Python engineer.'],
    ['Acme is a florist. We care about clean Python.'],
    ['Python is a must.'],
    ['Python, three days a week'],
    ['Acme builds rakes.\n\nPython every day'],
    ['## Requirements\n\nWe are building on Python.'],
  ])('is told from what is asked for or worked with: %s', (text) => {
    expect(listAsked(text)).toEqual(['python']);
  });

  it('ends where it speaks of the work, and does not begin again by itself', () => {
    expect(listAsked('Acme sells seeds. It loves SQL. You will write Python. Then more SQL.')).toEqual(['python', 'sql']);
  });

  it('gives way to words that insist', () => {
    expect(listAsked('## About us\n\nApplicants must know Python. We love SQL.')).toEqual(['python']);
    expect(listAsked('## About us\n\nThe team has deep expertise in Python.')).toEqual([]);
  });
});
