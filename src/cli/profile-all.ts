import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { mapInThreads } from '../files/pool.ts';
import type { LoadedTaxonomy } from '../files/read-taxonomy.ts';
import type { Posting } from '../posting/posting.ts';
import { unpackProfiles } from '../profile/pack.ts';
import type { Profile } from '../profile/profile.ts';
import { Profiler } from '../profile/profiler.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Taken } from './postings.ts';
import { isOn, listOf, numberOf, type Settings } from './settings.ts';
import { isPackedProfiles, type ThreadTask } from './thread-task.ts';

export interface ProfilingContext extends LoadedTaxonomy {
  readonly settings: Settings;
  /** Facets cost a tenth of the whole; a count of skills does without. */
  readonly withFacets: boolean;
}

/** What became of one reading: its profile, which an earlier run may have made, or what is wrong with it. */
export type Profiled =
  | { readonly kind: 'profile'; readonly profile: Profile; readonly isWritten: boolean }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic };

type Batch = readonly Taken[];

/** A thread takes a quarter of a second to start; fewer postings than this are read sooner than that pays. */
const FEWEST_FOR_THREADS = 1500;
/** Of more threads each waits for the one that reads. */
const MOST_THREADS = 8;
const SCRIPT = new URL('./worker.js', import.meta.url);

/** Profiles of all readings, batch by batch in their order: in this thread, and in several once there are many. */
export async function* profileAll(batches: AsyncIterable<Batch>, context: ProfilingContext): AsyncGenerator<readonly Profiled[]> {
  const { taxonomy, vocabulary, settings, withFacets } = context;
  const profiler = new Profiler(taxonomy, vocabulary);
  const threads = countThreads(settings);
  const incoming = batches[Symbol.asyncIterator]();
  try {
    for (let done = 0; threads === 1 || done < FEWEST_FOR_THREADS; ) {
      const { value: batch, done: isOver } = await incoming.next();
      if (isOver) return;
      done += batch.length;
      yield join(
        batch,
        postingsOf(batch).map((posting) => profiler.profile(posting)),
      );
    }
    const data: ThreadTask = { layers: listOf(settings, 'taxonomy'), builtin: isOn(settings, 'builtin'), withFacets };
    const rest: AsyncIterable<Batch> = { [Symbol.asyncIterator]: () => incoming };
    const results = mapInThreads(rest, { script: SCRIPT, data, threads, messageOf: postingsOf, isResult: isPackedProfiles });
    for await (const [batch, packed] of results) yield join(batch, unpackProfiles(packed, postingsOf(batch), taxonomy));
  } finally {
    await incoming.return?.();
  }
}

function postingsOf(batch: Batch): Posting[] {
  return batch.flatMap((reading) => (reading.kind === 'posting' ? [reading.posting] : []));
}

/** Puts the profiles of a batch's postings where the postings were. */
function join(batch: Batch, profiles: readonly Profile[]): Profiled[] {
  let at = 0;
  return batch.flatMap((reading): Profiled[] => {
    if (reading.kind === 'problem') return [reading];
    if (reading.kind === 'profile') return [{ kind: 'profile', profile: reading.profile, isWritten: true }];
    const profile = profiles[at++];
    return profile ? [{ kind: 'profile', profile, isWritten: false }] : [];
  });
}

/** Where the program runs from source there is no script for threads. */
function countThreads(settings: Settings): number {
  const wanted = numberOf(settings, 'threads') ?? Math.min(availableParallelism(), MOST_THREADS);
  return wanted > 1 && existsSync(SCRIPT) ? wanted : 1;
}
