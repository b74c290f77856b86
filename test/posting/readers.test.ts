import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Posting, Reading } from '../../src/posting/posting.ts';
import { readerFor, readers } from '../../src/posting/readers/index.ts';
import { readBytes } from '../support/read-bytes.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'posting', 'readers');

async function read(source: string, content: string | Uint8Array): Promise<Reading[]> {
  const reader = readerFor(source);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return reader ? readBytes(reader, source, { bytes }) : [];
}

async function postingOf(source: string, content: string): Promise<Posting | undefined> {
  const [reading] = await read(source, content);
  return reading?.kind === 'posting' ? reading.posting : undefined;
}

describe('the readers', () => {
  it('are the files of their folder, in order', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.ts', ''));
    expect(readers.map(({ name }) => name)).toEqual(files.filter((file) => file !== 'index').sort());
  });

  it('share no extension, and each is written in lower case with its dot', () => {
    const extensions = readers.flatMap((reader) => reader.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(extensions.filter((extension) => !/^\.[a-z0-9]+$/.test(extension))).toEqual([]);
  });

  it.each([
    ['jobs/a.txt', 'text'],
    ['A.TXT', 'text'],
    ['a.Markdown', 'markdown'],
    ['a.b.md', 'markdown'],
    ['a.TXT.GZ', 'text'],
    ['a.jsonl.gz', 'ndjson'],
    ['a.gz', undefined],
    ['a.md.exe', undefined],
    ['txt', undefined],
    ['notes.md/a', undefined],
  ])('are chosen by extension: %s by %s', (path, name) => {
    expect(readerFor(path)?.name).toBe(name);
  });
});

describe.each(readers.map((reader) => [reader.name, reader] as const))('the reader of %s', (_, reader) => {
  const source = `jobs/acme${reader.extensions[0]}`;

  it('says that binary data is no posting, and where', async () => {
    const readings = await readBytes(reader, source, { bytes: Uint8Array.of(0x89, 0x50, 0, 1, 2) });
    expect(readings).toMatchObject([{ kind: 'problem', diagnostic: { severity: 'error', location: { file: source, line: 1, column: 1 } } }]);
  });

  it('gives postings that name their source, or problems that do, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        for (const reading of await readBytes(reader, source, { bytes })) {
          expect(reading.kind === 'posting' ? reading.posting.source : reading.diagnostic.location.file).toBe(source);
        }
      }),
    );
  });

  it('says so where there is nothing in a file', async () => {
    expect(await readBytes(reader, source, { bytes: new Uint8Array() })).toHaveLength(1);
  });
});

describe.each(['.txt', '.md'])('a file of one posting, as %s', (extension) => {
  it('keeps its text to the last unit', async () => {
    const text = '\ufeff# Baker\r\n\r\n\tWe bake “naïve” bread 😀 \u200b\n\n';
    expect((await postingOf(`a${extension}`, text))?.text).toBe(text);
  });

  it('has the name of its file as id', async () => {
    expect((await postingOf(`some.folder/acme.v2${extension}`, 'x'))?.id).toBe('acme.v2');
    expect((await postingOf(`C:\\jobs\\acme${extension}.gz`, 'x'))?.id).toBe('acme');
  });

  it('is read with a warning where the encoding had to be guessed', async () => {
    const [reading] = await read(`a${extension}`, Uint8Array.of(0x6e, 0x61, 0xef, 0x76, 0x65));
    expect(reading).toMatchObject({
      kind: 'posting',
      posting: { text: 'naïve' },
      diagnostics: [{ code: 'posting/encoding', severity: 'warning', message: 'not UTF-8; read as Windows-1252' }],
    });
    expect(await read(`a${extension}`, 'naïve')).toMatchObject([{ diagnostics: [] }]);
  });
});

describe('the title of a posting', () => {
  it.each([
    ['a.txt', '\n\n  ML Engineer \r\nBerlin', 'ML Engineer'],
    ['a.txt', 'Title: ML Engineer\nBerlin', 'ML Engineer'],
    ['a.txt', '\ufeffML Engineer', 'ML Engineer'],
    ['a.txt', `${'We bake bread. '.repeat(9)}\nBaker`, undefined],
    ['a.txt', ' \n', undefined],
    ['a.md', '# ML Engineer #\n## Berlin', 'ML Engineer'],
    ['a.md', '\ufeff### ML Engineer', 'ML Engineer'],
    ['a.md', '**ML Engineer**\n\n# Berlin', 'ML Engineer'],
    ['a.md', 'We bake.\n\n## ML Engineer', 'ML Engineer'],
    ['a.md', 'We bake **bread** and #1 cake', undefined],
    ['a.md', '**ML Engineer** — Berlin\n\n**Tasks**\n- Bake\n\n**Requirements**\n- Bread', 'ML Engineer — Berlin'],
    ['a.md', 'ML Engineer\n\n## Tasks\n\n## Requirements', 'ML Engineer'],
    ['a.md', 'Acme\n\n## ML Engineer\n\n### Tasks\n\n### Requirements', 'ML Engineer'],
    ['a.md', '![Acme](logo.png)\n\n## ML Engineer\n\n## Tasks', 'ML Engineer'],
    ['a.md', 'We bake.\r\n\r\nML Engineer\r\n---\r\n\r\nTasks\r\n---\r\n', 'ML Engineer'],
    ['a.md', 'ML Engineer\r\n===\r\n\r\nTasks\r\n---\r\n', 'ML Engineer'],
    ['a.md', '#\n\nWe bake', undefined],
    ['a.md', '---\ntitle: "ML Engineer"\n---\n# Berlin', 'ML Engineer'],
    ['a.md', '---\ncompany: Acme\n---\n# ML Engineer', 'ML Engineer'],
  ])('in %s: %j', async (source, text, title) => {
    expect((await postingOf(source, text))?.title).toBe(title);
  });
});
