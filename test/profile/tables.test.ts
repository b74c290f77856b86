import { describe, expect, it } from 'vitest';
import { EXAMPLE_WORDS, EXAMPLE_WORDS_IN_BRACKETS, OFFERING_WORDS, TRAILING_WORDS } from '../../src/profile/choice-words.ts';
import { DEMAND_CUES } from '../../src/profile/cue-words.ts';
import { BEFORE_EMPLOYER } from '../../src/profile/employer-words.ts';
import { HEADING_WORDS } from '../../src/profile/heading-words.ts';
import { HARMLESS_BEFORE, HARMLESS_BEHIND, LIST_NEGATING_WORDS, NEGATED_NOUNS, NEGATING_WORDS, NOT_ASKED_BEHIND } from '../../src/profile/negation-words.ts';
import { BEHIND, SUCH_AS, WHOSE } from '../../src/profile/others-words.ts';
import type { Evidence, SetAside } from '../../src/profile/profile.ts';
import { readText } from '../support/profiles.ts';

/** What is said of the last skill that a text names. */
function lastOf(text: string): { readonly evidence: Evidence | undefined; readonly setAside: SetAside | undefined; readonly section: string | undefined } {
  const read = readText(text).candidates.at(-1);
  return { evidence: read?.evidence, setAside: read?.setAside, section: read?.section };
}

function reasonFor(text: string): string | undefined {
  return lastOf(text).setAside?.reason;
}

describe('every line of a table does what the table says, so that a new line needs no code', () => {
  it('headings', () => {
    const wrong = HEADING_WORDS.flatMap(([kind, phrases]) => phrases.filter((phrase) => lastOf(`## ${phrase}\n\n- Docker`).section !== kind));
    expect(wrong).toEqual([]);
  });

  it('cues of a demand', () => {
    const write = {
      ahead: (phrase: string): string => `So ${phrase} Docker`,
      // What is not required is negated, unless the sentence goes on.
      behind: (phrase: string): string => (phrase.startsWith('not ') ? `Some Docker, ${phrase} but fine` : `Some Docker ${phrase}`),
      start: (phrase: string): string => `${phrase} Docker`,
    };
    const wrong = DEMAND_CUES.flatMap(({ demand, reach, phrases }) => phrases.filter((phrase) => lastOf(write[reach](phrase)).evidence?.demand !== demand));
    expect(wrong).toEqual([]);
  });

  it('negation', () => {
    expect(NEGATING_WORDS.filter((word) => reasonFor(`${word} Docker`) !== 'negated')).toEqual([]);
    expect(LIST_NEGATING_WORDS.filter((word) => reasonFor(`${word} Jira, Excel or Docker`) !== 'negated')).toEqual([]);
    expect(NEGATED_NOUNS.filter((noun) => reasonFor(`no ${noun} with Docker`) !== 'negated')).toEqual([]);
    expect(NOT_ASKED_BEHIND.filter((word) => reasonFor(`Docker is not ${word}`) !== 'negated')).toEqual([]);
    expect(HARMLESS_BEHIND.filter((word) => reasonFor(`not ${word} Docker`) === 'negated')).toEqual([]);
    expect(HARMLESS_BEFORE.filter((words) => reasonFor(`${words} without Docker`) === 'negated')).toEqual([]);
  });

  it('alternatives and examples', () => {
    expect(OFFERING_WORDS.filter((words) => lastOf(`${words} Docker, SQL`).evidence?.choice !== 'one-of')).toEqual([]);
    expect(EXAMPLE_WORDS.filter((words) => lastOf(`tools ${words} Docker, SQL`).evidence?.choice !== 'example')).toEqual([]);
    expect(EXAMPLE_WORDS_IN_BRACKETS.filter((words) => lastOf(`tools (${words} Docker or SQL)`).evidence?.choice !== 'example')).toEqual([]);
    expect(TRAILING_WORDS.filter((words) => lastOf(`Docker, SQL ${words}`).evidence?.choice !== 'example')).toEqual([]);
  });

  it('names of the employer and of others', () => {
    expect(BEFORE_EMPLOYER.filter((words) => reasonFor(`## ${words} Docker`) !== 'employer')).toEqual([]);
    expect(WHOSE.flatMap((whose) => SUCH_AS.filter((as) => reasonFor(`${whose} ${as} Docker`) !== 'others'))).toEqual([]);
    expect(BEHIND.filter((words) => reasonFor(`${words} Docker`) !== 'others')).toEqual([]);
  });
});
