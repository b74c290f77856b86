import { CueFinder } from './cues.ts';
import { degree, listDegrees, type StatedDegree } from './degree.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { FIELDS } from './field-words.ts';

/** Fields of study, as the degrees that are asked for name them. */
export const fields: Facet<readonly string[]> = {
  name: 'fields',
  phrases: degree.phrases,
  read: (reading) => {
    const named = listDegrees(reading).map((one) => listFields(reading, one));
    const value = [...new Set(named.flatMap((found) => found.value))];
    return value.length > 0 ? { value, evidence: named.flatMap((found) => found.evidence) } : undefined;
  },
};

const NAMES: ReadonlyMap<string, string> = new Map(
  FIELDS.flatMap(([name, ...others]) => [name.toLowerCase(), ...others].map((spelling) => [spelling, name] as const)),
);
const finder = new CueFinder([[...NAMES.keys()]]);
/** What ends the list of fields behind a degree. */
const LIST_END = /[;.]\s|\n|\b(?:experience|with|from|equivalent|preferred|required|plus|and \d|\d+\+?)\b/i;
const LONGEST_LIST = 240;
/** As short as this a name is an abbreviation, and written in capitals. */
const ABBREVIATION = 3;

function listFields({ layout }: FacetReading, { start, end }: StatedDegree): Found<string[]> {
  const sentence = layout.sentenceAt(start);
  const behind = layout.text.slice(end, Math.min(sentence.end, end + LONGEST_LIST)).split(LIST_END, 1)[0] ?? '';
  const text = layout.text.slice(start, end + behind.length);
  const value: string[] = [];
  const evidence: { start: number; end: number }[] = [];
  let taken = 0;
  for (const cue of finder.find(text)[0] ?? []) {
    const written = text.slice(cue.start, cue.end);
    if (cue.start < taken || (written.length <= ABBREVIATION && written !== written.toUpperCase())) continue;
    taken = cue.end;
    value.push(NAMES.get(cue.phrase) ?? written);
    evidence.push({ start: start + cue.start, end: start + cue.end });
  }
  return { value, evidence };
}
