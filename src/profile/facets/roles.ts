import type { Layout } from '../../text/layout.ts';
import type { Span } from '../../text/span.ts';
import { ROLE_NOUNS } from './seniority-words.ts';
import type { Title } from './title.ts';
import { WordList } from './word-list.ts';

const nouns = new WordList(ROLE_NOUNS);
const LONGEST = 110;
/** Behind the role's name on its line: an address, or what is said about it. */
const NAME_END = /\bhttps?:|:\s|\s[|–—]\s/;

/** The roles that a posting of a message board lists, one a line, below a title that names none: `Senior Systems Engineer — Capture`. */
export function listRoles({ text, blocks }: Layout, title: Title): Span[] {
  if (!title.board || nouns.isIn(title.text)) return [];
  return blocks.flatMap(({ body, end }) => {
    const line = text.slice(body, Math.min(end, body + LONGEST + 1));
    const name = line.split(NAME_END, 1)[0] ?? '';
    const listed = name.length <= LONGEST / 2 && !/[.!?]$/.test(line) && nouns.isIn(name);
    return listed ? [{ start: body, end: body + name.length }] : [];
  });
}
