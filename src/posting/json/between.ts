const [SPACE, QUOTE, COMMA, COLON, CLOSE_BRACKET, CLOSE_BRACE] = [0x20, 0x22, 0x2c, 0x3a, 0x5d, 0x7d];

const BEHIND_STRING: readonly number[] = [COLON, COMMA, CLOSE_BRACE, CLOSE_BRACKET];

/** The next place that holds no space and none of these. */
export function skipSpace(bytes: Uint8Array, from: number, others: readonly number[] = []): number {
  let at = from;
  while (at < bytes.length && ((bytes[at] ?? 0) <= SPACE || others.includes(bytes[at] ?? 0))) at++;
  return at;
}

/** What comes next in a list: nothing yet, its end, something else; or it might be its end, once more is there. */
export type Next = { readonly kind: 'nothing' | 'stray' | 'unknown' } | { readonly kind: 'end'; readonly at: number };

/** The bracket that ends a list within an object stands before a brace, or before a comma and a key; any other is what a broken record left. */
export function findListEnd(bytes: Uint8Array, { from, end, isLast }: { readonly from: number; readonly end: number; readonly isLast: boolean }): Next {
  const at = skipSpace(bytes, from, [COMMA]);
  if (at >= end) return { kind: 'nothing' };
  if (bytes[at] !== CLOSE_BRACKET) return { kind: 'stray' };
  const next = skipSpace(bytes, at + 1);
  const behind = bytes[next] === COMMA ? skipSpace(bytes, next + 1) : next;
  if (behind >= bytes.length) return isLast ? { kind: 'end', at } : { kind: 'unknown' };
  return bytes[behind] === (behind === next ? CLOSE_BRACE : QUOTE) ? { kind: 'end', at } : { kind: 'stray' };
}

/** Whether a string that ends here can be a key or a value; undefined while what follows has not come. */
export function endsString(bytes: Uint8Array, end: number): boolean | undefined {
  const byte = bytes[skipSpace(bytes, end)];
  return byte === undefined ? undefined : BEHIND_STRING.includes(byte);
}
