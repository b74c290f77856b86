import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixLayers } from '../../src/lint/fix.ts';
import { lint } from '../../src/lint/lint.ts';
import { codeOf, type Finding } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { LabelTally } from '../../src/lint/tally.ts';
import { compileMatcher } from '../../src/match/matcher.ts';
import { subjectOf } from './subject-of.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/lint');

function read(rule: string, file: string): string {
  return readFileSync(join(FIXTURES, rule, file), 'utf8');
}

/** Lints a fixture with every rule, over the postings beside it where there are some. */
function lintFixture(rule: string, file: string): Finding[] {
  const subject = subjectOf({ file, text: read(rule, file) });
  const corpus = join(FIXTURES, rule, 'corpus');
  if (!existsSync(corpus)) return lint(subject);
  const tally = new LabelTally(compileMatcher(subject.taxonomy));
  for (const name of readdirSync(corpus)) tally.add(readFileSync(join(corpus, name), 'utf8'));
  return lint(subject.withTally(tally));
}

function show({ code, message, location }: Finding): string {
  return `${location.line}:${location.column} ${code} ${message}\n`;
}

it('has a folder of fixtures for each rule, and none without a rule', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(rules.map((rule) => rule.name));
});

describe.each(rules.map((rule) => ({ rule, name: rule.name })))('$name', ({ rule, name }) => {
  it('has a page of two sentences', () => {
    expect(rule.page.split(/(?<=\.) (?=[A-Z])/)).toEqual([expect.stringMatching(/^Finds .*\.$/), expect.stringMatching(/\.$/)]);
  });

  it('finds what is expected in bad.yaml, and no other rule finds anything', async () => {
    const findings = lintFixture(name, 'bad.yaml');
    expect(findings.map((finding) => finding.code)).toEqual(findings.map(() => codeOf(rule)));
    await expect(findings.map(show).join('')).toMatchFileSnapshot(join(FIXTURES, name, 'expected.txt'));
  });

  it('finds something in bad.yaml and nothing in good.yaml', () => {
    expect(lintFixture(name, 'bad.yaml')).not.toEqual([]);
    expect(lintFixture(name, 'good.yaml').map(show)).toEqual([]);
  });

  it('points at what it is about', () => {
    for (const { excerpt, location } of lintFixture(name, 'bad.yaml')) {
      const line = read(name, 'bad.yaml').split('\n')[location.line - 1];
      expect(excerpt?.line).toBe(line);
      expect(line?.slice(location.column - 1, location.column - 1 + (excerpt?.length ?? 0))).toMatch(/^\S+(?: \S+)*\s?$/);
    }
  });

  it('mends bad.yaml into fixed.yaml, or leaves it as it is', () => {
    const text = read(name, 'bad.yaml');
    const fixed = existsSync(join(FIXTURES, name, 'fixed.yaml')) ? read(name, 'fixed.yaml') : text;
    expect(fixLayers([[{ file: 'bad.yaml', text }]], undefined, [rule])[0]?.[0]?.text).toBe(fixed);
    expect(rule.fixable === true).toBe(fixed !== text);
  });
});
