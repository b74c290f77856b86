import { itemAt } from './search.ts';

/** Line and column of an offset, both from 1; the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns in one text. A line ends at LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #text: string;
  readonly #lines: readonly { readonly start: number; readonly number: number }[];

  constructor(text: string) {
    this.#text = text;
    const ends = [...text.matchAll(/\r\n|\n|\r/g)];
    this.#lines = [0, ...ends.map((end) => end.index + end[0].length)].map((start, index) => ({ start, number: index + 1 }));
  }

  positionOf(offset: number): Position {
    const line = itemAt(this.#lines, offset);
    return { line: line?.number ?? 1, column: offset - (line?.start ?? 0) + 1 };
  }

  /** The text of a line (from 1), without its end. */
  lineAt(line: number): string {
    return this.#text.slice(this.#lines[line - 1]?.start ?? 0, this.#lines[line]?.start ?? this.#text.length).replace(/[\r\n]+$/, '');
  }
}
