import { DuplicateIndex } from '../../src/corpus/duplicates.ts';
import type { Fingerprint } from '../../src/corpus/fingerprint.ts';
import { FingerprintReader } from '../../src/corpus/fingerprint.ts';
import { readPostings } from '../../src/files/read-postings.ts';
import { parseLayers } from '../../src/files/read-taxonomy.ts';
import { compileVocabulary } from '../../src/match/vocabulary.ts';
import type { Posting } from '../../src/posting/posting.ts';
import { PROFILE_PHRASES, Profiler } from '../../src/profile/profiler.ts';
import { makePairs } from './pairs.ts';

export interface Judged {
  readonly kind: string;
  readonly isRepost: boolean;
  readonly isFolded: boolean;
}

export interface Rule {
  readonly leastOverlap: number;
  /** Of all that is compared the text alone. */
  readonly textAlone?: boolean;
}

/** Reads the pairs once and judges them by any rule. */
export async function readPairs(): Promise<(rule: Rule) => Judged[]> {
  const taxonomy = await parseLayers(['taxonomy'], undefined);
  const vocabulary = compileVocabulary(taxonomy, PROFILE_PHRASES);
  const profiler = new Profiler(taxonomy, vocabulary);
  const reader = new FingerprintReader(vocabulary);
  const known = new Map<string, Fingerprint>();
  const fingerprintOf = (posting: Posting): Fingerprint => {
    const key = JSON.stringify(posting);
    const fingerprint = known.get(key) ?? reader.read(profiler.profile(posting));
    known.set(key, fingerprint);
    return fingerprint;
  };
  const pairs = makePairs(await readFixtures()).map((pair) => ({ ...pair, prints: [fingerprintOf(pair.first), fingerprintOf(pair.second)] }));
  return ({ leastOverlap, textAlone = false }) =>
    pairs.map(({ kind, isRepost, prints }) => {
      const index = new DuplicateIndex({ window: 64, leastOverlap });
      const [, found] = prints.map((print) => index.add(textAlone ? { ...print, asks: 0, company: 0 } : print));
      return { kind, isRepost, isFolded: found !== undefined };
    });
}

async function readFixtures(): Promise<Posting[]> {
  const postings: Posting[] = [];
  for await (const batch of readPostings(['fixtures/postings'], { readInput: async function* () {} })) {
    for (const reading of batch) if (reading.kind === 'posting') postings.push(reading.posting);
  }
  return postings;
}

export function precisionOf(judged: readonly Judged[]): number {
  const folded = judged.filter(({ isFolded }) => isFolded);
  return folded.filter(({ isRepost }) => isRepost).length / folded.length;
}

export function recallOf(judged: readonly Judged[]): number {
  const reposts = judged.filter(({ isRepost }) => isRepost);
  return reposts.filter(({ isFolded }) => isFolded).length / reposts.length;
}
