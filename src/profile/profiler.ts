import type { FoundPhrase } from '../match/matcher.ts';
import { Matcher } from '../match/matcher.ts';
import { type Candidate, isMention, type Mention } from '../match/mention.ts';
import { compileVocabulary, type Phrase, type Vocabulary } from '../match/vocabulary.ts';
import type { Posting } from '../posting/posting.ts';
import type { Taxonomy } from '../taxonomy/model.ts';
import { Layout } from '../text/layout.ts';
import { itemAt } from '../text/search.ts';
import { type Choice, type ChoiceGroup, findChoices } from './alternatives.ts';
import { asksForSomething, Blurb } from './blurb.ts';
import { DEMAND_PHRASES, listDemandCues, stateDemand } from './demand.ts';
import { EMPLOYER_PHRASES, findEmployerNames } from './employer.ts';
import { FACET_PHRASES, readFacets } from './facets/index.ts';
import type { SectionKind } from './heading-words.ts';
import { HeadingReader } from './headings.ts';
import { explainOtherLanguage } from './language.ts';
import { findNegation } from './negation.ts';
import { isNameOfOthers } from './others.ts';
import type { Evidence, Profile, ReadCandidate, Reading, SetAside } from './profile.ts';
import { findSections, type Section } from './sections.ts';
import { groupBySkill, listImplied } from './skills.ts';
import { attachYears, YEAR_PHRASES } from './years.ts';

/** The phrases that profiling wants found in the same pass as the labels. */
export const PROFILE_PHRASES: readonly Phrase[] = [...DEMAND_PHRASES, ...YEAR_PHRASES, ...EMPLOYER_PHRASES, ...FACET_PHRASES];

/** Text of these sections asks for nothing: what stands there is about the employer. */
const NOT_ASKING: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'process', 'legal']);

/** A profiler for a taxonomy; a vocabulary that was compiled with it saves compiling it again. */
export function compileProfiler(taxonomy: Taxonomy, vocabulary: Vocabulary = compileVocabulary(taxonomy, PROFILE_PHRASES)): Profiler {
  return new Profiler(taxonomy, vocabulary);
}

/** Reads postings against one taxonomy. It keeps buffers: one posting at a time. */
export class Profiler {
  readonly #taxonomy: Taxonomy;
  readonly #matcher: Matcher;
  readonly #headings: HeadingReader = new HeadingReader();

  constructor(taxonomy: Taxonomy, vocabulary: Vocabulary) {
    this.#taxonomy = taxonomy;
    this.#matcher = new Matcher(vocabulary);
  }

  profile(posting: Posting): Profile {
    return this.read(posting).profile;
  }

  read(posting: Posting): Reading {
    const layout = new Layout(posting.text);
    const { candidates, phrases } = this.#matcher.find(posting.text, layout);
    const sections = findSections(layout, this.#headings);
    const surroundings = {
      layout,
      sections,
      phrases,
      cues: listDemandCues(phrases),
      employers: findEmployerNames(posting, sections, phrases),
      blurb: new Blurb(layout),
    };
    const placed = candidates.map((candidate) => placeCandidate(candidate, surroundings));
    const read = weighMentions(placed, surroundings);
    const named = groupBySkill(read.flatMap(({ evidence }) => evidence ?? []));
    const skills = [...named, ...listImplied(this.#taxonomy, named)];
    const facets = once(() => readFacets({ posting, layout, sections, phrases }));
    return {
      profile: {
        posting,
        ...judgeStatus(layout, { skills: skills.length, candidates: candidates.length }),
        skills,
        // A count of skills never asks for them, and they cost a tenth of the whole.
        get facets() {
          return facets();
        },
      },
      candidates: read,
    };
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface Surroundings {
  readonly layout: Layout;
  readonly sections: readonly Section[];
  readonly phrases: readonly FoundPhrase[];
  readonly cues: readonly FoundPhrase[];
  readonly employers: ReadonlySet<string>;
  readonly blurb: Blurb;
}

interface Placed {
  readonly candidate: Candidate;
  readonly section: SectionKind;
  readonly setAside: SetAside | undefined;
}

function placeCandidate(candidate: Candidate, surroundings: Surroundings): Placed {
  const headed = itemAt(surroundings.sections, candidate.start)?.kind ?? 'none';
  const section = surroundings.blurb.holds(candidate, headed) ? 'company' : headed;
  return { candidate, section, setAside: isMention(candidate) ? setAside(candidate, section, surroundings) : undefined };
}

/** What is said of the mention itself goes before what its surroundings are about. */
function setAside(mention: Mention, section: SectionKind, { layout, employers, cues }: Surroundings): SetAside | undefined {
  if (employers.has(layout.text.slice(mention.start, mention.end).toLowerCase())) return { reason: 'employer' };
  if (isNameOfOthers(layout, mention)) return { reason: 'others' };
  const words = findNegation(layout, mention);
  if (words !== undefined) return { reason: 'negated', words };
  return NOT_ASKING.has(section) && !isAskedAnyway(mention, section, { layout, cues }) ? { reason: 'section' } : undefined;
}

/** "About us" may still end in "you must speak English": words that insist beat the heading. */
function isAskedAnyway(mention: Mention, section: SectionKind, { layout, cues }: Pick<Surroundings, 'layout' | 'cues'>): boolean {
  if (section !== 'company' || stateDemand(layout, mention, { section: 'none', cues }).demand !== 'required') return false;
  const { start, end } = layout.sentenceAt(mention.start);
  return asksForSomething(layout.text.slice(start, end));
}

/** Adds what is said of each mention that stands: how strongly, for how long, and beside which others. */
function weighMentions(placed: readonly Placed[], { layout, phrases, cues }: Surroundings): ReadCandidate[] {
  const standing = placed.flatMap((one) => (one.setAside || !isMention(one.candidate) ? [] : [one.candidate]));
  const years = attachYears(layout, standing, phrases);
  const choices = choiceOf(findChoices(layout, standing));
  return placed.map(({ candidate, section, setAside: reason }) => {
    if (reason || !isMention(candidate)) return { candidate, section, setAside: reason, evidence: undefined };
    const { start, end, skill } = candidate;
    // What is asked for under "About us" is asked for as anywhere else.
    const { demand, cue } = stateDemand(layout, candidate, { section: section === 'company' ? 'none' : section, cues });
    const evidence: Evidence = { start, end, skill, section, demand, cue, years: years.get(candidate)?.years, ...choices.get(candidate) };
    return { candidate, section, setAside: undefined, evidence };
  });
}

type Offered = Pick<Evidence, 'choice' | 'others'>;

function choiceOf(groups: readonly ChoiceGroup<Mention>[]): ReadonlyMap<Mention, Offered> {
  return new Map(groups.flatMap(({ choice, members }) => members.map((member) => [member, offer(choice, member, members)] as const)));
}

function offer(choice: Choice, member: Mention, members: readonly Mention[]): Offered {
  return { choice, others: members.filter((other) => other.skill !== member.skill).map((other) => other.skill.id) };
}

function judgeStatus(layout: Layout, { skills, candidates }: { readonly skills: number; readonly candidates: number }): Pick<Profile, 'status' | 'reason'> {
  if (layout.blocks.length === 0) return { status: 'empty', reason: 'there is no text' };
  const language = explainOtherLanguage(layout.text);
  if (language !== undefined) return { status: 'not-english', reason: language };
  if (skills > 0) return { status: 'ok' };
  return { status: 'no-known-skill', reason: candidates === 0 ? 'no label of the taxonomy is in it' : 'labels are in it, and none counts; explain says why' };
}
