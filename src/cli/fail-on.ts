import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';

/** What makes diff fail. */
export interface FailOn {
  /** Changes of this class or a graver one. */
  readonly gravest: 'breaking' | 'dangerous' | undefined;
  /** More than this share of the postings, from 0 to 1. */
  readonly share: number | undefined;
}

const CLASSES = ['breaking', 'dangerous', 'never'] as const;
const IMPACT = /^impact=(\d+(?:\.\d+)?)%?$/;

/** Whether this is for diff: a config file has one key for all commands. */
export function isOfChanges(given: string): boolean {
  return IMPACT.test(given) || CLASSES.some((one) => one === given);
}

/** Reads `breaking`, `dangerous`, `impact=5%` and `never`, which says nothing at all and therefore stands alone. */
export function parseFailOn(given: readonly string[], { hasCorpus }: { hasCorpus: boolean }): FailOn {
  const shares = given.flatMap((one) => readShare(one, hasCorpus) ?? []);
  const words = given.filter((one) => !IMPACT.test(one)).map(readClass);
  if (words.includes('never') && given.length > 1) throw new UserError('--fail-on never stands alone: it says that nothing makes diff fail');
  const gravest = words.includes('dangerous') ? 'dangerous' : words.includes('breaking') ? 'breaking' : undefined;
  return { gravest, share: shares.length > 0 ? Math.min(...shares) : undefined };
}

function readShare(given: string, hasCorpus: boolean): number | undefined {
  const [, percent] = IMPACT.exec(given) ?? [];
  if (percent === undefined) return undefined;
  if (Number(percent) > 100) throw new UserError(`--fail-on ${given}: a share of postings is at most 100%`);
  if (!hasCorpus) throw new UserError(`--fail-on ${given} needs postings to look at: name some with --corpus`);
  return Number(percent) / 100;
}

function readClass(given: string): (typeof CLASSES)[number] {
  const found = CLASSES.find((one) => one === given);
  if (found) return found;
  throw new UserError(`--fail-on takes breaking, dangerous, impact=N% or never, not "${given}"${suggestFor(given, CLASSES)}`);
}
