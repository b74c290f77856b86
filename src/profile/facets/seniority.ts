import type { Span } from '../../text/span.ts';
import { CueFinder } from './cues.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { listRoles } from './roles.ts';
import { NOT_ROLE_BEFORE, ROLE_OPENERS, SENIORITIES, SENIORITY_WORDS, type Seniority } from './seniority-words.ts';
import { placeInText, type Title } from './title.ts';
import { WordList } from './word-list.ts';

/** The level, from the title first, then from where the text names its role again. */
export const seniority: Facet<Seniority> = {
  name: 'seniority',
  phrases: ROLE_OPENERS,
  ladder: SENIORITIES,
  read: (reading) => readTitle(reading.title) ?? readRoles(reading) ?? readText(reading),
};

const LEVELS: ReadonlyMap<string, Seniority | 'none'> = new Map(SENIORITY_WORDS.flatMap(([level, words]) => words.map((word) => [word, level] as const)));
const finder = new CueFinder([[...LEVELS.keys()]]);

interface Level extends Span {
  readonly level: Seniority;
}

function readTitle(title: Title): Found<Seniority> | undefined {
  const found = chooseLevel(title.text);
  return found && { value: found.level, evidence: placeInText(title, [found]) };
}

/** What ends one role in a title that names several: the first with a level speaks for all. */
const PART_END = /[|;,:]|\s[-–—]\s/;
/** Between two levels that are alternatives: `Senior / Staff`, `Junior or Mid`. */
const ALTERNATIVE = /^[\s/&+–-]*(?:[/&+–-]|\b(?:or|and|to)\b)[\s/&+–-]*$/i;

/** In one role the higher word counts (`Senior Engineering Manager`), of alternatives the lower (`Senior / Staff Engineer`). */
function chooseLevel(text: string): Level | undefined {
  let best: Level | undefined;
  let last: Level | undefined;
  for (const level of levelsIn(text)) {
    const between = last ? text.slice(last.end, level.start) : '';
    if (last && PART_END.test(between)) break;
    const alternative = last !== undefined && ALTERNATIVE.test(between);
    if (!best || (alternative ? rank(level) < rank(best) : rank(level) > rank(best))) best = level;
    last = level;
  }
  return best;
}

function levelsIn(text: string): Level[] {
  const levels: Level[] = [];
  let taken = 0;
  for (const { start, end, phrase } of finder.find(text)[0] ?? []) {
    if (start < taken) continue;
    const level = LEVELS.get(phrase) ?? 'none';
    if (level !== 'none') levels.push({ start, end, level });
    taken = end;
  }
  return levels;
}

function rank({ level }: Level): number {
  return SENIORITIES.indexOf(level);
}

/** The level of at least half of the roles that the posting lists. */
function readRoles({ layout, title }: FacetReading): Found<Seniority> | undefined {
  const roles = listRoles(layout, title);
  if (roles.length === 0) return undefined;
  const levels = roles.flatMap(({ start, end }) => {
    const found = chooseLevel(layout.text.slice(start, end));
    return found ? [{ ...found, start: start + found.start, end: start + found.end }] : [];
  });
  const value = SENIORITIES.find((one) => 2 * levels.filter(({ level }) => level === one).length >= Math.max(2, roles.length));
  return value && { value, evidence: levels.filter(({ level }) => level === value).map(({ start, end }) => ({ start, end })) };
}

/** How far behind its opener a role's name goes. */
const NAME_LENGTH = 80;
const notRole = new WordList(NOT_ROLE_BEFORE);
const NAME_END = /[.;!?\n]|\s(?:to|who|with|that|in|at|on|for)\s/;

function readText({ layout, cues }: FacetReading): Found<Seniority> | undefined {
  for (const cue of cues) {
    if (cue.phrase.startsWith('as ') && notRole.endsAt(layout.text, cue.start)) continue;
    const name = layout.text.slice(cue.end, cue.end + NAME_LENGTH).split(NAME_END, 1)[0] ?? '';
    const found = chooseLevel(name);
    if (found) return { value: found.level, evidence: [{ start: cue.end + found.start, end: cue.end + found.end }] };
  }
  return undefined;
}
