/** Bytes of an object, from its brace to the other; `isCut`: its end did not come, or is too far away. */
export interface JsonValue {
  readonly bytes: Uint8Array;
  /** Offset of its first byte in the whole stream. */
  readonly start: number;
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** It stood in a list within an object. */
  readonly isListed: boolean;
  readonly isCut: boolean;
}

export interface JsonValueOptions {
  /** Asked of a list of objects that begins in an outermost object, with what stands before: do its objects come one by one? */
  readonly isList: (before: Uint8Array) => boolean;
  readonly largest: number;
}
