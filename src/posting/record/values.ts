import { VALUE_WORDS } from './field-words.ts';

/** An object as JSON has it. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's name without case, spaces and marks. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const MOST_PARTS = 20;
const DEEPEST = 3;

/** The words of a value, in a list or an object too; undefined where it has none. */
export function wordsOf(value: unknown, depth: number = 0): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const words = value.slice(0, MOST_PARTS).flatMap((part) => wordsOf(part, depth + 1) ?? []);
    return [...new Set(words)].join('; ') || undefined;
  }
  return isFields(value) ? wordsOfFields(value, depth) : undefined;
}

function wordsOfFields(fields: Fields, depth: number): string | undefined {
  const address = isFields(fields['address']) ? fields['address'] : fields;
  const place = PLACE_PARTS.flatMap((part) => wordsOf(address[part], depth + 1) ?? []);
  if (place.length > 0) return [...new Set(place)].join(', ');
  for (const [name, value] of Object.entries(fields)) if (VALUE_WORDS.includes(foldName(name))) return wordsOf(value, depth + 1);
  return undefined;
}

/** Of a schema.org PostalAddress. */
const PLACE_PARTS = ['addressLocality', 'addressRegion', 'addressCountry'] as const;

const SECONDS_UNTIL = 100_000_000_000;
const LAST_TIME = 8_640_000_000_000_000;

/** A date as the source writes it; a number is seconds or milliseconds since 1970. */
export function dateOf(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  const number = typeof value === 'string' && /^\d{9,13}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number === 'bigint') return dateOf(Number(number));
  if (typeof number !== 'number') return wordsOf(value);
  const time = Math.abs(number) < SECONDS_UNTIL ? number * 1000 : number;
  return Math.abs(time) <= LAST_TIME ? new Date(time).toISOString() : undefined;
}
