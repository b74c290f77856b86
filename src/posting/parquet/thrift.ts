/** What Thrift's compact protocol can say, as far as Parquet uses it. */
export type ThriftValue = boolean | number | Uint8Array | readonly ThriftValue[] | ThriftStruct;
export interface ThriftStruct extends ReadonlyMap<number, ThriftValue> {}

const STOP = 0;
const LIST = 9;
const STRUCT = 12;
const LONG_LIST = 15;
/** Of lists and structs in one another; Parquet needs six. */
const DEEPEST = 20;
/** Bytes of a number of 64 bits. */
const LONGEST_NUMBER = 10;

/** Reads structs, and throws where one says more than its bytes can hold: a library that believes it fills the memory. */
export class ThriftReader {
  offset: number;
  readonly #bytes: Uint8Array;
  /** Values that may still come. */
  #left: number;

  constructor(bytes: Uint8Array, { from, most }: { readonly from: number; readonly most: number }) {
    this.#bytes = bytes;
    this.offset = from;
    this.#left = most;
  }

  readStruct(depth: number = 0): ThriftStruct {
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (;;) {
      const byte = this.#readByte();
      const type = byte & 0x0f;
      if (type === STOP) return fields;
      id = byte >> 4 ? id + (byte >> 4) : this.#readZigZag();
      fields.set(id, this.#readValue(type, depth + 1));
    }
  }

  #readValue(type: number, depth: number): ThriftValue {
    if (--this.#left < 0 || depth > DEEPEST) throw new RangeError('a struct holds too much');
    switch (type) {
      case 1:
      case 2:
        return type === 1;
      case 3:
        return this.#readByte();
      case 4:
      case 5:
      case 6:
        return this.#readZigZag();
      case 7:
        return this.#take(8).length;
      case 8:
        return this.#take(this.#readNumber());
      case LIST:
        return this.#readList(depth);
      case STRUCT:
        return this.readStruct(depth);
      default:
        throw new RangeError('a struct holds what Parquet does not use');
    }
  }

  #readList(depth: number): ThriftValue[] {
    const byte = this.#readByte();
    const size = byte >> 4 === LONG_LIST ? this.#readNumber() : byte >> 4;
    // Each value takes a byte at least.
    if (size > this.#bytes.length - this.offset) throw new RangeError('a list is longer than its bytes');
    const type = byte & 0x0f;
    return Array.from({ length: size }, () => (type === 1 || type === 2 ? this.#readByte() === 1 : this.#readValue(type, depth + 1)));
  }

  #readByte(): number {
    const byte = this.#bytes[this.offset++];
    if (byte === undefined) throw new RangeError('a struct has no end');
    return byte;
  }

  #take(length: number): Uint8Array {
    const start = this.offset;
    this.offset += length;
    if (this.offset > this.#bytes.length) throw new RangeError('a value is longer than its bytes');
    return this.#bytes.subarray(start, this.offset);
  }

  #readNumber(): number {
    let number = 0;
    for (let place = 0; place < LONGEST_NUMBER; place++) {
      const byte = this.#readByte();
      number += (byte & 0x7f) * 2 ** (7 * place);
      if (byte < 0x80) return number;
    }
    throw new RangeError('a number is longer than any');
  }

  /** Signed: 0, -1, 1, -2 … */
  #readZigZag(): number {
    const number = this.#readNumber();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }
}
