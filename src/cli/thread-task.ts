import type { Posting } from '../posting/posting.ts';
import type { PackedProfiles } from '../profile/pack.ts';

/** What a thread is told when it starts: the taxonomy to load, and whether facets are wanted. */
export interface ThreadTask {
  readonly layers: readonly string[];
  readonly builtin: boolean;
  readonly withFacets: boolean;
}

/** What threads send one another has lost its type on the way. */
export function isThreadTask(data: unknown): data is ThreadTask {
  return typeof data === 'object' && data !== null && 'layers' in data && 'builtin' in data && 'withFacets' in data;
}

export function isBatch(message: unknown): message is readonly Posting[] {
  return Array.isArray(message) && message.every((posting) => typeof posting === 'object' && posting !== null && 'text' in posting);
}

export function isPackedProfiles(message: unknown): message is PackedProfiles {
  return typeof message === 'object' && message !== null && 'numbers' in message && 'strings' in message;
}
