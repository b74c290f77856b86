import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
const POSTING = 'Data Engineer\r\n\r\nRequirements\r\n- Python and Go\r\n\r\nWe go far. 😀 Go!\r\n';

describe('explain', () => {
  it('marks the mentions in the posting, and shows each candidate with its verdict', async () => {
    const { code, out } = await runIn({ stdin: POSTING }, 'explain', '-', ...TINY);
    expect(code).toBe(0);
    expect(out).toContain('Data Engineer  standard input; 4 candidates, 2 counted\n');
    expect(out).toContain('\n- «Python» and «Go»\n\nWe go far. 😀 Go!\n');
    expect(out).toMatch(/^ *4:3 +Python +python +required +under requirements$/m);
    expect(out).toMatch(/^ *6:4 +go +go +no +not written in the exact case of the label/m);
    expect(out).toMatch(/^ *6:15 +Go +go +no +no corroboration/m);
  });

  it.each([undefined, 60, 100])('says of each mention how, why and for how long it is asked for, on a terminal of %s columns', async (outColumns) => {
    const stdin = 'Requirements\n- 3+ years of Python or SQL\n- PyTorch is a plus\n- no Go\n\nBenefits\n- SQL\n';
    const { out } = await runIn({ stdin, outColumns, env: { NO_COLOR: '1' } }, 'explain', '-', ...TINY);
    const table = out.slice(out.indexOf('Place')).replace(/\s+/g, ' ');
    expect(table).toMatch(/2:15 Python (python )?required "years of"; under requirements; 3\+ years; or sql /);
    expect(table).toMatch(/3:3 PyTorch (pytorch )?preferred "a plus"; under requirements /);
    expect(table).toMatch(/4:6 Go (go )?no negated: "no" /);
    expect(table).toMatch(/7:3 SQL (sql )?no what stands under "benefits" is not asked for /);
  });

  it('gives a program the same, with offsets into the text', async () => {
    const { out } = await runIn({ stdin: POSTING }, 'explain', '-', ...TINY, '--format', 'json');
    const { candidates, posting } = JSON.parse(out);
    expect(posting).toEqual({ id: '-', source: '-', title: 'Data Engineer' });
    expect(candidates.map(({ counts, rule }: { counts: boolean; rule: string }) => [counts, rule])).toEqual([
      [true, 'plain'],
      [true, 'list'],
      [false, 'case'],
      [false, 'needs'],
    ]);
    for (const { start, end, text } of candidates) expect(POSTING.slice(start, end)).toBe(text);
  });

  it('takes a folder that holds one posting, and no folder that holds more', async () => {
    expect(await runIn({}, 'explain', folder({ 'a.txt': 'Python' }), ...TINY)).toMatchObject({ code: 0, error: '' });
    const two = folder({ 'a.txt': 'Python', 'b.txt': 'SQL' });
    expect(await runIn({}, 'explain', two, ...TINY)).toEqual({ code: 2, out: '', error: `skillsift: explain takes one posting; "${two}" holds more\n` });
  });

  it('says that it could not read all', async () => {
    const path = folder({ 'a.txt': 'Python', 'b.txt': Uint8Array.of(0) });
    expect(await runIn({}, 'explain', path, ...TINY)).toMatchObject({ code: 3, error: expect.stringContaining('1 input could not be read') });
  });

  it('shows a posting without candidates as it is', async () => {
    const { code, out } = await runIn({ stdin: 'Baker wanted' }, 'explain', '-', ...TINY);
    expect({ code, out }).toEqual({ code: 0, out: 'Baker wanted  standard input; 0 candidates, 0 counted\n\nBaker wanted\n' });
  });
});

describe('profile', () => {
  const path = folder({ 'a.txt': POSTING, 'b.txt': 'Baker wanted', 'c.txt': '', 'd.txt': Uint8Array.of(0) });

  it('leaves out no posting, in any format', async () => {
    const run = (format: string): ReturnType<typeof runIn> => runIn({}, 'profile', path, ...TINY, '--format', format);
    const [table, csv, ndjson, json] = [await run('table'), await run('csv'), await run('ndjson'), await run('json')];
    expect([table, csv, ndjson, json].map(({ code }) => code)).toEqual([3, 3, 3, 3]);
    expect(table.out).toContain(`Baker wanted  ${join(path, 'b.txt')}; no known skill\n`);
    expect(table.out).toContain(`c  ${join(path, 'c.txt')}; empty\n`);
    expect(csv.out.split('\r\n').map((line) => line.split(',').slice(3, 5).join())).toEqual([
      'status,id',
      'ok,python',
      'ok,go',
      'no-known-skill,',
      'empty,',
      'unreadable,',
      '',
    ]);
    expect(
      ndjson.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual(['ok', 'no-known-skill', 'empty', 'unreadable']);
    expect(JSON.parse(json.out).problems).toMatchObject([{ source: join(path, 'd.txt'), code: 'posting/binary' }]);
  });

  it('shows skills of one kind or category where that is asked for, and the posting still', async () => {
    const { out } = await runIn({ stdin: 'Requirements: Python and PyTorch' }, 'profile', '-', ...TINY, '--kind', 'method', '--format', 'ndjson');
    expect(JSON.parse(out)).toMatchObject({ status: 'ok', skills: [{ id: 'machine-learning', implied: true }] });
    const none = await runIn({ stdin: 'Requirements: Python' }, 'profile', '-', ...TINY, '--category', 'frameworks');
    expect(none.out).toMatch(/; 0 skills\n$/);
  });
});
