import { compareCodeUnits } from '../../src/text/order.ts';

/** The errors that the program is known to make. Their number is written out, so that a review sees it change. */
export interface KnownErrors {
  readonly count: number;
  readonly errors: readonly string[];
}

export interface Change {
  /** Made now and not known. */
  readonly fresh: readonly string[];
  /** Known and not made any more. */
  readonly gone: readonly string[];
}

export function compareErrors(known: KnownErrors, found: readonly string[]): Change {
  const before = new Set(known.errors);
  const now = new Set(found);
  return { fresh: listSorted([...now].filter((error) => !before.has(error))), gone: listSorted([...before].filter((error) => !now.has(error))) };
}

/** What the list becomes; undefined where it would grow and may not. */
export function updateKnown(known: KnownErrors, found: readonly string[], { allowMore }: { allowMore: boolean }): KnownErrors | undefined {
  const errors = listSorted(found);
  return errors.length > known.count && !allowMore ? undefined : { count: errors.length, errors };
}

export function parseKnown(json: string): KnownErrors {
  const { count, errors }: KnownErrors = JSON.parse(json);
  if (count !== errors.length) throw new Error(`known-errors.json lists ${errors.length} errors and says ${count}: it is written by --update, never by hand`);
  return { count, errors };
}

function listSorted(errors: readonly string[]): string[] {
  return [...new Set(errors)].sort(compareCodeUnits);
}
