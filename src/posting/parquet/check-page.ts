import { readDeltas } from './deltas.ts';
import { LARGEST_PAGE, type Page } from './pages.ts';
import { checkRuns } from './runs.ts';
import type { Leaf } from './schema.ts';

/** Throws where a page, inflated, would make the library write more than it can hold. */
export function checkPage(bytes: Uint8Array, page: Page, leaf: Leaf): void {
  if (page.kind === 'dictionary') {
    if (page.values > bytes.length * 8) throw new RangeError('a dictionary has more values than bits');
    return;
  }
  checkValues(bytes, page, { leaf, at: page.kind === 'data' ? skipLevels(bytes, page, leaf) : 0 });
}

/** The levels of a page of version 2, which stand before what is compressed. */
export function checkLevels(bytes: Uint8Array, page: Page, leaf: Leaf): void {
  if (leaf.maxRepetition > 0) checkRuns(bytes, { at: 0, width: bitWidth(leaf.maxRepetition), values: page.values });
  if (leaf.maxDefinition > 0) checkRuns(bytes, { at: page.repetitions, width: bitWidth(leaf.maxDefinition), values: page.values });
}

/** Where the values begin, behind levels that state their length. */
function skipLevels(bytes: Uint8Array, { values }: Page, leaf: Leaf): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const most of [leaf.maxRepetition, leaf.maxDefinition]) {
    if (most === 0) continue;
    checkRuns(bytes, { at: at + 4, width: bitWidth(most), values });
    at += 4 + view.getUint32(at, true);
  }
  return at;
}

interface ValuesPlace {
  readonly leaf: Leaf;
  readonly at: number;
}

const [PLAIN_DICTIONARY, RLE, DELTA_BINARY, DELTA_LENGTH, DELTA_BYTES, RLE_DICTIONARY, SPLIT] = [2, 3, 5, 6, 7, 8, 9];

function checkValues(bytes: Uint8Array, { encoding, values }: Page, { leaf, at }: ValuesPlace): void {
  if (values === 0 || at >= bytes.length) return;
  switch (encoding) {
    case RLE:
    case PLAIN_DICTIONARY:
    case RLE_DICTIONARY:
      if (leaf.type === 'BOOLEAN') checkRuns(bytes, { at: at + 4, width: 1, values });
      else checkRuns(bytes, { at: at + 1, width: bytes[at] ?? 0, values });
      break;
    case DELTA_BINARY:
    case DELTA_LENGTH:
      readDeltas(bytes, at, values);
      break;
    case DELTA_BYTES:
      checkPrefixes(bytes, at, values);
      break;
    case SPLIT:
      if (values * leaf.typeLength > LARGEST_PAGE) throw new RangeError('values beyond their page');
      break;
    default:
  }
}

/** Each string begins like the one before it, and so a page can hold far more than its bytes. */
function checkPrefixes(bytes: Uint8Array, at: number, most: number): void {
  const prefixes = readDeltas(bytes, at, most);
  const suffixes = readDeltas(bytes, prefixes.end, most);
  let [before, sum] = [0, 0];
  for (const [index, prefix] of prefixes.values.entries()) {
    const suffix = suffixes.values[index] ?? 0;
    sum += prefix + suffix;
    if (prefix < 0 || suffix < 0 || prefix > before || sum > LARGEST_PAGE) throw new RangeError('a prefix is longer than what is before it');
    before = prefix + suffix;
  }
}

function bitWidth(value: number): number {
  return 32 - Math.clz32(value);
}
