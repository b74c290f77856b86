import type { Report, Table } from '../report/report.ts';

/** The report when its first table is there: what goes wrong before that goes wrong before anything is written. */
export async function primeReport(report: Report): Promise<Report> {
  if (!(Symbol.asyncIterator in report.tables)) return report;
  const tables = report.tables[Symbol.asyncIterator]();
  return { ...report, tables: chain(await tables.next(), tables) };
}

async function* chain(first: IteratorResult<Table>, rest: AsyncIterator<Table>): AsyncGenerator<Table> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** The same report several times over: its tables are made once, and made as fast as the slowest consumer takes them. */
export function teeReport(report: Report, count: number): Report[] {
  if (count === 1 || Array.isArray(report.tables)) return Array.from({ length: count }, () => report);
  const source = new SharedTables(report.tables, count);
  return Array.from({ length: count }, () => ({ ...report, tables: source.iterate() }));
}

class SharedTables {
  readonly #source: AsyncIterator<Table> | Iterator<Table>;
  readonly #consumers: number;
  #waiting: { readonly resolve: (result: IteratorResult<Table>) => void; readonly reject: (error: unknown) => void }[] = [];

  constructor(tables: AsyncIterable<Table> | Iterable<Table>, consumers: number) {
    this.#source = Symbol.asyncIterator in tables ? tables[Symbol.asyncIterator]() : tables[Symbol.iterator]();
    this.#consumers = consumers;
  }

  async *iterate(): AsyncGenerator<Table> {
    for (;;) {
      const { value, done } = await this.#next();
      if (done) return;
      yield value;
    }
  }

  /** Takes one more table when every consumer has asked for it: each reads to the end. */
  #next(): Promise<IteratorResult<Table>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#waiting.length < this.#consumers) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      Promise.resolve(this.#source.next()).then(
        (result) => {
          for (const one of waiting) one.resolve(result);
        },
        (error: unknown) => {
          for (const one of waiting) one.reject(error);
        },
      );
    });
  }
}
