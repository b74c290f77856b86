/** A line that is all bold does a heading's work if it is no longer than this. */
const LONGEST_HEADING = 100;

/** Puts pieces of text together line by line; space in HTML means one blank, wherever it is not preformatted. */
export class TextLines {
  readonly #keepsSpace: boolean;
  readonly #lines: string[] = [];
  #line = '';
  #mark = '';
  #bold = 0;
  #length = 0;

  constructor({ keepsSpace }: { readonly keepsSpace: boolean }) {
    this.#keepsSpace = keepsSpace;
  }

  /** Length of all that was written. */
  get length(): number {
    return this.#length;
  }

  write(text: string, { isBold, isPreformatted }: { readonly isBold: boolean; readonly isPreformatted: boolean }): void {
    if (this.#keepsSpace || isPreformatted) {
      this.#line += text;
      return;
    }
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    const added = this.#line === '' || this.#line.endsWith(' ') ? folded.replace(/^ /, '') : folded;
    this.#line += added;
    if (isBold) this.#bold += added.length;
  }

  /** Ends the line; `mark` stands before the next, and `isApart` leaves a line empty between. */
  endLine({ mark = '', isApart = false }: { readonly mark?: string; readonly isApart?: boolean } = {}): void {
    const line = this.#line.replace(/[ \t]+$/, '');
    if (line.trim() !== '') {
      const isHeading = this.#mark === '' && this.#bold >= line.length && line.length <= LONGEST_HEADING;
      this.#push(isHeading ? `**${line}**` : this.#mark + line);
      this.#mark = '';
    }
    this.#line = '';
    this.#bold = 0;
    if (isApart && this.#mark === '' && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    if (mark !== '') this.#mark = mark;
  }

  /** A mark that no words followed is forgotten. */
  dropMark(): void {
    this.#mark = '';
  }

  toString(): string {
    this.endLine();
    return this.#lines.join('\n').replace(/\n+$/, '');
  }

  #push(line: string): void {
    this.#lines.push(line);
    this.#length += line.length;
  }
}
