import { extname } from 'node:path';
import { formatCount } from '../report/numbers.ts';
import { toPrintable } from '../report/printable.ts';
import { compareCodeUnits } from '../text/order.ts';

const MOST_SHOWN = 5;

/** How many files were passed over because of their names, by extension. */
export class PassedOver {
  readonly #counts = new Map<string, number>();

  add(path: string): void {
    const extension = toPrintable(extname(path).toLowerCase()) || 'no extension';
    this.#counts.set(extension, (this.#counts.get(extension) ?? 0) + 1);
  }

  /** `3 files passed over, not postings by name (.pdf 2, .log 1)`; undefined where there is none. */
  summarize(): string | undefined {
    const counts = [...this.#counts].sort(([a, m], [b, n]) => n - m || compareCodeUnits(a, b));
    if (counts.length === 0) return undefined;
    const shown = counts.slice(0, MOST_SHOWN);
    const rest = sum(counts.slice(MOST_SHOWN));
    const kinds = [...shown, ...(rest > 0 ? [['others', rest] as const] : [])].map(([extension, count]) => `${extension} ${count}`);
    return `${formatCount(sum(counts), 'file')} passed over, not postings by name (${kinds.join(', ')})`;
  }
}

function sum(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}
