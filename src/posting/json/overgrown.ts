/** Characters below which JSON can hold whatever it wants to. */
const SMALL = 200_000;
const DEEPEST = 1000;
/** Objects and lists; each takes as much memory as twenty characters and more. */
const MOST = 500_000;

/** Whether JSON nests deeper, or holds more, than any posting: parsing it would take many times its length in memory. */
export function isOvergrown(json: string): boolean {
  if (json.length < SMALL) return false;
  let [depth, count] = [0, 0];
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (char === '"') at = endOfString(json, at);
    else if (char === '[' || char === '{') {
      depth++;
      count++;
      if (depth > DEEPEST || count > MOST) return true;
    } else if (char === ']' || char === '}') depth--;
  }
  return false;
}

function endOfString(json: string, from: number): number {
  let at = json.indexOf('"', from + 1);
  while (at >= 0 && isEscaped(json, at)) at = json.indexOf('"', at + 1);
  return at < 0 ? json.length : at;
}

function isEscaped(json: string, at: number): boolean {
  let slash = at;
  while (json[slash - 1] === '\\') slash--;
  return (at - slash) % 2 === 1;
}
