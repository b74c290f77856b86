import { getDocumentProxy } from 'unpdf';
import { nameOf } from '../name.ts';
import type { Reading } from '../posting.ts';
import type { RawParts } from '../reader.ts';
import { firstLineTitle } from '../title.ts';
import { joinPieces, type Piece } from './page-lines.ts';

const LARGEST = 100_000_000;
const MOST_PAGES = 200;

/** Reads the text of a PDF, where it has some. */
export async function* readPdf({ source, size, slice }: RawParts): AsyncGenerator<readonly Reading[]> {
  const read = size > LARGEST ? { reason: 'it is larger than any posting' } : await readText(new Uint8Array(slice(0, size)));
  if (read.reason !== undefined) {
    const diagnostic = { code: 'posting/unreadable', severity: 'error', message: read.reason, location: { file: source, line: 1, column: 1 } } as const;
    yield [{ kind: 'problem', diagnostic }];
    return;
  }
  const title = firstLineTitle(read.text);
  yield [{ kind: 'posting', posting: { id: nameOf(source), source, ...(title !== undefined && { title }), text: read.text }, diagnostics: [] }];
}

type PdfText = { readonly text: string; readonly reason?: undefined } | { readonly reason: string };

async function readText(data: Uint8Array): Promise<PdfText> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(data, QUIET);
  } catch (error) {
    return { reason: explain(error) };
  }
  try {
    if (document.numPages > MOST_PAGES) return { reason: `it has ${document.numPages} pages, and no posting has` };
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(joinPieces(items.filter((item): item is typeof item & Piece => 'str' in item)));
      page.cleanup();
    }
    const text = pages.join('\n\n').trim();
    return text === '' ? { reason: 'no text in this PDF; it may be scanned' } : { text };
  } catch (error) {
    return { reason: explain(error) };
  } finally {
    await document.destroy();
  }
}

/** Only words are wanted: no pictures, no fonts, and nothing said on the console. */
const QUIET = { verbosity: 0, maxImageSize: 1, disableFontFace: true, useSystemFonts: false, stopAtErrors: false };

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? 'this PDF is locked with a password' : 'this PDF is damaged, or no PDF';
}
