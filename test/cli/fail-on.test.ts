import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const scratch = makeScratch();

const MIXED = ['{"id":1,"description":"Python"}', '{"id":2,"description":""}', '{"id":3,"description":"We open at eight."}', '{"id":4,"descr'].join('\n');

async function scan(...options: string[]): Promise<{ readonly code: number; readonly error: string }> {
  return runIn({ stdin: MIXED }, 'scan', '-', '-q', '--format', 'json', ...options);
}

describe('--fail-on', () => {
  it.each([
    ['unreadable=1', 3],
    ['unreadable=0', 1],
    ['unreadable=25%', 3],
    ['unreadable=24.9%', 1],
    ['empty=0', 1],
    ['no-known-skill=1', 3],
    ['ok=0', 1],
    ['not-english=0', 3],
    ['empty=1,unreadable=0', 1],
  ])('%s makes the exit code %d', async (limit, code) => {
    expect((await scan('--fail-on', limit)).code).toBe(code);
  });

  it('says what was too much', async () => {
    const { error } = await scan('--fail-on', 'unreadable=1%', '--fail-on', 'empty=0');
    expect(error).toContain('skillsift: 1 of 4 postings is unreadable; --fail-on allows 1.0 %\nskillsift: 1 of 4 postings is empty; --fail-on allows 0\n');
  });

  it.each([
    ['unreadable', '--fail-on takes status=limit, such as unreadable=1% or empty=0, not "unreadable"'],
    ['unreadible=1', 'there is no status "unreadible"; did you mean "unreadable"?'],
    ['empty=1.5', '--fail-on empty=1.5: a number of postings is whole; 1.5% is a share'],
    ['empty=-1', '--fail-on takes status=limit'],
  ])('refuses %s before anything is read', async (limit, message) => {
    const { code, error } = await scan('--fail-on', limit);
    expect([code, error]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('the status of a posting', () => {
  it('stands in its record with a reason, of those that could not be read too', async () => {
    const { out } = await runIn({ stdin: MIXED }, 'profile', '-', '--format', 'ndjson');
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ posting, status, reason }) => [posting.id, status, reason])).toEqual([
      ['1', 'ok', null],
      ['2', 'empty', 'there is no text'],
      ['3', 'no-known-skill', 'no label of the taxonomy is in it'],
      ['-', 'unreadable', 'line 4: this line is not JSON: it is cut short'],
    ]);
  });

  it('is counted by scan', async () => {
    const folder = scratch.folder({ 'a.ndjson': MIXED });
    const { out } = await runIn({}, 'scan', folder, '--format', 'json');
    expect(JSON.parse(out).postings).toEqual({ of: 3, ok: 1, empty: 1, duplicates: 0, 'no-known-skill': 1, 'not-english': 0, unreadable: 1 });
  });
});

describe('--field', () => {
  it.each([
    ['description', '--field takes role=name, such as description=body, not "description"'],
    ['describtion=body', 'a posting has no "describtion"; did you mean "description"?'],
    ['description=', '--field takes role=name'],
  ])('refuses %s', async (given, message) => {
    const { code, error } = await scan('--field', given);
    expect([code, error]).toEqual([2, expect.stringContaining(message)]);
  });

  it('names the field that holds a posting', async () => {
    const { out } = await runIn(
      { stdin: '{"description":"no","advert":{"en":"Python"}}' },
      'profile',
      '-',
      '--field',
      'description=advert.en',
      '--format',
      'ndjson',
    );
    expect(JSON.parse(out).skills[0].id).toBe('python');
  });
});

describe('failOn', () => {
  it('of a config file may speak to scan and to diff at once', async () => {
    const config = scratch.file('skillsift.config.yaml', 'failOn: [impact=5%, unreadable=0]\n');
    const { code, error } = await scan('--config', config);
    expect([code, error]).toEqual([1, expect.stringContaining('is unreadable; --fail-on allows 0')]);
    const taxonomy = scratch.file('a.yaml', 'version: 1.0.0\n');
    const changed = await runIn({}, 'diff', taxonomy, taxonomy, '--no-builtin', '--config', config);
    expect(changed.error).toContain('--fail-on impact=5% needs postings to look at');
  });

  it('of a config file that speaks to scan alone leaves diff as it is', async () => {
    const config = scratch.file('skillsift.config.yaml', 'failOn: [unreadable=0]\n');
    const same = scratch.file('a.yaml', TINY_TAXONOMY);
    expect(await runIn({}, 'diff', same, same, '--no-builtin', '--config', config)).toMatchObject({ code: 0 });
  });

  it('names a word of a config file that no command knows', async () => {
    const config = scratch.file('skillsift.config.yaml', 'failOn: [unreadible=0]\n');
    expect((await scan('--config', config)).error).toContain('there is no status "unreadible"');
  });
});
