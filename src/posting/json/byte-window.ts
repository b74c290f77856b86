import { countNewlines, joinBytes } from '../bytes.ts';

/** The bytes of a stream that are still needed, and where they stand in it. */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array();
  /** Offset in the stream of the first of them. */
  base = 0;
  #line = 1;
  #countedTo = 0;

  append(chunk: Uint8Array): void {
    this.bytes = joinBytes(this.bytes, chunk);
  }

  /** Lets go of the first bytes. */
  drop(count: number): void {
    this.lineAt(count);
    this.#countedTo -= count;
    this.bytes = this.bytes.slice(count);
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
