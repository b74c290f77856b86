import { Parser } from 'htmlparser2';
import { AROUND, AROUND_NAMES, BLOCKS, BOLD, PARAGRAPHS, SILENT } from './element-words.ts';
import { TextLines } from './text-lines.ts';

/** What a page says: its words as lines, and the data that it carries for machines. */
export interface Page {
  readonly text: string;
  readonly title: string;
  /** Scripts of JSON-LD as written. */
  readonly data: readonly string[];
}

export interface PageOptions {
  /** A piece of HTML out of a field: nothing around it to leave out. */
  readonly isFragment?: boolean;
  /** Its lines are lines already. */
  readonly keepsSpace?: boolean;
}

/** What no page has that people read; browsers stop at 512. */
const DEEPEST = 1000;
/** As many characters of the main part are enough to do without the rest of a page. */
const ENOUGH = 200;

/** Reads HTML; false where it is nested deeper than any page. */
export function readPage(html: string, options: PageOptions = {}): Page | undefined {
  const reader = new PageReader(options);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.write(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // In pieces, so that a page that goes too deep is given up early.
  for (let at = 0; at < html.length && !reader.isTooDeep; at += PIECE) parser.write(html.slice(at, at + PIECE));
  if (reader.isTooDeep) return undefined;
  parser.end();
  return reader.isTooDeep ? undefined : reader.page();
}

const PIECE = 1 << 16;
const DATA_TYPE = /ld.{0,8}json/i;

const KINDS = ['silent', 'around', 'main', 'pre'] as const;

type Attributes = Readonly<Record<string, string>>;

class PageReader {
  readonly #isFragment: boolean;
  readonly #all: TextLines;
  readonly #main: TextLines;
  readonly #data: string[] = [];
  #title = '';
  #depth = 0;
  /** Depth of the outermost element of its kind that is open; 0: none is. */
  readonly #from = { silent: 0, around: 0, main: 0, pre: 0 };
  #bold = 0;
  #reading: 'title' | 'data' | undefined;

  constructor({ isFragment = false, keepsSpace = false }: PageOptions) {
    this.#isFragment = isFragment;
    this.#all = new TextLines({ keepsSpace });
    this.#main = new TextLines({ keepsSpace });
  }

  get isTooDeep(): boolean {
    return this.#depth > DEEPEST;
  }

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    if (this.#from.silent > 0) return;
    if (SILENT.has(name) || isHidden(attributes)) this.#openSilent(name, attributes);
    else this.#openSpeaking(name, attributes);
  }

  close(name: string): void {
    if (this.#from.silent === 0) {
      if (BOLD.has(name)) this.#bold = Math.max(0, this.#bold - 1);
      if (BLOCKS.has(name)) this.#endLine({ isApart: PARAGRAPHS.has(name) });
      if (markOf(name) !== '') for (const lines of [this.#all, this.#main]) lines.dropMark();
    }
    this.#reading = undefined;
    for (const kind of KINDS) if (this.#from[kind] === this.#depth) this.#from[kind] = 0;
    this.#depth--;
  }

  write(text: string): void {
    if (this.#reading === 'title') this.#title += text;
    else if (this.#reading === 'data') this.#data[this.#data.length - 1] += text;
    if (this.#from.silent > 0 || this.#from.around > 0) return;
    const how = { isBold: this.#bold > 0, isPreformatted: this.#from.pre > 0 };
    this.#all.write(text, how);
    if (this.#from.main > 0) this.#main.write(text, how);
  }

  page(): Page {
    const main = this.#main.toString();
    return { text: main.length >= ENOUGH ? main : this.#all.toString(), title: this.#title.replace(/\s+/g, ' ').trim(), data: this.#data };
  }

  #openSilent(name: string, { type = '' }: Attributes): void {
    this.#from.silent = this.#depth;
    if (name === 'title' && this.#title === '') this.#reading = 'title';
    if (name !== 'script' || !DATA_TYPE.test(type)) return;
    this.#reading = 'data';
    this.#data.push('');
  }

  #openSpeaking(name: string, attributes: Attributes): void {
    if (!this.#isFragment && isAround(name, attributes)) this.#enter('around');
    if (name === 'main' || name === 'article' || attributes['role'] === 'main') this.#enter('main');
    if (name === 'pre') this.#enter('pre');
    if (BOLD.has(name)) this.#bold++;
    if (name === 'br') this.#endLine({});
    else if (BLOCKS.has(name)) this.#endLine({ isApart: PARAGRAPHS.has(name), mark: markOf(name) });
  }

  #enter(kind: (typeof KINDS)[number]): void {
    if (this.#from[kind] === 0) this.#from[kind] = this.#depth;
  }

  #endLine(how: { readonly mark?: string; readonly isApart?: boolean }): void {
    this.#all.endLine(how);
    if (this.#from.main > 0) this.#main.endLine(how);
  }
}

/** Headings and list items keep their marks, for they say what a line is. */
function markOf(name: string): string {
  if (name === 'li') return '- ';
  return /^h[1-6]$/.test(name) ? `${'#'.repeat(Number(name[1]))} ` : '';
}

function isHidden(attributes: Attributes): boolean {
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true' || /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

function isAround(name: string, { role = '', id = '', class: names = '' }: Attributes): boolean {
  if (name === 'body' || name === 'html' || name === 'main') return false;
  return AROUND.has(name) || AROUND.has(role) || AROUND_NAMES.test(id) || AROUND_NAMES.test(names);
}
