import type { Span } from '../text/span.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const APOSTROPHE = /['\u2019]/;
/** What may follow a short name behind a hyphen without making it part of another word: `Go-based`. */
const SUFFIXES =
  /^-(?:based|like|style|native|compatible|powered|driven|first|specific|related|only|heavy|experienced|programming|developer|development|coding|code|dialect|powered|aware|enabled|specific)\b/i;

/** Is the span part of a longer word or name, though it stands at token edges (`we'd`, `C-suite`, `R&B`, `John D. Doe`)? */
export function isPartOfWord(text: string, span: Span): boolean {
  if (isClitic(text, span) || isCode(text, span)) return true;
  return span.end - span.start <= 2 && isLetter(text.charAt(span.start)) && isPartOfShortName(text, span);
}

/** Is the span part of an e-mail or web address, a path or a file name? */
export function isInAddress(text: string, span: Span): boolean {
  return isDotted(text, span) || isInLink(text, span);
}

function isClitic(text: string, { start, end }: Span): boolean {
  const before = end - start <= 2 && APOSTROPHE.test(text.charAt(start - 1)) && isLetter(text.charAt(start - 2));
  return before || (APOSTROPHE.test(text.charAt(end)) && /^t\b/i.test(text.slice(end + 1, end + 3)));
}

/** `JAVA-5`, `SQL_2231`: capitals before a hyphen and digits are a reference number. */
function isCode(text: string, { start, end }: Span): boolean {
  const sign = text.charAt(end);
  return (sign === '-' || sign === '_') && /\d/.test(text.charAt(end + 1)) && /^[A-Z]+$/.test(text.slice(start, end));
}

/** One or two letters beside `-`, `&`, `+` or `.` are mostly a piece of something else. */
function isPartOfShortName(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[-&+.]/.test(before) && LETTER_OR_DIGIT.test(text.charAt(start - 2))) return true;
  if (after === '-') return isLetter(text.charAt(end + 1)) && !SUFFIXES.test(text.slice(end, end + 14));
  if (after === '&' || after === '+') return isLetter(text.charAt(end + 1)) || after === '+';
  return after === '.' && (isLetter(text.charAt(end + 1)) || isInitial(text, start, end));
}

/** `John D. Doe`: a capital between two capitalised words is a person's. */
function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 && /[A-Z][a-z]+ $/.test(text.slice(Math.max(0, start - 20), start)) && /^\. [A-Z][a-z]/.test(text.slice(end, end + 4));
}

/** `main.go`, `docs.python.org`, but not `…experience.Python`, where the space after a full stop was lost. */
function isDotted(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1) === '.' && LETTER_OR_DIGIT.test(text.charAt(start - 2));
  if (before && !(/[A-Z]/.test(text.charAt(start)) && /[a-z)]/.test(text.charAt(start - 2)))) return true;
  return text.charAt(end) === '.' && /[a-z]/.test(text.charAt(end + 1));
}

const RUN_EDGE = /[\s()[\]<>"“”|,]/;
const LINK = /:\/\/|^www\.|[\w.]@\w|\/\w+\.(?:com|org|io|net|ai|dev|co)\b|\w\.(?:com|org|io|ai|dev|co)\/|\w:\d+\/|^(?:~|\.{1,2})?\/\w|^[A-Z]:\\/i;
const MAX_RUN = 200;

function isInLink(text: string, { start, end }: Span): boolean {
  if (RUN_EDGE.test(text.charAt(start - 1) || ' ') && RUN_EDGE.test(text.charAt(end) || ' ')) return false;
  let from = start;
  while (from > 0 && start - from < MAX_RUN && !RUN_EDGE.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < MAX_RUN && !RUN_EDGE.test(text.charAt(to))) to++;
  return LINK.test(text.slice(from, to));
}

function isLetter(char: string): boolean {
  return /\p{L}/u.test(char);
}
