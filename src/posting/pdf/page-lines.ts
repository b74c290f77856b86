/** Some words of a page, and where they stand. */
export interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  /** Of the last two numbers the second is the height above the foot of the page. */
  readonly transform: readonly number[];
}

/** Lines further apart than this many line heights are paragraphs of their own. */
const APART = 1.7;

/** The words of a page as lines; more space between two lines than usual is an empty line. */
export function joinPieces(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  let line = '';
  let last: { readonly y: number; readonly height: number } | undefined;
  for (const { str, hasEOL, height, transform } of pieces) {
    const y = Number(transform[5] ?? 0);
    if (line === '' && str.trim() !== '') {
      if (last && last.y - y > Math.max(last.height, height) * APART) lines.push('');
      last = { y, height };
    }
    line += str;
    if (!hasEOL) continue;
    lines.push(line.trimEnd());
    line = '';
  }
  return [...lines, line.trimEnd()]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
