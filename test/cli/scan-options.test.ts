import { describe, expect, it } from 'vitest';
import { runIn } from '../support/fake-io.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const { folder, file } = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', file('tiny.yaml', TINY_TAXONOMY)];
/** SQL: 3 postings, 2 required, 1 preferred. Python: 3, 1 required, 2 mentioned. Go: 1, preferred. PyTorch: 2, 1 preferred, 1 mentioned; implies Machine learning. */
const postings = folder({
  'a.txt': 'We use Python.\n\nRequirements\n- SQL\n',
  'b.txt': 'We use Python and PyTorch.\n\nRequirements\n- SQL\n',
  'c.txt': 'Requirements\n- Python\n\nNice to have\n- PyTorch\n- Go, SQL\n',
});

interface Row {
  readonly id: string;
  readonly postings: number;
}

async function list(...argv: readonly string[]): Promise<string[]> {
  const { code, out, error } = await runIn({}, 'scan', postings, ...TINY, '--format', 'ndjson', ...argv);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))
    .map((row) => `${row.id} ${row.postings}`);
}

describe('scan', () => {
  it('shows category by category, most asked first', async () => {
    expect(await list()).toEqual(['sql 3', 'python 3', 'go 1', 'pytorch 2']);
  });

  it('is what is done where no command is named', async () => {
    expect(await runIn({}, postings, ...TINY)).toEqual(await runIn({}, 'scan', postings, ...TINY));
  });

  it.each<readonly [options: string, rows: string]>([
    ['--top 1', 'sql 3, pytorch 2'],
    ['--top 0', ''],
    ['--min-postings 2', 'sql 3, python 3, pytorch 2'],
    ['--kind method', ''],
    ['--kind method --kind tool --category frameworks', 'pytorch 2'],
    ['--category frameworks --category languages --top 1', 'sql 3, pytorch 2'],
    ['--sort name', 'go 1, python 3, sql 3, pytorch 2'],
    ['--sort name --top 2', 'python 3, sql 3, pytorch 2'],
    ['--sort preferred', 'sql 3, go 1, python 3, pytorch 2'],
    ['--sort required --top 1', 'sql 3, pytorch 2'],
    ['--demand required', 'sql 2, python 1'],
    ['--demand preferred', 'sql 1, go 1, pytorch 1'],
    ['--demand mentioned --min-postings 2', 'python 2'],
  ])('%s', async (options, rows) => {
    expect((await list(...options.split(' '))).join(', ')).toBe(rows);
  });

  it('says what it leaves out, and what it counts', async () => {
    const { out } = await runIn({}, 'scan', postings, ...TINY, '--top', '1', '--demand', 'preferred');
    expect(out).toContain('Languages  1 of 2 skills; share of 3 postings, counted where preferred\n');
    expect(out).toContain('\n2 of 3 skills in 3 postings. ');
    const { out: json } = await runIn({}, 'scan', postings, ...TINY, '--demand', 'preferred', '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({ demand: 'preferred', postings: { of: 3 } });
  });
});
