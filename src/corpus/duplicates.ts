import { estimateOverlap, SKETCH_KEYS, SKETCH_WORDS } from '../text/sketch.ts';
import type { Fingerprint } from './fingerprint.ts';

/** How many originals are remembered unless said otherwise, in 60 MB; beyond that the oldest are forgotten. */
export const DUPLICATE_WINDOW: number = 2 ** 19;
/** The share of neighbouring words from which on two texts that ask for the same are one posting; README.md says how it was chosen. */
export const DUPLICATE_OVERLAP = 0.8;
/** In a text of fewer a single word says too much: it must be the same. */
const FEW_SHINGLES = 30;
const FIRST_SIZE = 1024;
/** How many originals with a key in common are looked at, the latest first: this bounds the time where a hundred thousand are alike. */
const LONGEST_CHAIN = 256;

export interface DuplicateOptions {
  /** How many originals are remembered. */
  readonly window?: number;
  readonly leastOverlap?: number;
}

/** The originals seen so far, in typed arrays. What comes next repeats one of them, or is one more. */
export class DuplicateIndex {
  readonly #window: number;
  readonly #leastOverlap: number;
  #count = 0;
  #bits: Uint32Array = new Uint32Array(FIRST_SIZE * SKETCH_WORDS);
  #asks: Int32Array = new Int32Array(FIRST_SIZE);
  #companies: Int32Array = new Int32Array(FIRST_SIZE);
  /** For each key of an original the number of the original before it with the same, plus one; 0 for none. */
  #chains: Int32Array = new Int32Array(FIRST_SIZE * SKETCH_KEYS);
  /** The same of the latest original with a key; memory that nothing is written to costs nothing. */
  readonly #heads: Int32Array;

  constructor({ window = DUPLICATE_WINDOW, leastOverlap = DUPLICATE_OVERLAP }: DuplicateOptions = {}) {
    this.#window = window;
    this.#leastOverlap = leastOverlap;
    this.#heads = new Int32Array(window * SKETCH_KEYS);
  }

  /** Originals so far: the number that the next one gets. */
  get count(): number {
    return this.#count;
  }

  /** The number of the earliest original that this one repeats; where there is none it is one itself. */
  add(fingerprint: Fingerprint): number | undefined {
    const places = this.#placeKeys(fingerprint);
    const original = this.#find(fingerprint, places);
    if (original === undefined) this.#store(fingerprint, places);
    return original;
  }

  /** Only postings that ask for the same can be one, so what is asked is part of every key. */
  #placeKeys({ asks, sketch }: Fingerprint): number[] {
    return Array.from(sketch.keys, (key, index) => (((key ^ asks) >>> 0) % this.#window) * SKETCH_KEYS + index);
  }

  #find(fingerprint: Fingerprint, places: readonly number[]): number | undefined {
    if (fingerprint.sketch.size === 0) return undefined;
    let earliest: number | undefined;
    places.forEach((place, key) => {
      let number = (this.#heads[place] ?? 0) - 1;
      for (let step = 0; step < LONGEST_CHAIN && number >= 0 && number >= this.#count - this.#window; step++) {
        if (number < (earliest ?? this.#count) && this.#isSame(number, fingerprint)) earliest = number;
        number = (this.#chains[this.#slotOf(number) * SKETCH_KEYS + key] ?? 0) - 1;
      }
    });
    return earliest;
  }

  #isSame(number: number, { asks, company, sketch }: Fingerprint): boolean {
    const slot = this.#slotOf(number);
    if (this.#asks[slot] !== asks) return false;
    const other = this.#companies[slot] ?? 0;
    if (company !== 0 && other !== 0 && company !== other) return false;
    const overlap = estimateOverlap(sketch.bits, this.#bits.subarray(slot * SKETCH_WORDS, (slot + 1) * SKETCH_WORDS));
    return overlap >= (sketch.size < FEW_SHINGLES ? 1 : this.#leastOverlap);
  }

  #store({ asks, company, sketch }: Fingerprint, places: readonly number[]): void {
    const number = this.#count++;
    const slot = this.#slotOf(number);
    if (slot === this.#asks.length) this.#grow();
    this.#asks[slot] = asks;
    this.#companies[slot] = company;
    this.#bits.set(sketch.bits, slot * SKETCH_WORDS);
    places.forEach((place, key) => {
      this.#chains[slot * SKETCH_KEYS + key] = this.#heads[place] ?? 0;
      this.#heads[place] = number + 1;
    });
  }

  #slotOf(number: number): number {
    return number % this.#window;
  }

  #grow(): void {
    this.#bits = copyInto(new Uint32Array(2 * this.#bits.length), this.#bits);
    this.#asks = copyInto(new Int32Array(2 * this.#asks.length), this.#asks);
    this.#companies = copyInto(new Int32Array(2 * this.#companies.length), this.#companies);
    this.#chains = copyInto(new Int32Array(2 * this.#chains.length), this.#chains);
  }
}

function copyInto<A extends Int32Array | Uint32Array>(larger: A, array: A): A {
  larger.set(array);
  return larger;
}
