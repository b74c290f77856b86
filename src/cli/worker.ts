import { parentPort, workerData } from 'node:worker_threads';
import { readTaxonomy } from '../files/read-taxonomy.ts';
import { packProfiles } from '../profile/pack.ts';
import { Profiler } from '../profile/profiler.ts';
import { isBatch, isThreadTask } from './thread-task.ts';

/** What a thread of `profileAll` does: it loads the taxonomy once, and answers each batch of postings with their profiles. */
if (!isThreadTask(workerData)) throw new Error('a thread was started without its task');
const { layers, builtin, withFacets } = workerData;
const { taxonomy, vocabulary } = await readTaxonomy({ layers, builtin });
const profiler = new Profiler(taxonomy, vocabulary);

parentPort?.on('message', (batch: unknown) => {
  if (!isBatch(batch)) throw new Error('a thread was sent what is no batch of postings');
  const profiles = batch.map((posting) => profiler.profile(posting));
  parentPort?.postMessage(packProfiles(profiles, { withFacets }));
});
