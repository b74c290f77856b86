import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readers } from '../../src/posting/readers/index.ts';
import { runIn } from '../support/fake-io.ts';
import { writeAll } from '../support/make-files.ts';
import { makeScratch } from '../support/scratch.ts';
import { TINY_TAXONOMY } from '../support/tiny.ts';

const scratch = makeScratch();
const TINY = ['--no-config', '--no-builtin', '--taxonomy', scratch.file('tiny.yaml', TINY_TAXONOMY)];

const POSTING = {
  title: 'Senior ML Engineer',
  company: 'Acme',
  lines: [
    'Senior ML Engineer',
    '',
    'We build search for R&D teams in Berlin, and we "ship", every week.',
    '',
    'Requirements:',
    '- 5+ years of Python',
    '- PyTorch or TensorFlow (training & serving)',
    '- A degree in computer science',
    '',
    'Nice to have:',
    '- Kubernetes',
    '',
    'Salary: $150,000 - $200,000 per year. Remote within the EU.',
  ],
};

interface Profiled {
  readonly posting: { readonly title: string | null };
  readonly status: string;
  readonly skills: readonly { readonly mentions: readonly { readonly text: string }[] }[];
  readonly facets: Readonly<Record<string, unknown>>;
}

/** What must not depend on the format: all but places. */
function essence(line: string): unknown {
  const { posting, status, skills, facets }: Profiled = JSON.parse(line);
  const { evidence, ...values } = facets;
  return {
    title: posting.title,
    status,
    facets: values,
    skills: skills.map(({ mentions, ...skill }) => ({ ...skill, mentions: mentions.map((one) => ({ ...one, start: 0, end: 0, line: 0, column: 0 })) })),
  };
}

const written = writeAll(POSTING);

async function profile(world: Parameters<typeof runIn>[0], ...argv: string[]): Promise<unknown> {
  const { code, out, error } = await runIn(world, 'profile', ...argv, ...TINY, '--format', 'ndjson', '-q');
  expect([code, error]).toEqual([0, '']);
  return essence(out);
}

describe('the same posting', () => {
  it('is written here in every format', () => {
    const endings = readers.map(({ extensions }) => extensions.filter((ending) => ending in written));
    expect(endings.filter((found) => found.length === 0)).toEqual([]);
  });

  it.each(Object.keys(written))('has the same profile as %s: by its name, by its looks, and from standard input', async (ending) => {
    const expected = await profile({ stdin: written['.txt'] ?? '' }, '-');
    expect(expected).toMatchObject({ status: 'ok', title: POSTING.title, facets: { minYears: 5, workMode: 'remote', seniority: 'senior' } });
    const bytes = written[ending] ?? new Uint8Array();
    expect(await profile({}, scratch.folder({ [`acme${ending}`]: bytes }))).toEqual(expected);
    expect(await profile({}, scratch.file('acme', bytes))).toEqual(expected);
    expect(await profile({ stdin: bytes }, '-')).toEqual(expected);
  });
});

describe('help', () => {
  it('loads no parser', () => {
    const dist = join(import.meta.dirname, '..', '..', 'dist');
    const loaded = new Set<string>();
    const follow = (file: string): void => {
      if (loaded.size === loaded.add(file).size) return;
      for (const [, next = ''] of readFileSync(join(dist, file), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)) follow(next);
    };
    follow('cli.js');
    expect(loaded.size).toBeGreaterThan(3);
    expect([...loaded].filter((file) => /^(?:read-|json-|ndjson-|csv-|parquet-|pdf-|docx-|html-)/.test(file))).toEqual([]);
    expect(readdirSync(dist).filter((file) => file.startsWith('read-pdf-'))).toHaveLength(1);
  });
});
