/** Parses JSON as pages carry it: in comments or CDATA, with raw line breaks in strings, trailing commas, escaped as HTML. */
export function parseLoosely(written: string): unknown {
  const bare = unwrap(written);
  for (const attempt of [() => bare, () => mend(bare), () => mend(unescapeHtml(bare))]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
}

/** From the first bracket to the last. */
function unwrap(written: string): string {
  const bare = written.replace('<![CDATA[', '').replace(']]>', '');
  const start = bare.search(/[[{]/);
  return start < 0 ? '' : bare.slice(start, Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1);
}

const ESCAPES = '"\\/bfnrtu';

/** Escapes what strings may not hold, and drops commas that nothing follows. */
function mend(json: string): string {
  const parts: string[] = [];
  let isString = false;
  for (let at = 0; at < json.length; at++) {
    const char = json[at] ?? '';
    if (char === '"') isString = !isString;
    if (!isString && char === ',' && closesNext(json, at + 1)) continue;
    parts.push(isString ? mendCharacter(char, json[at + 1] ?? '') : char);
    if (isString && char === '\\') at++;
  }
  return parts.join('');
}

/** A character of a string; a backslash together with what it escapes. */
function mendCharacter(char: string, next: string): string {
  if (char === '\\') return ESCAPES.includes(next) ? char + next : `\\\\${next}`;
  return char >= ' ' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function closesNext(json: string, from: number): boolean {
  let at = from;
  while (at < from + FURTHEST && /\s/.test(json[at] ?? '')) at++;
  return json[at] === '}' || json[at] === ']';
}

/** Space between a last comma and its bracket. */
const FURTHEST = 200;

const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&#34;': '"', '&#x22;': '"', '&amp;': '&', '&#39;': "'", '&apos;': "'" };

function unescapeHtml(json: string): string {
  return json.replace(/&(?:quot|amp|apos|#34|#39|#x22);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);
}
