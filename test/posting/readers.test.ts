import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Posting, Reading } from '../../src/posting/posting.ts';
import { readerFor, readers } from '../../src/posting/readers/index.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'posting', 'readers');

function read(source: string, content: string | Uint8Array): Reading[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return [...(readerFor(source)?.read({ source, bytes }) ?? [])];
}

function postingOf(source: string, content: string): Posting | undefined {
  const [reading] = read(source, content);
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
    ['a.md.exe', undefined],
    ['txt', undefined],
    ['notes.md/a', undefined],
  ])('are chosen by extension: %s by %s', (path, name) => {
    expect(readerFor(path)?.name).toBe(name);
  });
});

describe.each(readers.map((reader) => [reader.name, reader] as const))('the reader of %s', (_, { extensions, read }) => {
  const source = `jobs/acme${extensions[0]}`;

  it('says that binary data is no posting, and where', () => {
    const readings = [...read({ source, bytes: Uint8Array.of(0x89, 0x50, 0, 1, 2) })];
    expect(readings).toMatchObject([
      { kind: 'problem', diagnostic: { code: 'posting/binary', severity: 'error', location: { file: source, line: 1, column: 1 } } },
    ]);
  });

  it('gives postings that name their source, or problems that do, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        for (const reading of read({ source, bytes })) {
          expect(reading.kind === 'posting' ? reading.posting.source : reading.diagnostic.location.file).toBe(source);
        }
      }),
    );
  });
});

describe.each(['.txt', '.md'])('a file of one posting, as %s', (extension) => {
  it('keeps its text to the last unit', () => {
    const text = '\ufeff# Baker\r\n\r\n\tWe bake “naïve” bread 😀 \u200b\n\n';
    expect(postingOf(`a${extension}`, text)?.text).toBe(text);
  });

  it('has the name of its file as id', () => {
    expect(postingOf(`some.folder/acme.v2${extension}`, 'x')?.id).toBe('acme.v2');
    expect(postingOf(`C:\\jobs\\acme${extension}`, 'x')?.id).toBe('acme');
  });

  it('is read with a warning where the encoding had to be guessed', () => {
    const [reading] = read(`a${extension}`, Uint8Array.of(0x6e, 0x61, 0xef, 0x76, 0x65));
    expect(reading).toMatchObject({
      kind: 'posting',
      posting: { text: 'naïve' },
      diagnostics: [{ code: 'posting/encoding', severity: 'warning', message: 'not UTF-8; read as Windows-1252' }],
    });
    expect(read(`a${extension}`, 'naïve')).toMatchObject([{ diagnostics: [] }]);
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
    ['a.md', '#\n\nWe bake', undefined],
  ])('in %s: %j', (source, text, title) => {
    expect(postingOf(source, text)?.title).toBe(title);
  });
});
