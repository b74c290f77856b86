import { toPrintableLines } from './printable.ts';
import type { StyledText } from './report.ts';
import { wrapLine } from './wrap-text.ts';

/** Styled text as printable lines, wrapped to a width; the parts keep their tones across the breaks. */
export function layOutLines(parts: readonly StyledText[], width: number | undefined): StyledText[][] {
  const printable = parts.map((part) => ({ ...part, text: toPrintableLines(part.text) }));
  const whole = printable.map(({ text }) => text).join('');
  const cut = new Cutter(printable);
  const lines: StyledText[][] = [];
  let at = 0;
  for (const line of whole.split('\n')) {
    const pieces = width === undefined ? [{ start: 0, end: line.length, indent: 0 }] : wrapLine(line, width);
    for (const { start, end, indent } of pieces) lines.push([{ text: ' '.repeat(indent) }, ...cut.next(at + start, at + end)]);
    at += line.length + 1;
  }
  return lines;
}

/** Cuts pieces out of styled text from left to right, so that a long text is walked once. */
class Cutter {
  readonly #parts: readonly StyledText[];
  #part = 0;
  #from = 0;

  constructor(parts: readonly StyledText[]) {
    this.#parts = parts;
  }

  next(start: number, end: number): StyledText[] {
    const pieces: StyledText[] = [];
    for (;;) {
      const part = this.#parts[this.#part];
      if (!part || this.#from >= end) return pieces;
      const to = this.#from + part.text.length;
      const text = part.text.slice(Math.max(0, start - this.#from), Math.max(0, end - this.#from));
      if (text !== '') pieces.push({ ...part, text });
      if (to > end) return pieces;
      this.#from = to;
      this.#part++;
    }
  }
}
