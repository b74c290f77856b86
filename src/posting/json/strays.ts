import type { ByteWindow } from './byte-window.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
/** What may stand between two objects, or close what is around them. */
const BETWEEN: readonly number[] = [...',[](){};'].map((char) => char.charCodeAt(0));

/** Looks out for what stands between objects and is neither one nor a mark between them; one a gap is enough. */
export class Strays {
  #isFirstGap = true;
  #isTold = false;
  #line: number | undefined;

  /** Before the first object a script may name what it holds. */
  look(window: ByteWindow, { from, end }: { readonly from: number; readonly end: number }): void {
    for (let at = from; at < end && !this.#isTold; at++) {
      const byte = window.bytes[at] ?? 0;
      if (!(this.#isFirstGap ? byte === QUOTE : byte > SPACE && !BETWEEN.includes(byte))) continue;
      this.#isTold = true;
      this.#line = window.lineAt(at);
    }
  }

  /** An object begins. */
  reset(): void {
    this.#isFirstGap = false;
    this.#isTold = false;
  }

  take(): number | undefined {
    const line = this.#line;
    this.#line = undefined;
    return line;
  }
}
