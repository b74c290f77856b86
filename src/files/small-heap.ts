import { setFlagsFromString } from 'node:v8';

/** What is not needed any more is collected before the heap is twice as large as it has to be: a stream has no end, and memory has one. */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
}
