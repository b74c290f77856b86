import { Worker } from 'node:worker_threads';

export interface PoolOptions<Job, Result> {
  readonly script: URL;
  /** Given to each thread when it starts. */
  readonly data: unknown;
  readonly threads: number;
  /** What of a job a thread needs. */
  readonly messageOf: (job: Job) => unknown;
  /** Does a job in this thread. */
  readonly here: (job: Job) => Result;
  /** What a thread sends back is only believed to be a result if it looks like one. */
  readonly isResult: (message: unknown) => message is Result;
}

/** Jobs that wait in a thread while it works on another, so that it is never idle and never far ahead. */
const AHEAD = 2;
/** Each thread has a heap of its own, and they are to fit into memory together. */
const YOUNG_MB = 4;

/** Yields the results in the order of the jobs. Each goes to a thread that has room; where none has, this one does it, too. */
export async function* mapInThreads<Job, Result>(jobs: AsyncIterable<Job>, options: PoolOptions<Job, Result>): AsyncGenerator<readonly [Job, Result]> {
  const threads = Array.from({ length: options.threads }, () => new Thread(options));
  const underWay: Promise<readonly [Job, Result]>[] = [];
  try {
    for await (const job of jobs) {
      const free = threads.find((thread) => thread.hasRoom());
      const result = free ? free.run(options.messageOf(job)) : Promise.resolve(options.here(job));
      underWay.push(keep(result.then((made) => [job, made] as const)));
      if (underWay.length <= threads.length * AHEAD * 2) continue;
      const next = underWay.shift();
      if (next) yield await next;
    }
    for (const last of underWay) yield await last;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** A failure is met when its turn comes; until then nobody has to listen. */
function keep<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread answers its jobs one after another. */
class Thread<Result> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<Result>[] = [];
  #failure: unknown;

  constructor({ script, data, isResult }: Pick<PoolOptions<never, Result>, 'script' | 'data' | 'isResult'>) {
    this.#worker = new Worker(script, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    this.#worker.on('message', (message: unknown) => {
      if (isResult(message)) this.#waiting.shift()?.resolve(message);
      else this.#fail(new Error('a thread sent what is no result'));
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread ended before its work was done')));
  }

  hasRoom(): boolean {
    return this.#waiting.length < AHEAD;
  }

  run(message: unknown): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#failure) reject(this.#failure);
      else {
        this.#waiting.push({ resolve, reject });
        this.#worker.postMessage(message);
      }
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
