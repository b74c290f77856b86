import type { Report, Table } from '../report/report.ts';

/** The same report several times over: its tables are made once, and made as fast as the slowest consumer takes them. */
export function teeReport(report: Report, count: number): Report[] {
  if (count === 1 || Array.isArray(report.tables)) return Array.from({ length: count }, () => report);
  const source = new SharedTables(report.tables, count);
  return Array.from({ length: count }, () => ({ ...report, tables: source.iterate() }));
}

class SharedTables {
  readonly #source: AsyncIterator<Table> | Iterator<Table>;
  #waiting: ((result: IteratorResult<Table>) => void)[] = [];
  #failing: ((error: unknown) => void)[] = [];
  #consumers: number;

  constructor(tables: AsyncIterable<Table> | Iterable<Table>, consumers: number) {
    this.#source = Symbol.asyncIterator in tables ? tables[Symbol.asyncIterator]() : tables[Symbol.iterator]();
    this.#consumers = consumers;
  }

  async *iterate(): AsyncGenerator<Table> {
    try {
      for (;;) {
        const { value, done } = await this.#next();
        if (done) return;
        yield value;
      }
    } finally {
      this.#consumers--;
      this.#advance();
    }
  }

  #next(): Promise<IteratorResult<Table>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      this.#failing.push(reject);
      this.#advance();
    });
  }

  /** Takes one more table when every consumer that is left has asked for it. */
  #advance(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#consumers) return;
    const [waiting, failing] = [this.#waiting, this.#failing];
    this.#waiting = [];
    this.#failing = [];
    Promise.resolve(this.#source.next()).then(
      (result) => {
        for (const resolve of waiting) resolve(result);
      },
      (error) => {
        for (const reject of failing) reject(error);
      },
    );
  }
}
