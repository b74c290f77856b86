import type { ColumnMetaData, CompressionCodec } from 'hyparquet';
import type { RawParts } from '../reader.ts';
import { checkLevels, checkPage } from './check-page.ts';
import { inflatePage } from './inflate.ts';
import { listPages, type Page } from './pages.ts';
import type { Leaf } from './schema.ts';

/** A column of a row group. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Values of all sound pages; a row has one or more. */
  readonly values: number;
  /** Bytes of all pages, inflated. */
  readonly inflated: number;
  /** Of the largest page. */
  readonly mostValues: number;
  readonly mostInflated: number;
  /** Inflates one of its pages, and throws where it is not what it claims to be. */
  readonly inflate: (bytes: Uint8Array, length: number) => Uint8Array;
}

/** Opens a column as far as its pages are sound; throws where it does not lie in the file. */
export function openChunk(file: RawParts, meta: ColumnMetaData, leaf: Leaf): Chunk {
  const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
  const end = start + Number(meta.total_compressed_size);
  if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start && end <= file.size)) throw new RangeError('not in the file');
  const whole = new Uint8Array(file.slice(start, end));
  const listed = listPages(whole);
  const broken = listed.pages.findIndex((page) => !isSoundV2(whole, page, leaf));
  const pages = broken < 0 ? listed.pages : listed.pages.slice(0, broken);
  const last = pages.at(-1);
  const byStart = new Map(pages.map((page) => [page.start + (page.isCompressed ? page.levels : 0), page]));
  const rows = pages.filter(({ kind }) => kind !== 'dictionary');
  return {
    bytes: whole.slice(0, last ? last.start + last.size : 0),
    values: rows.reduce((sum, { values }) => sum + values, 0),
    inflated: pages.reduce((sum, { inflated }) => sum + inflated, 0),
    mostValues: rows.reduce((most, { values }) => Math.max(most, values), 0),
    mostInflated: pages.reduce((most, { inflated }) => Math.max(most, inflated), 0),
    inflate: (bytes, length) => inflateChecked(bytes, length, { page: byStart.get(bytes.byteOffset), codec: meta.codec, leaf }),
  };
}

interface Place {
  readonly page: Page | undefined;
  readonly codec: CompressionCodec;
  readonly leaf: Leaf;
}

function inflateChecked(bytes: Uint8Array, length: number, { page, codec, leaf }: Place): Uint8Array {
  if (!page) throw new RangeError('no page begins here');
  const inflated = inflatePage(bytes, codec, length);
  checkPage(inflated, page, leaf);
  return inflated;
}

/** What of a page of version 2 is not compressed is never inflated, and so is checked before. */
function isSoundV2(chunk: Uint8Array, page: Page, leaf: Leaf): boolean {
  if (page.kind !== 'data-v2') return true;
  const bytes = chunk.subarray(page.start, page.start + page.size);
  try {
    checkLevels(bytes, page, leaf);
    if (!page.isCompressed) checkPage(bytes.subarray(page.levels), page, leaf);
    return true;
  } catch {
    return false;
  }
}
