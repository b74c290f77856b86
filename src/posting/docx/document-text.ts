import { Parser } from 'htmlparser2';
import { TextLines } from '../html/text-lines.ts';

const DEEPEST = 1000;
const PIECE = 1 << 16;

/** The paragraphs of WordprocessingML as lines; undefined where it is nested deeper than any document. */
export function documentText(xml: string): string | undefined {
  const reader = new DocumentReader();
  const parser = new Parser(
    { onopentag: (name, attributes) => reader.open(name, attributes), onclosetag: (name) => reader.close(name), ontext: (text) => reader.write(text) },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length && !reader.isTooDeep; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  if (reader.isTooDeep) return undefined;
  parser.end();
  return reader.text();
}

class DocumentReader {
  readonly #lines = new TextLines({ keepsSpace: false });
  #depth = 0;
  #skippedFrom = 0;
  #isText = false;
  #isBold = false;
  #mark = '';
  #hasWritten = false;

  get isTooDeep(): boolean {
    return this.#depth > DEEPEST;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    if (this.#skippedFrom > 0) return;
    const value = attributes['w:val'] ?? '';
    switch (name) {
      // The same again, for programs that cannot show the first.
      case 'mc:Fallback':
        this.#skippedFrom = this.#depth;
        break;
      case 'w:p':
        this.#endParagraph();
        break;
      case 'w:pStyle':
        this.#mark = markOf(value) || this.#mark;
        break;
      case 'w:numPr':
        this.#mark ||= '- ';
        break;
      case 'w:r':
        this.#isBold = false;
        break;
      case 'w:b':
        this.#isBold = value !== '0' && value !== 'false';
        break;
      case 'w:t':
        this.#isText = true;
        break;
      case 'w:tab':
        this.write(' ', true);
        break;
      case 'w:br':
      case 'w:cr':
        this.#lines.endLine();
        break;
    }
  }

  close(name: string): void {
    if (this.#skippedFrom === this.#depth) this.#skippedFrom = 0;
    this.#depth--;
    if (name === 'w:t') this.#isText = false;
    if (name === 'w:p') this.#endParagraph();
  }

  write(text: string, isSpace: boolean = false): void {
    if (this.#skippedFrom > 0 || !(this.#isText || isSpace)) return;
    if (!this.#hasWritten) this.#lines.endLine({ mark: this.#mark, isApart: this.#mark.startsWith('#') });
    this.#hasWritten = true;
    this.#lines.write(text, { isBold: this.#isBold, isPreformatted: false });
  }

  text(): string {
    return this.#lines.toString();
  }

  /** An empty paragraph is an empty line. */
  #endParagraph(): void {
    this.#lines.endLine({ isApart: !this.#hasWritten });
    this.#mark = '';
    this.#hasWritten = false;
  }
}

/** Of the styles that Word calls `Heading1`, `Title`, `ListBullet`. */
function markOf(style: string): string {
  const level = /^heading ?(\d)/i.exec(style)?.[1];
  if (level !== undefined) return `${'#'.repeat(Math.min(Number(level), 6))} `;
  if (/^title$/i.test(style)) return '# ';
  return /^list/i.test(style) ? '- ' : '';
}
