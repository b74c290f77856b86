/** Control characters, terminal escapes and marks that reorder text: what a posting must not do to a terminal. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/g;
const WHITE = /[\t\r\n\u2028\u2029]+/g;
const PICTURES = 0x2400;
const DELETE = 0x7f;

/** One line that is safe to print: white space becomes a space, each unsafe character a visible stand-in. */
export function toPrintable(text: string): string {
  return text.replace(WHITE, ' ').replace(UNSAFE, standIn);
}

/** The text with its white space as it is, and a visible stand-in for what a terminal would act on: for data that is also looked at. */
export function toHarmless(text: string): string {
  return text.replace(UNSAFE, (char) => (/[\t\r\n]/.test(char) ? char : standIn(char)));
}

/** The same with line breaks kept. */
export function toPrintableLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(toPrintable)
    .join('\n');
}

function standIn(char: string): string {
  const code = char.charCodeAt(0);
  if (code === DELETE) return '\u2421';
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : '\ufffd';
}
