import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { mapInThreads } from '../files/pool.ts';
import type { LoadedTaxonomy } from '../files/read-taxonomy.ts';
import type { Posting } from '../posting/posting.ts';
import { unpackProfiles } from '../profile/pack.ts';
import type { Profile } from '../profile/profile.ts';
import { Profiler } from '../profile/profiler.ts';
import { isOn, listOf, numberOf, type Settings } from './settings.ts';
import { isPackedProfiles, type ThreadTask } from './thread-task.ts';

export interface ProfilingContext extends LoadedTaxonomy {
  readonly settings: Settings;
  /** Facets cost a tenth of the whole; a count of skills does without. */
  readonly withFacets: boolean;
}

type Batches = AsyncIterable<readonly Posting[]>;

/** A thread takes a quarter of a second to start; fewer postings than this are read sooner than that pays. */
const FEWEST_FOR_THREADS = 1500;
/** Of more threads each waits for the one that reads. */
const MOST_THREADS = 8;
const SCRIPT = new URL('./worker.js', import.meta.url);

/** Profiles of all postings, batch by batch in their order: in this thread, and in several once there are many. */
export async function* profileAll(batches: Batches, { taxonomy, vocabulary, settings, withFacets }: ProfilingContext): AsyncGenerator<readonly Profile[]> {
  const profiler = new Profiler(taxonomy, vocabulary);
  const threads = countThreads(settings);
  const incoming = batches[Symbol.asyncIterator]();
  try {
    for (let done = 0; threads === 1 || done < FEWEST_FOR_THREADS; ) {
      const { value: batch, done: isOver } = await incoming.next();
      if (isOver) return;
      done += batch.length;
      yield batch.map((posting: Posting) => profiler.profile(posting));
    }
    const data: ThreadTask = { layers: listOf(settings, 'taxonomy'), builtin: isOn(settings, 'builtin'), withFacets };
    const rest: Batches = { [Symbol.asyncIterator]: () => incoming };
    for await (const [postings, packed] of mapInThreads(rest, { script: SCRIPT, data, threads, isResult: isPackedProfiles })) {
      yield unpackProfiles(packed, postings, taxonomy);
    }
  } finally {
    await incoming.return?.();
  }
}

/** Where the program runs from source there is no script for threads. */
function countThreads(settings: Settings): number {
  const wanted = numberOf(settings, 'threads') ?? Math.min(availableParallelism(), MOST_THREADS);
  return wanted > 1 && existsSync(SCRIPT) ? wanted : 1;
}
