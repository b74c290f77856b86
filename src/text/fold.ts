/**
 * What each UTF-16 code unit means to the tokenizer, in one table of 65,536 entries.
 * A value of FIRST_WORD or more is a letter or digit, folded (lower case, no accent); a smaller one is a class.
 */
const UNKNOWN = 0;
/** A smaller value: the table has not seen this character's page yet. */
export const FIRST_KNOWN = 1;
/** A combining mark: belongs to the letter before it and changes nothing. */
export const MARK = 1;
/** Zero-width characters, soft hyphen, byte-order mark: as if they were not there. */
export const INVISIBLE = 2;
/** A character of a script that writes no spaces between words (Han, Kana, Thai …): a token by itself. */
export const IDEOGRAPH = 3;
/** From here on, what an ordinary text is made of; a text with anything below it takes the slow path. */
export const FIRST_PLAIN = 4;
export const SPACE = 4;
/** Hyphens, en dash, underscore: they join the words of a term as a space does. */
export const JOINER = 5;
export const SYMBOL = 6;
export const APOSTROPHE = 7;
export const FIRST_WORD = 0x30;

const PAGE = 256;
const table = new Uint16Array(65_536);

/** The table; entries are UNKNOWN until `learnFold` has seen their page (all of them at start-up would take 30 ms). */
export const FOLD: Uint16Array = table;

/** Fills the page that holds `code` and answers the code's value. */
function learnFold(code: number): number {
  const first = code - (code % PAGE);
  for (let unit = first; unit < first + PAGE; unit++) table[unit] = classify(unit);
  return foldOf(code);
}

export function foldOf(code: number): number {
  const known = table[code] ?? UNKNOWN;
  return known === UNKNOWN ? learnFold(code) : known;
}

const INVISIBLES = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const JOINERS = /[-_\u2010-\u2013\u2212\ufe63\uff0d]/;
const APOSTROPHES = /['\u00b4\u2018\u2019\u02bc\u2032\uff07]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (INVISIBLES.test(char)) return INVISIBLE;
  if (/\s|\p{Z}|\p{Cc}|[\ufe00-\ufe0f]/u.test(char)) return SPACE;
  if (JOINERS.test(char)) return JOINER;
  if (APOSTROPHES.test(char)) return APOSTROPHE;
  if (/\p{M}/u.test(char)) return MARK;
  if (!/\p{L}|\p{Nd}|\p{Nl}/u.test(char)) return SYMBOL;
  return UNSPACED.test(char) ? IDEOGRAPH : foldLetter(char);
}

function foldLetter(char: string): number {
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '');
  // By way of the capital, so that both small sigmas are one; what has no single small form of its own stays (\u00df).
  const folded = [plain.toUpperCase().toLowerCase(), char.toLowerCase()].find((form) => form.length === 1) ?? char;
  return Math.max(folded.charCodeAt(0), FIRST_WORD);
}
