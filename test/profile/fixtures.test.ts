import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Posting } from '../../src/posting/posting.ts';
import { HeadingReader } from '../../src/profile/headings.ts';
import type { ReadCandidate } from '../../src/profile/profile.ts';
import { compileProfiler } from '../../src/profile/profiler.ts';
import { findSections } from '../../src/profile/sections.ts';
import { Layout } from '../../src/text/layout.ts';
import { type Mark, readMarked, writeMarked } from '../support/marked-text.ts';
import { readText } from '../support/read-text.ts';
import { taxonomyOf } from '../support/taxonomy.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'profile');
const LEAST_STYLES = 10;

const profiler = compileProfiler(taxonomyOf(readFileSync(join(FOLDER, 'skills.yaml'), 'utf8')));

/** What each rule marks in a posting. */
const RULES: Readonly<Record<string, (posting: Posting) => readonly Mark[]>> = {
  sections: markHeadings,
  demand: (posting) => markCandidates(posting, ({ evidence }) => evidence?.demand),
  years: (posting) =>
    markCandidates(posting, ({ evidence }) => evidence?.years && [evidence.years.min, evidence.years.max].filter((end) => end !== undefined).join('-')),
  alternatives: markChoices,
  negation: (posting) => markCandidates(posting, ({ setAside }) => (setAside?.reason === 'negated' ? 'negated' : undefined)),
  employer: (posting) =>
    markCandidates(posting, ({ setAside }) => (setAside?.reason === 'employer' || setAside?.reason === 'others' ? setAside.reason : undefined)),
};

interface FixtureCase {
  readonly name: string;
  readonly style: string;
  readonly company: string | undefined;
  readonly marked: string;
}

function readCases(rule: string): FixtureCase[] {
  const [, ...parts] = readFileSync(join(FOLDER, `${rule}.txt`), 'utf8').split(/^=== /m);
  return parts.map((part) => {
    const name = part.slice(0, part.indexOf('\n'));
    return { name, style: name.split(':')[0] ?? '', company: /\[(.+)\]$/.exec(name)?.[1], marked: part.slice(name.length + 1) };
  });
}

function readPosting(text: string, company: string | undefined): Posting {
  const posting = readText(text);
  return company === undefined ? posting : { ...posting, company };
}

function markHeadings({ text }: Posting): Mark[] {
  return findSections(new Layout(text), new HeadingReader()).flatMap(({ start, kind, heading }) => {
    const at = heading === undefined ? -1 : text.indexOf(heading, start);
    return at < 0 ? [] : [{ start: at, end: at + (heading ?? '').length, id: kind }];
  });
}

function markCandidates(posting: Posting, idOf: (read: ReadCandidate) => string | undefined): Mark[] {
  return profiler.read(posting).candidates.flatMap((read) => {
    const id = idOf(read);
    return id === undefined ? [] : [{ start: read.candidate.start, end: read.candidate.end, id }];
  });
}

/** Lists are numbered by kind and members, so that the marks say who stands with whom. */
function markChoices(posting: Posting): Mark[] {
  const lists: string[] = [];
  return markCandidates(posting, ({ candidate: { skill }, evidence }) => {
    if (!evidence?.choice) return undefined;
    const members = [skill.id, ...(evidence.others ?? [])].toSorted().join();
    if (!lists.includes(members)) lists.push(members);
    return `${evidence.choice}-${lists.indexOf(members) + 1}`;
  });
}

describe.each(Object.entries(RULES))('fixtures/profile/%s.txt', (rule, marksOf) => {
  const cases = readCases(rule);

  it.each(cases)('$name', ({ marked, company }) => {
    const { text } = readMarked(marked);
    expect(writeMarked({ text, marks: marksOf(readPosting(text, company)) })).toBe(marked);
  });

  it('shows many house styles', () => {
    expect(new Set(cases.map(({ style }) => style)).size).toBeGreaterThanOrEqual(LEAST_STYLES);
  });
});

it('every fixture is of a rule', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual([...Object.keys(RULES).map((rule) => `${rule}.txt`), 'skills.yaml'].toSorted());
});
