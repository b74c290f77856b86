import { readNumber } from './runs.ts';

export interface Deltas {
  readonly values: Int32Array;
  readonly end: number;
}

const LARGEST_BLOCK = 1 << 20;
const MOST_MINIBLOCKS = 1024;

/** Reads differences as Parquet packs them; throws where their header cannot be true. */
export function readDeltas(bytes: Uint8Array, from: number, most: number): Deltas {
  const block = readNumber(bytes, from);
  const minis = readNumber(bytes, block.end);
  const count = readNumber(bytes, minis.end);
  const first = readNumber(bytes, count.end);
  const size = block.number / minis.number;
  if (!(block.number <= LARGEST_BLOCK && minis.number <= MOST_MINIBLOCKS && count.number <= most && Number.isInteger(size) && size > 0))
    throw new RangeError('deltas with an impossible header');
  const values = new Int32Array(count.number);
  let [at, value] = [first.end, unZigZag(first.number)];
  values[0] = value;
  for (let done = 1; done < values.length; ) {
    const least = readNumber(bytes, at);
    const widths = bytes.subarray(least.end, least.end + minis.number);
    at = least.end + minis.number;
    for (let mini = 0; mini < minis.number && done < values.length; mini++) {
      const width = widths[mini] ?? 0;
      const end = at + (size * width) / 8;
      if (end > bytes.length || width > 64) throw new RangeError('deltas beyond their bytes');
      for (let index = 0; index < size && done < values.length; index++) {
        value = (value + unZigZag(least.number) + readBits(bytes, at * 8 + index * width, width)) | 0;
        values[done++] = value;
      }
      at = end;
    }
  }
  return { values, end: at };
}

function unZigZag(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}

/** The low 32 bits of a value: lengths have no more. */
function readBits(bytes: Uint8Array, from: number, width: number): number {
  let value = 0;
  for (let bit = 0; bit < Math.min(width, 32); bit++) {
    const at = from + bit;
    value |= (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) << bit;
  }
  return value;
}
