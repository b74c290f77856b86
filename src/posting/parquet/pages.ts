import { ThriftReader, type ThriftStruct, type ThriftValue } from './thrift.ts';

/** A page of a column chunk, as its header states it; sizes in bytes. */
export interface Page {
  readonly kind: 'dictionary' | 'data' | 'data-v2';
  /** Where its data begin in the chunk. */
  readonly start: number;
  readonly size: number;
  readonly inflated: number;
  readonly values: number;
  readonly encoding: number;
  /** Of version 2: bytes of the levels that stand before the values, uncompressed, and of the first kind of them. */
  readonly levels: number;
  readonly repetitions: number;
  readonly isCompressed: boolean;
}

export interface Pages {
  readonly pages: readonly Page[];
  /** Where the last sound page ends: behind it nothing can be found. */
  readonly end: number;
}

/** A page holds about a megabyte; one that claims this much was made to fill the memory. */
export const LARGEST_PAGE = 200_000_000;
/** Values of a page; writers put some twenty thousand into one. */
export const MOST_VALUES = 10_000_000;
const MOST_IN_HEADER = 1000;

/** The pages of a column chunk, up to the first whose header cannot be true. */
export function listPages(chunk: Uint8Array): Pages {
  const pages: Page[] = [];
  let end = 0;
  while (end < chunk.length - 1) {
    const page = readPage(chunk, end);
    if (!page) break;
    pages.push(page);
    end = page.start + page.size;
  }
  return { pages, end };
}

function readPage(chunk: Uint8Array, from: number): Page | undefined {
  const reader = new ThriftReader(chunk, { from, most: MOST_IN_HEADER });
  let header: ThriftStruct;
  try {
    header = reader.readStruct();
  } catch {
    return undefined;
  }
  const page = readHeader(header, reader.offset);
  return page && isWithin(page, chunk.length) ? page : undefined;
}

const KINDS = new Map<ThriftValue | undefined, { readonly kind: Page['kind']; readonly details: number }>([
  [0, { kind: 'data', details: 5 }],
  [2, { kind: 'dictionary', details: 7 }],
  [3, { kind: 'data-v2', details: 8 }],
]);

function readHeader(header: ThriftStruct, start: number): Page | undefined {
  const { kind, details } = KINDS.get(header.get(1)) ?? {};
  const stated = details === undefined ? undefined : header.get(details);
  if (kind === undefined || !(stated instanceof Map)) return undefined;
  const isV2 = kind === 'data-v2';
  const common = { kind, start, size: numberOf(header.get(3)), inflated: numberOf(header.get(2)), values: numberOf(stated.get(1)) };
  if (!isV2) return { ...common, encoding: numberOf(stated.get(2)), levels: 0, repetitions: 0, isCompressed: true };
  const [nulls, rows, definitions, repetitions] = [numberOf(stated.get(2)), numberOf(stated.get(3)), numberOf(stated.get(5)), numberOf(stated.get(6))];
  const isPossible = isUpTo(nulls, common.values) && isUpTo(rows, common.values) && isUpTo(definitions, common.size) && isUpTo(repetitions, common.size);
  if (!isPossible) return undefined;
  return { ...common, encoding: numberOf(stated.get(4)), levels: definitions + repetitions, repetitions, isCompressed: stated.get(7) !== false };
}

function numberOf(value: ThriftValue | undefined): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function isUpTo(value: number, most: number): boolean {
  return value >= 0 && value <= most;
}

function isWithin({ start, size, inflated, values, levels }: Page, length: number): boolean {
  return isUpTo(size, length - start) && isUpTo(inflated, LARGEST_PAGE) && isUpTo(values, MOST_VALUES) && levels <= size;
}
