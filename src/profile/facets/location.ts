import type { Span } from '../../text/span.ts';
import { CueFinder } from './cues.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { LOCATION_LABELS, LOCATION_OPENERS, PLACES, STATES } from './location-words.ts';
import { placeInText, type Title } from './title.ts';

/** The place of work as written: from the source's own field, a line that names it, a title's part, or a sentence about the role. */
export const location: Facet<string> = {
  name: 'location',
  phrases: [...LOCATION_LABELS, ...LOCATION_OPENERS],
  read: (reading) => readField(reading.posting.location) ?? readLabel(reading) ?? readTitle(reading.title) ?? readSentence(reading),
};

function readField(field: string | undefined): Found<string> | undefined {
  return field ? { value: field, evidence: [] } : undefined;
}

const LABELS: ReadonlySet<string> = new Set(LOCATION_LABELS);
const LONGEST = 80;

function readLabel({ layout, cues }: FacetReading): Found<string> | undefined {
  for (const { start, end, phrase } of cues) {
    if (!LABELS.has(phrase) || /\w/.test(layout.text.slice(layout.blockAt(start)?.body ?? start, start))) continue;
    const line = layout.text.slice(end, end + LONGEST + 1).split('\n', 1)[0] ?? '';
    const value = line.trim();
    if (value !== '' && line.length <= LONGEST && !value.endsWith('.'))
      return { value, evidence: [trimSpan(layout.text, { start: end, end: end + line.length })] };
  }
  return undefined;
}

const places = new CueFinder([PLACES]);
const STATE = new RegExp(`,\\s*(?:${STATES.join('|')})\\b`);
const ADDRESS = /https?:|www\./;

/** In `Acme | Senior Engineer | Berlin, Germany | Remote` the part that is a place. */
function readTitle(title: Title): Found<string> | undefined {
  if (!title.text.includes('|')) return undefined;
  let at = 0;
  for (const part of title.text.split('|')) {
    if (at > 0 && part.length <= LONGEST && !ADDRESS.test(part) && (STATE.test(part) || (places.find(part)[0] ?? []).length > 0)) {
      const place = trimSpan(title.text, { start: at, end: at + part.length });
      return { value: part.trim(), evidence: placeInText(title, [place]) };
    }
    at += part.length + 1;
  }
  return undefined;
}

/** Words with capitals: `San Francisco, CA`, `the UK`, `London or Berlin`. */
const NAME = /^ ((?:the )?\p{Lu}[\p{L}'’-]*(?:(?:, ?| | ?\/ ?| (?:or|and|of) )\p{Lu}[\p{L}'’-]*){0,6})/u;

function readSentence({ layout, cues }: FacetReading): Found<string> | undefined {
  for (const { end, phrase } of cues) {
    const name = LABELS.has(phrase) ? undefined : NAME.exec(layout.text.slice(end, end + LONGEST))?.[1];
    if (name) return { value: name, evidence: [{ start: end + 1, end: end + 1 + name.length }] };
  }
  return undefined;
}

/** The span without the space around its words. */
function trimSpan(text: string, span: Span): Span {
  const written = text.slice(span.start, span.end);
  const start = span.start + written.length - written.trimStart().length;
  return { start, end: start + written.trim().length };
}
