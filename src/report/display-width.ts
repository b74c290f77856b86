const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Marks, joiners, variation selectors, skin tones: drawn over or inside the character before. */
const ATTACHED = /[\p{M}\p{Emoji_Modifier}\u200b-\u200d\u2060\ufeff\u{e0000}-\u{e007f}]/u;
/** A flag is two of these. */
const HALF_FLAG = /\p{Regional_Indicator}/u;
const PLAIN = /^[ -~]*$/;
const JOINER = '\u200d';
const AS_EMOJI = '\ufe0f';

/** Cells a text takes in a terminal: two for East Asian characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let last = 0;
  for (const { width } of runningWidths(text)) last = width;
  return last;
}

/** After each character, how far the text reaches: in UTF-16 units and in cells. */
export function* runningWidths(text: string): Generator<{ readonly end: number; readonly width: number }> {
  let end = 0;
  let width = 0;
  let before = '';
  let own = 0;
  for (const char of text) {
    const isNew = before !== JOINER && !ATTACHED.test(char);
    if (isNew) own = WIDE.test(char) && !HALF_FLAG.test(char) ? 2 : 1;
    if (isNew) width += own;
    else if (char === AS_EMOJI && own === 1) width += own++;
    end += char.length;
    before = char;
    yield { end, width };
  }
}
