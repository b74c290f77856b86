import type { Demand } from '../../src/profile/cue-words.ts';
import type { Kind } from '../../src/taxonomy/model.ts';
import type { Span } from '../../src/text/span.ts';

/** What a careful reader found in one posting: a line of `fixtures/accuracy/gold.jsonl`. */
export interface Gold {
  readonly id: string;
  readonly skills: readonly GoldSkill[];
  /** What one may count or not. */
  readonly optional: readonly { readonly surfaces: readonly string[] }[];
  readonly traps: readonly Trap[];
}

export interface GoldSkill {
  readonly name: string;
  readonly kind: Kind;
  readonly level: Demand;
  /** Every way in which the posting writes it. */
  readonly surfaces: readonly string[];
}

/** A word that looks like a skill and is none where the quote stands. */
export interface Trap {
  readonly surface: string;
  readonly quote: string;
}

export function parseGold(jsonl: string): Gold[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Every place of a surface; one that is nowhere means that the labels and the posting have parted. */
export function findSurface(text: string, surface: string): Span[] {
  const words = surface.trim().split(/\s+/).map(escapePattern).join('\\s+');
  const before = /^[\p{L}\p{N}]/u.test(surface) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(surface) ? '(?![\\p{L}\\p{N}])' : '';
  const places = [...text.matchAll(new RegExp(before + words + after, 'gu'))];
  if (places.length === 0) throw new Error(`"${surface}" is not in the posting`);
  return places.map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The places of a trap's word inside its quote. */
export function findTrap(text: string, { surface, quote }: Trap): Span[] {
  return findSurface(text, quote).flatMap(({ start, end }) =>
    findSurface(text.slice(start, end), surface).map((place) => ({ start: start + place.start, end: start + place.end })),
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
