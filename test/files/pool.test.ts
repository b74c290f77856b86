import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mapInThreads, type PoolOptions } from '../../src/files/pool.ts';
import { makeScratch } from '../support/scratch.ts';

const scratch = makeScratch();

const ANSWER = `import { parentPort, workerData } from 'node:worker_threads';
parentPort.on('message', (job) => {
  if (job === 'throw') throw new Error('no such job');
  if (job === 'leave') process.exit(1);
  if (job === 'lie') return parentPort.postMessage('not a number');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, job % 7);
  parentPort.postMessage(job * workerData);
});`;

function isNumber(message: unknown): message is number {
  return typeof message === 'number';
}

function options(threads: number): PoolOptions<unknown, number> {
  return {
    script: pathToFileURL(scratch.file('answer.mjs', ANSWER)),
    data: 10,
    threads,
    messageOf: (job) => job,
    here: (job) => Number(job) * 10,
    isResult: isNumber,
  };
}

async function* jobs<T>(...list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('threads', () => {
  it.each([1, 2, 3])('give their results in the order of the jobs, however many threads there are: %i', async (threads) => {
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    const results = await collect(mapInThreads(jobs(...numbers), options(threads)));
    expect(results).toEqual(numbers.map((number) => [number, number * 10]));
  });

  it('have nothing to do where there is no job', async () => {
    expect(await collect(mapInThreads(jobs(), options(2)))).toEqual([]);
  });

  it.each([
    ['throw', 'no such job'],
    ['leave', 'ended before its work was done'],
    ['lie', 'no result'],
  ])('that %s fail the whole, and say why', async (job, message) => {
    await expect(collect(mapInThreads(jobs<string | number>(1, job, 2, 3, 4, 5, 6), options(2)))).rejects.toThrow(message);
  });

  it('take no more jobs than they can soon do', async () => {
    let taken = 0;
    const endless = async function* (): AsyncGenerator<number> {
      for (;;) yield taken++;
    };
    for await (const [job] of mapInThreads(endless(), options(2))) if (job === 20) break;
    expect(taken).toBeLessThan(30);
  });
});
