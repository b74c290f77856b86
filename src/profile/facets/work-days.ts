import type { Layout } from '../../text/layout.ts';
import type { Span } from '../../text/span.ts';
import { WordList } from './word-list.ts';
import { AWAY_WORDS, NOT_WORK_DAYS, OFFICE_WORDS, type WorkMode } from './work-mode-words.ts';

const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const COUNT = `\\d|${Object.keys(COUNTS).join('|')}`;
/** `3`, `2-3`, `three`, `4 onsite`, right before the word for days; of a range the upper end. */
const DAY_COUNT = new RegExp(`\\b(${COUNT})\\+?(?:\\s+(?:full|work|working|onsite|on-site|in-office|office|in-person))?\\s*$`, 'i');
const LONGEST_COUNT = 24;
const ALL_WEEK = 5;
const NEAR = 70;

const office = new WordList(OFFICE_WORDS);
const away = new WordList(AWAY_WORDS);
const other = new WordList(NOT_WORK_DAYS);

/** `3 days a week in the office` is hybrid, five are onsite, and days at home leave some for the office. */
export function readWorkDays(text: string, { start, end }: Span, layout?: Layout): WorkMode | undefined {
  const count = DAY_COUNT.exec(text.slice(Math.max(0, start - LONGEST_COUNT), start))?.[1]?.toLowerCase();
  if (count === undefined) return undefined;
  const sentence = layout?.sentenceAt(start) ?? { start: 0, end: text.length };
  const near = text.slice(Math.max(sentence.start, start - NEAR), Math.min(sentence.end, end + NEAR));
  if (other.isIn(near)) return undefined;
  const days = COUNTS[count] ?? Number(count);
  if (office.isIn(near)) return days >= ALL_WEEK ? 'onsite' : 'hybrid';
  return away.isIn(near) && days < ALL_WEEK ? 'hybrid' : undefined;
}
