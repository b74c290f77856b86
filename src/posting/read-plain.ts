import type { Location } from '../source/location.ts';
import { decodeText } from './decode.ts';
import { nameOf } from './name.ts';
import type { Reading } from './posting.ts';
import type { RawFile } from './reader.ts';
import type { Metadata } from './record/metadata.ts';

/** What the text of a file says about the posting in it. */
export interface About extends Omit<Metadata, 'title'> {
  readonly title: string | undefined;
  /** Where the posting begins: what stands before is about it. */
  readonly end?: number;
}

/** Reads a file that is one posting, written as text. */
export function* readPlain({ source, bytes }: RawFile, findAbout: (text: string) => About): Iterable<Reading> {
  const location: Location = { file: source, line: 1, column: 1 };
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    const message = 'this is not text but binary data';
    yield { kind: 'problem', diagnostic: { code: 'posting/binary', severity: 'error', message, location } };
    return;
  }
  const { title, end = 0, ...about } = findAbout(decoded.text);
  // Blanked, not cut: so offsets stay those of the file.
  const text = end === 0 ? decoded.text : decoded.text.slice(0, end).replace(/[^\r\n]/g, ' ') + decoded.text.slice(end);
  const posting = { id: nameOf(source), source, ...(title !== undefined && { title }), ...about, text };
  const message = `not UTF-8; read as ${decoded.guessed}`;
  const diagnostics = decoded.guessed ? [{ code: 'posting/encoding', severity: 'warning', message, location } as const] : [];
  yield { kind: 'posting', posting, diagnostics };
}
