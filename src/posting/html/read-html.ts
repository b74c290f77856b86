import type { Diagnostic } from '../../source/diagnostic.ts';
import { decodeText } from '../decode.ts';
import { nameOf } from '../name.ts';
import type { Posting, Reading } from '../posting.ts';
import type { RawFile, ReadRequest } from '../reader.ts';
import { RecordReader } from '../record/record-reader.ts';
import { findJobPostings } from './job-posting.ts';
import { type Page, readPage } from './page.ts';

/** Reads a saved page: its JobPosting data where it carries such, else its words. */
export function* readHtml({ source, bytes }: RawFile, request: ReadRequest): Iterable<Reading> {
  const location = { file: source, line: 1, column: 1 };
  const fail = (code: string, message: string): Reading => ({ kind: 'problem', diagnostic: { code, severity: 'error', message, location } });
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    yield fail('posting/binary', 'this is not text but binary data');
    return;
  }
  const page = readPage(decoded.text);
  if (!page) {
    yield fail('posting/too-deep', 'its elements are nested deeper than those of any page');
    return;
  }
  const diagnostics: Diagnostic[] = [];
  // A page says its own encoding: browsers take these names for Windows-1252 too.
  if (decoded.guessed !== undefined && !/<meta[^>]{0,200}charset\s*=\s*["']?(?:windows-1252|iso-8859-1|latin-?1|ascii)/i.test(decoded.text.slice(0, HEAD)))
    diagnostics.push({ code: 'posting/encoding', severity: 'warning', message: `not UTF-8; read as ${decoded.guessed}`, location });
  const postings = readData(source, page, request);
  yield* (postings.length > 0 ? postings : [pagePosting(source, page)]).map(
    (posting): Reading => ({ kind: 'posting', posting, diagnostics: diagnostics.splice(0) }),
  );
}

const HEAD = 2048;
/** A description that is shorter only points to the page. */
const SHORTEST = 100;

/** The postings that a page carries as data; one alone is the page's, and may leave the words to the page. */
function readData(source: string, page: Page, request: ReadRequest): Posting[] {
  const records = new RecordReader(source, request);
  const found = findJobPostings(page.data);
  const postings = found.flatMap((data, index) => {
    const reading = records.read({ description: '', ...data }, { record: index + 1, line: 1 });
    return reading.kind === 'posting' ? [reading.posting] : [];
  });
  const [only, second] = postings;
  if (!only || second) return postings.filter(({ text }) => text.length >= SHORTEST);
  const { record, ...posting } = only;
  return [{ ...posting, id: nameOf(source), text: only.text.length >= SHORTEST || page.text === '' ? only.text : page.text }];
}

/** The heading of what the page is about says more than the name of its window. */
function pagePosting(source: string, { title: window, text }: Page): Posting {
  const title = /^# (.{1,200})$/m.exec(text)?.[1] ?? window;
  return { id: nameOf(source), source, ...(title !== '' && { title }), text };
}
