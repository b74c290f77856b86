import type { FoundPhrase } from '../match/matcher.ts';
import type { Phrase } from '../match/vocabulary.ts';
import type { Posting } from '../posting/posting.ts';
import type { Span } from '../text/span.ts';
import { BEFORE_EMPLOYER, LEGAL_FORMS, NO_EMPLOYER, OWNED_BY_EMPLOYERS, SAID_OF_EMPLOYERS } from './employer-words.ts';
import { anyOf } from './facets/word-list.ts';
import type { Section } from './sections.ts';

const ABOUT = new RegExp(`^[#*_\\s]*${anyOf(BEFORE_EMPLOYER)}\\s+(.{2,40}?)[\\s:*_?!]*$`, 'i');
const NO_NAME = new RegExp(`^${anyOf(NO_EMPLOYER)}\\b`, 'i');
/** `Acme, Inc.`, `Acme GmbH & Co. KG`. */
const LEGAL_FORM = new RegExp(`(?:[\\s,]+(?:&\\s*)?${anyOf(LEGAL_FORMS)}\\.?)+\\s*$`, 'i');
const AT = /\b(?:At|Here at|Join|join)\s+((?:[A-Z][\w.&-]*)(?:\s+[A-Z][\w.&-]*){0,2})\s*(?:,\s*(?:we|you|our|every)|\s+(?:we|you|as|and help)\b)/g;
const TITLE_AT = /(?:\bat|@)\s+([A-Z][\w.& -]{1,40}?)\s*(?:$|[|(,\u2013\u2014])/;
const TITLE_FIRST = /^([A-Z][\w.& -]{1,30}?)\s*(?:\||\bis hiring\b|\(YC\b)/;
const BOARD = /\b(?:jobs\.ashbyhq\.com|boards\.greenhouse\.io|job-boards\.greenhouse\.io|jobs\.lever\.co|apply\.workable\.com)\/([\w-]+)/gi;
const OPENING = 4000;
const LONGEST_EMPLOYER = 100;
const TAG = 'employer';

export const EMPLOYER_PHRASES: readonly Phrase[] = [...SAID_OF_EMPLOYERS, ...OWNED_BY_EMPLOYERS].map((text) => ({ text, tag: TAG }));

const NAME_BEFORE = /(?:^|[^\w.-])([A-Z][\w&-]*(?:\.\w+)?(?: [A-Z][\w.&-]*){0,2}) $/;
const POSSESSIVE = /['’]s $/;
const LONGEST_NAME = 40;

/** Names of the employer, in lower case: they are no skills of its posting. */
export function findEmployerNames(posting: Posting, sections: readonly Section[], phrases: readonly FoundPhrase[]): ReadonlySet<string> {
  const { company, title = '', text } = posting;
  const names = new Set<string>();
  const add = (name: string | undefined): void => {
    if (!name || name.length > LONGEST_EMPLOYER || NO_NAME.test(name)) return;
    names.add(name.trim().toLowerCase());
    names.add(name.replace(LEGAL_FORM, '').trim().toLowerCase());
  };
  add(company);
  for (const { heading } of sections) add(heading && ABOUT.exec(heading)?.[1]);
  add(TITLE_AT.exec(title)?.[1]);
  add(TITLE_FIRST.exec(title)?.[1]);
  for (const found of text.slice(0, OPENING).matchAll(AT)) add(found[1]);
  for (const phrase of phrases) if (phrase.tag === TAG) add(nameBefore(text, phrase));
  if (text.includes('://')) for (const found of text.matchAll(BOARD)) add(found[1]?.replaceAll('-', ' '));
  return names;
}

function nameBefore(text: string, { start, end }: Span): string | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  if (!OWNED_BY_EMPLOYERS.includes(text.slice(start, end).toLowerCase())) return NAME_BEFORE.exec(before)?.[1];
  return POSSESSIVE.test(before) ? NAME_BEFORE.exec(before.replace(POSSESSIVE, ' '))?.[1] : undefined;
}
