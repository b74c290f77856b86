import type { ByteWindow } from './byte-window.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
/** What may stand between two objects, or close what is around them. */
const BETWEEN: readonly number[] = [...',[](){};'].map((char) => char.charCodeAt(0));

/** Looks out for what stands between objects and is neither one nor a mark between them; one a gap is enough. */
export class Strays {
  #isBefore = true;
  #isTold = false;
  #line: number | undefined;

  /** Before the list begins a script may name it. */
  look(window: ByteWindow, { from, end }: { readonly from: number; readonly end: number }): void {
    for (let at = from; at < end && !this.#isTold; at++) {
      const byte = window.bytes[at] ?? 0;
      if (byte === OPEN_BRACKET) this.#isBefore = false;
      if (!(this.#isBefore ? byte === QUOTE : byte > SPACE && !BETWEEN.includes(byte))) continue;
      this.#isTold = true;
      this.#line = window.lineAt(at);
    }
  }

  /** An object begins. */
  reset(): void {
    this.#isBefore = false;
    this.#isTold = false;
  }

  take(): number | undefined {
    const line = this.#line;
    this.#line = undefined;
    return line;
  }
}
