import type { Location } from '../source/location.ts';
import { decodeText } from './decode.ts';
import type { Reading } from './posting.ts';
import type { RawFile } from './reader.ts';

/** Reads a file that is one posting, written as text. */
export function* readPlain({ source, bytes }: RawFile, findTitle: (text: string) => string | undefined): Iterable<Reading> {
  const location: Location = { file: source, line: 1, column: 1 };
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    const message = 'this is not text but binary data';
    yield { kind: 'problem', diagnostic: { code: 'posting/binary', severity: 'error', message, location } };
    return;
  }
  const title = findTitle(decoded.text);
  const posting = { id: nameOf(source), source, ...(title !== undefined && { title }), text: decoded.text };
  const message = `not UTF-8; read as ${decoded.guessed}`;
  const diagnostics = decoded.guessed ? [{ code: 'posting/encoding', severity: 'warning', message, location } as const] : [];
  yield { kind: 'posting', posting, diagnostics };
}

/** The file's name without folders and extension. */
function nameOf(source: string): string {
  const base = source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  return base.replace(/(?<=.)\.[^.]+$/, '') || base;
}
