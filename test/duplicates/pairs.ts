import type { Posting } from '../../src/posting/posting.ts';
import { BLURBS, CITIES, PLAIN_JOBS } from './blurb-words.ts';

/** Two postings and whether they are one job. */
export interface Pair {
  readonly kind: string;
  readonly isRepost: boolean;
  readonly first: Posting;
  readonly second: Posting;
}

type Change = (posting: Posting, index: number) => Posting;

/** What job boards and people do to a posting when they publish it again. */
const REPOSTS: Readonly<Record<string, Change>> = {
  'the same': (posting) => posting,
  'other city': (posting, index) => moveTo(posting, pick(CITIES, index)),
  'other date and tracking code': (posting, index) =>
    edit(
      posting,
      (text) =>
        `Posted 2026-0${1 + (index % 9)}-1${index % 10}\n${text}\n\nApply before ${1 + (index % 27)}/11/2026. Reference JR-${10_000 + 37 * index} #LI-QW${index}\n`,
    ),
  'other salary': (posting, index) => edit(posting, (text) => text.replace(/\d[\d.,]*/g, (number) => (number.length > 3 ? `${50 + index},500` : number))),
  'bullets in another order': (posting) => edit(posting, reverseLists),
  'other white space and marks': (posting) =>
    edit(posting, (text) =>
      text
        .replace(/^[*\-•] ?/gm, '\u2022\u00a0')
        .replaceAll("'", '\u2019')
        .replaceAll('\n', '\r\n')
        .replace(/(?<=\w) (?=\w)/g, (_, at: number) => (at % 3 === 0 ? '\u00a0' : ' ')),
    ),
  'a sentence more': (posting) => edit(posting, (text) => `${text}\n\nPlease apply on our own pages and not by post.\n`),
  'a line less': (posting, index) => edit(posting, (text) => dropLine(text, index)),
  'city, date, code and marks': (posting, index) =>
    edit(
      moveTo(posting, pick(CITIES, index)),
      (text) => `${text.replace(/^[*-] ?/gm, '\u2022 ')}\nPosted on ${1 + (index % 28)} May. Job id ${90_000 + index}. #LI-Remote${index}\n`,
    ),
};

/** Every posting of the fixtures with each change as a repost, and beside each what only looks like one. */
export function makePairs(postings: readonly Posting[]): Pair[] {
  const framed = postings.flatMap((posting, index) => [posting, frame(posting, index)]);
  const reposts = Object.entries(REPOSTS).flatMap(([kind, change]) =>
    framed.map((posting, index) => ({ kind, isRepost: true, first: posting, second: change(posting, index) })),
  );
  const others = postings.flatMap((posting, index): Pair[] => {
    const next = pick(postings, index + 1);
    return [
      { kind: 'other job at the same firm', isRepost: false, first: frame(posting, 0), second: frame(next, 0) },
      { kind: 'shortened job at the same firm', isRepost: false, first: frame(shorten(posting), 1), second: frame(shorten(next), 1) },
      { kind: 'the same words at another firm', isRepost: false, first: frame(posting, 0), second: frame(posting, 1) },
      {
        kind: 'other firm in the same words',
        isRepost: false,
        first: { ...posting, company: 'Quenby Weir' },
        second: { ...posting, company: 'Tollard & Finch' },
      },
      { kind: 'other level', isRepost: false, first: retitle(posting, (title) => `Senior ${title}`), second: retitle(posting, (title) => `Junior ${title}`) },
      {
        kind: 'other tool',
        isRepost: false,
        first: addLine(posting, 'Requirements: experience with Haskell'),
        second: addLine(posting, 'Requirements: experience with Fortran'),
      },
      {
        kind: 'other language',
        isRepost: false,
        first: retitle(posting, (title) => `${title} (Danish speaking)`),
        second: retitle(posting, (title) => `${title} (Polish speaking)`),
      },
      { kind: 'other posting', isRepost: false, first: posting, second: next },
    ];
  });
  const plain = PLAIN_JOBS.map(([title, text]) => frame({ id: title, source: 'plain', title, text }, 0));
  const neighbours = plain.flatMap((first, index) =>
    plain.slice(index + 1).map((second) => ({ kind: 'plain jobs at the same firm', isRepost: false, first, second })),
  );
  return [...reposts, ...others, ...neighbours];
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

function edit(posting: Posting, change: (text: string) => string): Posting {
  return { ...posting, text: change(posting.text) };
}

function retitle(posting: Posting, change: (title: string) => string): Posting {
  return { ...posting, title: change((posting.title ?? '').replace(/\b(?:senior|junior|staff|lead)\b/gi, '').trim()) };
}

function addLine(posting: Posting, line: string): Posting {
  return edit(posting, (text) => `${line}\n\n${text}`);
}

/** Says in three places where the job is, as postings do. */
function moveTo(posting: Posting, city: string): Posting {
  const title = `${posting.title ?? 'Job'} - ${city}`;
  return { ...posting, title, location: city, text: `Location: ${city}\n\n${posting.text}\nYou work with us in ${city} or from home.\n` };
}

function frame(posting: Posting, index: number): Posting {
  const [company, opening, closing] = pick(BLURBS, index);
  return { ...posting, company, text: `${opening}\n\n${posting.text}\n\n${closing}\n` };
}

/** So little of the job that the blurb around it is most of the posting. */
function shorten(posting: Posting): Posting {
  return edit(posting, (text) => text.split('\n').slice(0, 12).join('\n'));
}

/** Each run of bullets backwards. */
function reverseLists(text: string): string {
  return text.replace(/(?:^[*\-•✅⭐💰].*\n?)+/gmu, (list) => `${list.trimEnd().split('\n').reverse().join('\n')}\n`);
}

/** A line of the middle that is no heading. */
function dropLine(text: string, index: number): string {
  const lines = text.split('\n');
  const candidates = lines.flatMap((line, at) => (line.length > 20 && line.length < 90 && at > 3 ? [at] : []));
  const dropped = candidates[index % Math.max(1, candidates.length)];
  return lines.filter((_, at) => at !== dropped).join('\n');
}
