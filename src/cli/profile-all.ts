import { existsSync } from 'node:fs';
import type { LoadedTaxonomy } from '../files/read-taxonomy.ts';
import { keepHeapSmall } from '../files/small-heap.ts';
import type { Posting } from '../posting/posting.ts';
import { type PackedProfiles, unpackProfiles } from '../profile/pack.ts';
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
const FEWEST_FOR_THREADS = 2500;
const FEWEST_WITH_LAYERS = 10_000;
/** Unless more are asked for: each takes another 100 MB, and with two all stays below 300. */
const MOST_THREADS = 2;
const SCRIPT = new URL('./worker.js', import.meta.url);

/** Profiles of all readings, batch by batch in their order: in this thread, and in several once there are many. */
export async function* profileAll(batches: AsyncIterable<Batch>, context: ProfilingContext): AsyncGenerator<readonly Profiled[]> {
  keepHeapSmall();
  const profiler = new Profiler(context.taxonomy, context.vocabulary);
  const incoming = batches[Symbol.asyncIterator]();
  const rest: AsyncIterable<Batch> = { [Symbol.asyncIterator]: () => incoming };
  try {
    for (let few = countFew(context.settings); few > 0; ) {
      const { value: batch, done: isOver } = await incoming.next();
      if (isOver) return;
      few -= batch.length;
      yield join(batch, profileHere(profiler, batch));
    }
    const threads = await countThreads(context.settings);
    if (threads > 1) yield* profileInThreads(rest, { ...context, threads, profiler });
    else for await (const batch of rest) yield join(batch, profileHere(profiler, batch));
  } finally {
    await incoming.return?.();
  }
}

function profileHere(profiler: Profiler, batch: Batch): Profile[] {
  return postingsOf(batch).map((posting) => profiler.profile(posting));
}

interface Threading extends ProfilingContext {
  /** This one among them. */
  readonly threads: number;
  readonly profiler: Profiler;
}

async function* profileInThreads(batches: AsyncIterable<Batch>, { taxonomy, settings, withFacets, threads, profiler }: Threading): AsyncGenerator<Profiled[]> {
  const { mapInThreads } = await import('../files/pool.ts');
  const data: ThreadTask = { layers: listOf(settings, 'taxonomy'), builtin: isOn(settings, 'builtin'), withFacets };
  const results = mapInThreads<Batch, PackedProfiles | readonly Profile[]>(batches, {
    script: SCRIPT,
    data,
    threads: threads - 1,
    messageOf: postingsOf,
    here: (batch) => profileHere(profiler, batch),
    isResult: isPackedProfiles,
  });
  for await (const [batch, made] of results) yield join(batch, 'numbers' in made ? unpackProfiles(made, postingsOf(batch), taxonomy) : made);
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

/** Each thread reads the taxonomy for itself, which takes it seconds where it is in YAML; who names a number of threads knows that. */
function countFew(settings: Settings): number {
  const isSlow = listOf(settings, 'taxonomy').length > 0 && numberOf(settings, 'threads') === undefined;
  return isSlow ? FEWEST_WITH_LAYERS : FEWEST_FOR_THREADS;
}

/** Where the program runs from source there is no script for threads. */
async function countThreads(settings: Settings): Promise<number> {
  if (!existsSync(SCRIPT)) return 1;
  const { availableParallelism } = await import('node:os');
  return numberOf(settings, 'threads') ?? Math.min(availableParallelism(), MOST_THREADS);
}
