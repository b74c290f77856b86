import { DUPLICATE_OVERLAP } from '../../src/corpus/duplicates.ts';
import { type Judged, precisionOf, readPairs, recallOf } from './measure.ts';

/** Prints precision and recall of the folding on pairs made for it, by threshold, with and without what is asked; run from the root of the repository. */
const THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

const judge = await readPairs();
const chosen = judge({ leastOverlap: DUPLICATE_OVERLAP });
const reposts = chosen.filter(({ isRepost }) => isRepost).length;
print(`${reposts} reposts, ${chosen.length - reposts} pairs of two jobs\n\n`);
print('overlap  text alone           and what it asks for\n         precision   recall   precision   recall\n');
for (const leastOverlap of THRESHOLDS) {
  const rows = [judge({ leastOverlap, textAlone: true }), judge({ leastOverlap })];
  print(
    `${leastOverlap.toFixed(2)}     ${rows.map((row) => `${show(precisionOf(row))}    ${show(recallOf(row))}`).join('    ')}${leastOverlap === DUPLICATE_OVERLAP ? '  <- used' : ''}\n`,
  );
}
print('\nFolded, as it is used:\n');
for (const [kind, pairs] of groupByKind(chosen)) print(`${kind.padEnd(34)}${pairs.filter(({ isFolded }) => isFolded).length} of ${pairs.length}\n`);

function groupByKind(judged: readonly Judged[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return groups;
}

function show(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(8);
}

function print(text: string): void {
  process.stdout.write(text);
}
