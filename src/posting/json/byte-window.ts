import { countNewlines } from '../bytes.ts';

/** The bytes of a stream that are still needed, and where they stand in it. */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array();
  /** Offset in the stream of the first of them. */
  base = 0;
  #buffer: Uint8Array = new Uint8Array();
  #line = 1;
  #countedTo = 0;

  /** Into a buffer that doubles: what is large arrives in many pieces, and copying all of it for each takes the square of its length. */
  append(chunk: Uint8Array): void {
    const { length } = this.bytes;
    if (length + chunk.length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(2 * this.#buffer.length, length + chunk.length));
      larger.set(this.bytes);
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, length);
    this.bytes = this.#buffer.subarray(0, length + chunk.length);
  }

  /** Lets go of the first bytes. */
  drop(count: number): void {
    this.lineAt(count);
    this.#countedTo -= count;
    this.#buffer.copyWithin(0, count, this.bytes.length);
    this.bytes = this.#buffer.subarray(0, this.bytes.length - count);
    this.base += count;
  }

  /** The line of a place, from 1; places are asked for in order, or the line is that of the last one. */
  lineAt(at: number): number {
    if (at > this.#countedTo) {
      this.#line += countNewlines(this.bytes, this.#countedTo, at);
      this.#countedTo = at;
    }
    return this.#line;
  }
}
