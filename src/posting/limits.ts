/** Characters: a hundred times the longest posting there is. What is longer is a heap of them, and counting it as one would be wrong. */
export const LONGEST_TEXT = 5_000_000;

/** Bytes of one record of a file of many; a larger one is passed over, so that memory stays bounded. */
export const LARGEST_RECORD = 20_000_000;
