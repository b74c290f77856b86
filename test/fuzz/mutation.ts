import fc from 'fast-check';

/** One thing that happens to bytes: places are shares of the length, so that they fit any input. */
interface Change {
  readonly kind: 'set' | 'delete' | 'insert' | 'repeat' | 'cut' | 'swap';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Bytes that mean something to one parser or another come more often than others. */
const TELLING = [...'"\'{}[],;:\\<>&\n\r\t-/()'].map((char) => char.charCodeAt(0));
const byte: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(...TELLING, 0, 0x80, 0xff, 0xc3, 0xef), fc.nat(255));

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('set', 'delete', 'insert', 'repeat', 'cut', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 200 })),
  bytes: fc.array(byte, { minLength: 1, maxLength: 6 }).map((bytes) => Uint8Array.from(bytes)),
});

/** A few changes, applied one after another. */
export const mutation: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes) => (bytes: Uint8Array) => changes.reduce(apply, bytes));

function apply(bytes: Uint8Array, { kind, at, length, bytes: given }: Change): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(start + length, bytes.length);
  switch (kind) {
    case 'set':
      return join(bytes.subarray(0, start), given, bytes.subarray(start + given.length));
    case 'delete':
      return join(bytes.subarray(0, start), bytes.subarray(end));
    case 'insert':
      return join(bytes.subarray(0, start), given, bytes.subarray(start));
    case 'repeat':
      return join(bytes.subarray(0, end), bytes.subarray(start));
    case 'cut':
      return bytes.slice(0, start);
    case 'swap':
      return join(bytes.subarray(0, start), bytes.subarray(start, end).toReversed(), bytes.subarray(end));
    default:
      return kind satisfies never;
  }
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
