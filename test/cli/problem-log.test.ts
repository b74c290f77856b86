import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';

const BAD = 10_250;
const stdin = ['{"id":1,"description":"Python"}', ...Array.from({ length: BAD }, () => '{"id":'), '[1]'].join('\n');

describe('a stream of bad records', () => {
  it('is counted to the last, and listed and told as far as anyone looks', async () => {
    const { code, out, error } = await runIn({ stdin }, 'scan', '-', '--input-format', 'ndjson', '--format', 'json');
    const { postings, problems, problemsNotListed } = JSON.parse(out);
    expect([code, postings.unreadable, problems.length, problemsNotListed]).toEqual([3, BAD + 1, 10_000, BAD + 1 - 10_000]);
    const lines = error.trimEnd().split('\n');
    expect(lines.slice(-2)).toEqual([`standard input: ${BAD + 1 - 100} more of these [posting/bad-record]`, `skillsift: ${BAD + 1} inputs could not be read`]);
    expect(lines).toHaveLength(102);
  });

  it('says nothing of more where there is no more', async () => {
    const { out } = await runIn({ stdin: '{"id":1,"description":"Python"}\n{' }, 'scan', '-', '--input-format', 'ndjson', '--format', 'json');
    expect(Object.keys(JSON.parse(out))).not.toContain('problemsNotListed');
  });
});
