import type { Change } from './change.ts';
import { keyOf } from './compare.ts';

const DIGITS = 12;

/** A short name of a change that depends on nothing but what changed: the same in every commit and on every machine. */
export function fingerprintOf(change: Change): string {
  return hash53(keyOf(change))
    .toString(16)
    .padStart(DIGITS + 2, '0')
    .slice(-DIGITS);
}

/** Two runs of 32 bits over the text, mixed: names need not withstand an attack, only accidents. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
