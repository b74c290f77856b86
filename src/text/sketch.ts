import { ShingleReader, scatter } from './shingles.ts';

/** What is kept of a text to tell how much of it another text shares: 32 bytes, and a few numbers to find it by. */
export interface Sketch {
  /** How many shingles the text has. */
  readonly size: number;
  /** Of each bin's smallest hash one bit. */
  readonly bits: Uint32Array;
  /** Two texts that share most of their shingles share one of these, most likely. */
  readonly keys: Int32Array;
}

const BINS = 256;
const BIN_SHIFT = 24;
export const SKETCH_WORDS: number = BINS / 32;
/** Nine tenths shared: a common key with a probability of 99.9 %; a half: 68 %; a tenth: 4 %. */
export const SKETCH_KEYS = 4;
const BINS_PER_KEY = 2;
const EMPTY = -1;

/** Sketches texts by one-permutation MinHash with one bit a bin. It keeps buffers: one text at a time. */
export class Sketcher {
  readonly #reader: ShingleReader = new ShingleReader();
  readonly #bins: Int32Array = new Int32Array(BINS);

  sketch(text: string): Sketch {
    const shingles = this.#reader.read(text);
    const bins = this.#bins;
    bins.fill(EMPTY);
    for (let at = 0; at < shingles.length; at++) {
      const hash = shingles[at] as number;
      const bin = hash >>> BIN_SHIFT;
      const rest = hash & 0xffffff;
      const least = bins[bin] as number;
      if (least === EMPTY || rest < least) bins[bin] = rest;
    }
    if (shingles.length > 0) fillEmpty(bins);
    return { size: shingles.length, bits: packBits(bins), keys: joinBins(bins) };
  }
}

/** The share of shingles that two texts have in common (Jaccard's), as far as 256 bits tell: half of the bits agree by chance. */
export function estimateOverlap(a: Uint32Array, b: Uint32Array): number {
  let differing = 0;
  for (let at = 0; at < SKETCH_WORDS; at++) differing += countBits((a[at] as number) ^ (b[at] as number));
  return 1 - (2 * differing) / BINS;
}

/** An empty bin takes the hash of the next that is not, mixed with the distance: two texts that share that one then agree here too. */
function fillEmpty(bins: Int32Array): void {
  const first = bins.findIndex((least) => least !== EMPTY);
  let value = bins[first] as number;
  let distance = 0;
  for (let step = 1; step < BINS; step++) {
    const bin = (first - step + BINS) % BINS;
    const own = bins[bin] as number;
    distance = own === EMPTY ? distance + 1 : 0;
    if (own === EMPTY) bins[bin] = scatter(value + distance) >>> 1;
    else value = own;
  }
}

function packBits(bins: Int32Array): Uint32Array {
  const bits = new Uint32Array(SKETCH_WORDS);
  for (let bin = 0; bin < BINS; bin++) bits[bin >>> 5] = (bits[bin >>> 5] as number) | ((scatter(bins[bin] as number) & 1) << (bin & 31));
  return bits;
}

function joinBins(bins: Int32Array): Int32Array {
  const keys = new Int32Array(SKETCH_KEYS);
  for (let key = 0; key < SKETCH_KEYS; key++) {
    let joined = key;
    for (let at = 0; at < BINS_PER_KEY; at++) joined = scatter(joined ^ (bins[key * BINS_PER_KEY + at] as number));
    keys[key] = joined;
  }
  return keys;
}

function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
