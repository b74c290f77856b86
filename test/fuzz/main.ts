import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Extent, FRAMES, holdOn, keepOthers, TOO_LONG } from './laws.ts';
import { SAMPLES } from './samples.ts';

interface Trial {
  readonly name: string;
  readonly run: (extent: Extent) => Promise<void>;
}

const TRIALS: readonly Trial[] = [
  ...SAMPLES.map((sample) => ({ name: `${sample.name}: ends, throws nothing`, run: (extent: Extent) => holdOn(sample, extent) })),
  ...FRAMES.map((frame) => ({ name: `${frame.name}: loses no other record`, run: (extent: Extent) => keepOthers(frame, extent) })),
];

/** A thread of its own for each trial: one that hangs or fills the memory is ended, and the input that did it is kept. */
function runInThread(index: number, { runs, seed }: Extent): Promise<string> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { index, runs, seed }, resourceLimits: { maxOldGenerationSizeMb: 1000 } });
    let last = new Uint8Array();
    const end = (verdict: string): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(verdict === '' ? 'holds' : `FAILS with seed ${seed}, input kept in ${keep(last)}\n${verdict}`);
    };
    const timer = setTimeout(() => end('an input takes too long'), TOO_LONG);
    worker.on('message', (message: unknown) => {
      timer.refresh();
      if (message instanceof Uint8Array) last = new Uint8Array(message);
      else end(String(message));
    });
    worker.on('error', (error) => end(String(error)));
  });
}

function keep(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'skillsift-fuzz-')), 'input');
  writeFileSync(path, bytes);
  return path;
}

/** `npm run fuzz -- 5000 17 parquet`: so many mutated inputs of each, from this seed, where the name holds the word. */
async function main([runs = '2000', seed = String(Date.now() % 1_000_000), only = '']: readonly string[]): Promise<void> {
  process.stdout.write(`seed ${seed}\n`);
  for (const [index, { name }] of TRIALS.entries()) {
    if (!name.includes(only)) continue;
    const started = performance.now();
    const verdict = await runInThread(index, { runs: Number(runs), seed: Number(seed) });
    if (verdict !== 'holds') process.exitCode = 1;
    process.stdout.write(`${name.padEnd(44)} ${runs} inputs, ${((performance.now() - started) / 1000).toFixed(1)} s: ${verdict}\n`);
  }
}

async function work({ index, ...extent }: Extent & { readonly index: number }): Promise<void> {
  const onInput = (bytes: Uint8Array): void => parentPort?.postMessage(bytes);
  const verdict = await TRIALS[index]?.run({ ...extent, onInput }).then(
    () => '',
    (error: unknown) =>
      `${error instanceof Error ? error.message : error}\n${error instanceof Error && error.cause instanceof Error ? error.cause.message : ''}`,
  );
  parentPort?.postMessage(verdict);
}

await (isMainThread ? main(process.argv.slice(2)) : work(workerData));
