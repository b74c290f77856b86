import { compareCodeUnits } from '../text/order.ts';
import type { Location } from './location.ts';

/** Something is wrong in an input, and we know what and where. */
export interface Diagnostic {
  /** Stable, `room/what-is-wrong`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly location: Location;
  /** The line itself and how much of it from the column on is meant, for a caret. */
  readonly excerpt?: Excerpt;
}

export interface Excerpt {
  readonly line: string;
  readonly length: number;
}

/** What could not be read: how often, exactly, and the first of it; a stream of bad records shall not fill the memory. */
export interface Problems {
  readonly count: number;
  readonly listed: readonly Diagnostic[];
}

export function compareByPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareCodeUnits(a.location.file, b.location.file) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compareCodeUnits(a.code, b.code)
  );
}
