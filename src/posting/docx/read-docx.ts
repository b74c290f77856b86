import { unzipSync } from 'fflate';
import { nameOf } from '../name.ts';
import type { Reading } from '../posting.ts';
import type { RawFile } from '../reader.ts';
import { firstLineTitle } from '../title.ts';
import { documentText } from './document-text.ts';

/** Reads a Word document: its paragraphs as lines. */
export function* readDocx({ source, bytes }: RawFile): Iterable<Reading> {
  const document = openDocument(bytes);
  const text = document.kind === 'document' ? documentText(document.xml) : undefined;
  if (text === undefined) {
    const message = `cannot be read: ${document.kind === 'broken' ? document.reason : 'its elements are nested deeper than those of any document'}`;
    yield { kind: 'problem', diagnostic: { code: 'posting/unreadable', severity: 'error', message, location: { file: source, line: 1, column: 1 } } };
    return;
  }
  const title = firstLineTitle(text)?.replace(/^#+ |\*\*/g, '');
  yield { kind: 'posting', posting: { id: nameOf(source), source, ...(title !== undefined && { title }), text }, diagnostics: [] };
}

type Opened = { readonly kind: 'document'; readonly xml: string } | { readonly kind: 'broken'; readonly reason: string };

/** Bytes of the part that holds the text: as stored, where a thousandfold is possible, and as inflated. */
const LARGEST_STORED = 3_000_000;
const LARGEST_INFLATED = 50_000_000;
const MOST_ENTRIES = 10_000;
const PART = /^word\/document\d*\.xml$/;

function openDocument(bytes: Uint8Array): Opened {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { kind: 'broken', reason: 'it is an old .doc file, or locked with a password' };
  const seen = { entries: 0, parts: 0, isTooLarge: false };
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        // A directory may claim entries by the thousand million.
        if (++seen.entries > MOST_ENTRIES) throw new Error('too many entries');
        if (!PART.test(name) || ++seen.parts > 1) return false;
        seen.isTooLarge = size > LARGEST_STORED || originalSize > LARGEST_INFLATED;
        return !seen.isTooLarge;
      },
    });
    const [part] = Object.values(files);
    if (seen.isTooLarge) return { kind: 'broken', reason: 'its text is larger than that of any posting' };
    return part ? { kind: 'document', xml: new TextDecoder().decode(part) } : { kind: 'broken', reason: 'it is a ZIP file, but no Word document' };
  } catch {
    return { kind: 'broken', reason: 'it is damaged, or no Word document' };
  }
}
