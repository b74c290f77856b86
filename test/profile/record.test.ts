import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/profile/record.ts';
import { readText } from '../support/profiles.ts';
import { TECH } from '../support/tech.ts';

interface MentionRecord {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

interface ProfileRecord {
  readonly status: string;
  readonly skills: readonly { readonly id: string; readonly implied: boolean; readonly mentions: readonly MentionRecord[] }[];
}

/** The record as a reader of the output gets it. */
function recordOf(text: string): ProfileRecord {
  return JSON.parse(JSON.stringify(toRecord(readText(text).profile, TECH)));
}

describe('the record of a profile', () => {
  it('says null for what is not known, and leaves nothing out', () => {
    expect(recordOf('We write\r\nsome Python.')).toMatchObject({
      schemaVersion: 1,
      posting: { id: 'acme', source: 'acme.txt', record: null, title: null, company: null, location: null, datePosted: null, digest: null },
      status: 'ok',
      skills: [
        {
          id: 'python',
          name: 'Python',
          kind: 'tool',
          category: 'tech',
          demand: 'mentioned',
          years: null,
          alternatives: [],
          implied: false,
          mentions: [{ start: 15, end: 21, line: 2, column: 6, text: 'Python', section: 'none', demand: 'mentioned', cue: null }],
        },
      ],
      taxonomy: { version: '0.0.0', digest: null },
    });
  });

  it('gives offsets, lines and columns that lead to the mention in any text', () => {
    const piece = fc.constantFrom(
      'Python',
      'Node.js',
      'naïve Bayes',
      'PyTorch',
      'machine\r\nlearning',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\ufeff',
      'İ',
      '😀',
      'e\u0301',
      '漢',
      ', ',
      '\n- ',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 20 }), (text) => {
        const lines = text.split(/\r\n|\n|\r/);
        for (const mention of recordOf(text).skills.flatMap(({ mentions }) => mentions)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          const [first = ''] = mention.text.split(/\r\n|\n|\r/);
          expect(lines[mention.line - 1]?.slice(mention.column - 1, mention.column - 1 + first.length)).toBe(first);
        }
      }),
    );
  });
});
