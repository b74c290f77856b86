import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';

const INPUT = 'fixtures/golden/input';
const POSTINGS = `${INPUT}/postings`;
const TAXONOMY = ['--no-config', '--no-builtin', '--taxonomy', `${INPUT}/taxonomy`];

const LINES: Readonly<Record<string, readonly string[]>> = {
  scan: ['scan', POSTINGS],
  'scan-by': ['scan', POSTINGS, '--by', 'minYears'],
  'scan-facets': ['scan', POSTINGS, '--facets'],
  profile: ['profile', POSTINGS],
  explain: ['explain', `${POSTINGS}/fenwick-tide-data-engineer.md`],
  skills: ['skills'],
};

/** What people see; `npx vitest run -u` writes it anew, and the diff is for reading. */
describe.each(Object.entries(LINES))('%s', (name, line) => {
  it.each([80, 60])('looks the same on a terminal of %i columns', async (outColumns) => {
    const { code, out, error } = await runIn({ outColumns, env: { NO_COLOR: '1' } }, ...line, ...TAXONOMY);
    expect(code).toBe(0);
    expect(error).toMatch(/^(?:skillsift: no known skill: [^\n]+\n)?$/);
    await expect(out).toMatchFileSnapshot(`../../fixtures/golden/${name}-${outColumns}.txt`);
  });

  it('looks the same in colour', async () => {
    const { out } = await runIn({ outColumns: 80 }, ...line, ...TAXONOMY);
    await expect(out.replaceAll('\u001b', '␛')).toMatchFileSnapshot(`../../fixtures/golden/${name}-colour.txt`);
  });

  it('looks the same as Markdown', async () => {
    const { out } = await runIn({}, ...line, ...TAXONOMY, '--format', 'markdown');
    await expect(out).toMatchFileSnapshot(`../../fixtures/golden/${name}.md`);
  });
});
