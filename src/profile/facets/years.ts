import type { Layout } from '../../text/layout.ts';
import { itemAt } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { SectionKind } from '../heading-words.ts';
import { readYearQuantity, type YearQuantity } from '../year-quantity.ts';
import type { Cue } from './cues.ts';
import type { Facet, FacetReading, Found } from './facet.ts';
import { listRoles } from './roles.ts';
import { WordList } from './word-list.ts';
import { AT_LEAST_WORDS, EXPERIENCE_WORDS, WISHED_BEHIND, YEAR_WORDS } from './years-words.ts';

/** Overall years of experience: the most that is required, of a range its lower end; where several roles are listed, the least. */
export const minYears: Facet<number> = {
  name: 'minYears',
  phrases: YEAR_WORDS,
  read: (reading) => {
    const stated = joinAlternatives(
      reading.layout.text,
      reading.cues.flatMap((cue) => readYears(reading, cue) ?? []),
    );
    const asked = stated.filter(({ wished }) => !wished);
    const several = listRoles(reading.layout, reading.title).length > 1;
    return chooseYears(asked.length > 0 ? asked : stated, several ? 'least' : 'most');
  },
};

interface Stated extends Span {
  readonly years: number;
  readonly wished: boolean;
}

/** Sections in which any number of years is what the role asks for. */
const ASKING: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred']);
/** Sections in which "5+ years" is, and "5 years" may be the company's; in the others the word "experience" has to be there too. */
const UNHEADED: ReadonlySet<SectionKind> = new Set(['none', 'role', 'responsibilities', 'stack']);

const wishedBehind = new WordList(WISHED_BEHIND);
const atLeast = new WordList(AT_LEAST_WORDS);
const experience = new WordList(EXPERIENCE_WORDS);

function readYears({ layout, sections }: FacetReading, cue: Cue): Stated | undefined {
  const quantity = readYearQuantity(layout.text, cue);
  if (!quantity) return undefined;
  const section = itemAt(sections, cue.start)?.kind ?? 'none';
  if (section === 'legal' || !isAsked(layout, { ...quantity, section })) return undefined;
  const wished = section === 'preferred' || wishedBehind.startsAt(layout.text, cue.end);
  return { years: Math.floor(quantity.min), wished, start: quantity.start, end: cue.end };
}

/** Is it experience that the role asks for, and not the company's age or a benefit's length? */
function isAsked(layout: Layout, { start, open, section }: YearQuantity & { section: SectionKind }): boolean {
  if (ASKING.has(section) || (open && UNHEADED.has(section))) return true;
  const sentence = layout.sentenceAt(start);
  const told = experience.isIn(layout.text.slice(sentence.start, sentence.end));
  return (open && told) || (atLeast.endsAt(layout.text, start) && (open || told || UNHEADED.has(section)));
}

/** Between two numbers of years that suffice each: "5+ years with a degree or 8+ years without", "Master's with 8+ years, or Bachelor's with 12+ years". */
const ALTERNATIVE =
  /^[^.;\n]{0,120}\bor\s+(?:an?\s+)?(?:(?:ph\.?d|doctor|master|bachelor|degree|[bm]\.?s)[^.;,\n]{0,60}\bwith\s+)?(?:at\s+least\s+|a\s+minimum\s+of\s+)?$/i;

function joinAlternatives(text: string, stated: readonly Stated[]): Stated[] {
  const joined: Stated[] = [];
  for (const one of stated) {
    const before = joined.at(-1);
    if (!before || !ALTERNATIVE.test(text.slice(before.end, one.start))) joined.push(one);
    else if (one.years < before.years) joined[joined.length - 1] = one;
  }
  return joined;
}

function chooseYears(stated: readonly Stated[], which: 'least' | 'most'): Found<number> | undefined {
  const [first, ...others] = stated;
  if (!first) return undefined;
  const chosen = others.reduce((best, one) => (one.years !== best.years && one.years > best.years === (which === 'most') ? one : best), first);
  return { value: chosen.years, evidence: [{ start: chosen.start, end: chosen.end }] };
}
