import type { Posting } from '../posting/posting.ts';
import { facets } from '../profile/facets/index.ts';
import type { Profile } from '../profile/profile.ts';
import { compareCodeUnits } from '../text/order.ts';

/** Something that postings can be told apart by. */
export interface Dimension {
  readonly name: string;
  /** What is said of postings that belong to no group. */
  readonly missing: string;
  readonly groupsOf: (profile: Profile) => readonly string[];
  readonly compare: (a: GroupSize, b: GroupSize) => number;
}

export interface GroupSize {
  readonly group: string;
  readonly postings: number;
}

/** Every facet; each divides a corpus. */
export const facetDimensions: readonly Dimension[] = facets.map(({ name, ladder }) => ({
  name,
  missing: 'unstated',
  groupsOf: ({ facets: { standings } }) => standings[name]?.groups ?? [],
  compare: ladder ? compareSteps(ladder) : compareAmounts,
}));

/** The facets, and what the source says of a posting. */
export const dimensions: readonly Dimension[] = [
  ...facetDimensions,
  divideBySource('company', { read: ({ company }) => company?.replace(/\s+/g, ' ').trim(), compare: compareSizes }),
  divideBySource('month', { read: ({ datePosted }) => /^\d{4}-(?:0[1-9]|1[0-2])(?!\d)/.exec(datePosted ?? '')?.[0], compare: compareNames }),
];

type SourceField = Pick<Dimension, 'compare'> & { readonly read: (posting: Posting) => string | undefined };

function divideBySource(name: string, { read, compare }: SourceField): Dimension {
  const groupsOf = ({ posting }: Profile): readonly string[] => [read(posting) ?? ''].filter((group) => group !== '');
  return { name, missing: 'unknown', groupsOf, compare };
}

function compareSteps(ladder: readonly string[]): Dimension['compare'] {
  return (a, b) => ladder.indexOf(a.group) - ladder.indexOf(b.group) || compareNames(a, b);
}

const AMOUNT = /^\d+(?:\.\d+)?$/;

/** Numbers ascend; of names the larger group comes first. */
function compareAmounts(a: GroupSize, b: GroupSize): number {
  const [first, second] = [a, b].map(({ group }) => (AMOUNT.test(group) ? Number(group) : undefined));
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined) || compareSizes(a, b);
  return first - second || compareNames(a, b);
}

function compareSizes(a: GroupSize, b: GroupSize): number {
  return b.postings - a.postings || compareNames(a, b);
}

function compareNames(a: GroupSize, b: GroupSize): number {
  return compareCodeUnits(a.group, b.group);
}
