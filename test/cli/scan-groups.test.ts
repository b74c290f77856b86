import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
const postings = folder({
  'a.txt': 'Senior Baker\n\nRequirements\n- SQL\n- 5+ years of experience\n\nSalary: $100k-$140k a year\n',
  'b.txt': 'Junior Baker\n\nRequirements\n- SQL\n- Python\n',
  'c.txt': 'Senior Miller\n\nRequirements\n- Python\n\nSalary: £60,000 per year\n',
  'd.txt': 'Baker\n\nNice to have\n- Python\n',
});

async function scan(...argv: readonly string[]): Promise<string> {
  const { code, out, error } = await runIn({}, 'scan', postings, ...TINY, ...argv);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out;
}

function readLines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

describe('scan --by', () => {
  it('gives each group its own denominator, up the ladder, and those that state nothing last', async () => {
    const rows = readLines(await scan('--by', 'seniority', '--format', 'ndjson'));
    expect(rows.map(({ by, group, id, postings: count, of, share }) => [by, group, id, count, of, share])).toEqual([
      ['seniority', 'junior', 'python', 1, 1, 1],
      ['seniority', 'junior', 'sql', 1, 1, 1],
      ['seniority', 'senior', 'python', 1, 2, 0.5],
      ['seniority', 'senior', 'sql', 1, 2, 0.5],
      ['seniority', null, 'python', 1, 1, 1],
    ]);
  });

  it('names group and denominator in tables and headings', async () => {
    expect(await scan('--by', 'seniority')).toMatch(
      /^seniority: junior {2}2 skills; share of 1 posting\n[\s\S]*\nseniority: senior {2}2 skills; share of 2 postings\n[\s\S]*\nseniority: unstated {2}1 skill;/,
    );
    expect(await scan('--by', 'company', '--format', 'markdown')).toMatch(/^### company: unknown\n\n2 skills; share of 4 postings\n/);
  });

  it('has the group in a column of CSV', async () => {
    const [header = '', ...rows] = (await scan('--by', 'seniority', '--format', 'csv')).trimEnd().split('\r\n');
    expect(header).toMatch(/^by,group,category,id,/);
    expect(rows.map((row) => row.split(',').slice(0, 4).join(','))).toEqual([
      'seniority,junior,languages,python',
      'seniority,junior,languages,sql',
      'seniority,senior,languages,python',
      'seniority,senior,languages,sql',
      'seniority,,languages,python',
    ]);
  });

  it('folds all but the largest groups into a line, which is never the one of those that state nothing', async () => {
    const out = await scan('--by', 'seniority', '--top-groups', '1');
    expect(out.match(/^seniority: \w+/gm)).toEqual(['seniority: senior', 'seniority: unstated']);
    expect(out).toContain('\n1 smaller group not shown, the largest of 1 posting; --top-groups sets how many are.\n');
    expect(JSON.parse(await scan('--by', 'seniority', '--top-groups', '0', '--format', 'json'))).toMatchObject({
      by: 'seniority',
      postings: { of: 4 },
      groups: [{ group: null, postings: 1 }],
      folded: { groups: 2, largest: 2 },
    });
  });

  it('shows the top of each group, counted as asked', async () => {
    const rows = readLines(await scan('--by', 'seniority', '--top', '1', '--demand', 'preferred', '--format', 'ndjson'));
    expect(rows.map(({ group, id }) => [group, id])).toEqual([[null, 'python']]);
  });

  it.each([
    [['--by', 'senority'], 'there is no facet or field "senority"; did you mean "seniority"?'],
    [['--by', 'seniority', '--facets'], '--by divides the skills, and --facets shows none: give one of them'],
  ])('%j is refused', async (argv, message) => {
    expect(await runIn({}, 'scan', postings, ...TINY, ...argv)).toEqual({ code: 2, out: '', error: `skillsift: ${message}\n` });
  });
});

describe('scan --facets', () => {
  it('gives each value with the postings that state the facet as denominator, and last those that do not', async () => {
    const rows = readLines(await scan('--facets', '--format', 'ndjson'));
    expect(rows.filter(({ facet }) => facet === 'seniority').map(({ value, postings: count, of, share }) => [value, count, of, share])).toEqual([
      ['junior', 1, 3, 0.3333],
      ['senior', 2, 3, 0.6667],
      [null, 1, 4, 0.25],
    ]);
  });

  it('never mixes currencies in a median', async () => {
    const rows = readLines(await scan('--facets', '--format', 'ndjson'));
    expect(rows.filter(({ facet }) => facet === 'salary')).toMatchObject([
      { value: 'GBP per year', postings: 1, of: 2, quantiles: { median: 60_000 } },
      { value: 'USD per year', postings: 1, of: 2, quantiles: { median: 120_000 } },
      { value: null, postings: 2, of: 4, quantiles: null },
    ]);
    expect(await scan('--facets')).toContain('\nsalary  2 of 4 postings state it (50 %)\n');
  });

  it('says how many values it does not show', async () => {
    expect(await scan('--facets', '--top-groups', '1')).toContain('seniority  3 of 4 postings state it (75 %); 1 rarer value not shown\n');
    expect(JSON.parse(await scan('--facets', '--top-groups', '1', '--format', 'json')).facets[0]).toMatchObject({
      facet: 'seniority',
      stated: 3,
      of: 4,
      share: 0.75,
      folded: 1,
    });
  });

  it('has least, quartiles and most in columns of CSV', async () => {
    const lines = (await scan('--facets', '--format', 'csv')).split('\r\n');
    expect(lines[0]).toBe('facet,value,postings,of,share,share_low,share_high,least,lower,median,upper,most');
    expect(lines.find((line) => line.startsWith('salary,USD'))).toMatch(/^salary,USD per year,1,2,0\.5,0\.0945,0\.9055,120000,120000,120000,120000,120000$/);
  });
});
