import { type FoundPhrase, Matcher } from '../match/matcher.ts';
import { type Candidate, isMention, type Mention } from '../match/mention.ts';
import { compileVocabulary, type Vocabulary } from '../match/vocabulary.ts';
import type { Posting } from '../posting/posting.ts';
import type { Skill, SkillId, Taxonomy } from '../taxonomy/model.ts';
import { Layout } from '../text/layout.ts';
import { itemAt } from '../text/search.ts';
import { DEMANDS, type Demand } from './cue-words.ts';
import { DEMAND_PHRASES, stateDemand } from './demand.ts';
import type { SectionKind } from './heading-words.ts';
import { HeadingReader } from './headings.ts';
import { findSections, type Section } from './sections.ts';

/** What one posting asks for, with the evidence. */
export interface Profile {
  readonly posting: Posting;
  readonly status: Status;
  readonly skills: readonly ProfiledSkill[];
  readonly facets: Facets | undefined;
}

export const STATUSES = ['ok', 'empty', 'no-known-skill'] as const;
export type Status = (typeof STATUSES)[number];

export interface ProfiledSkill {
  readonly skill: Skill;
  /** The strongest that any mention states. */
  readonly demand: Demand;
  readonly years: YearRange | undefined;
  readonly alternatives: readonly SkillId[];
  /** Not named itself: a named skill implies it, and the mentions are of that one. */
  readonly implied: boolean;
  readonly mentions: readonly [Evidence, ...Evidence[]];
}

/** A mention with what surrounds it. */
export interface Evidence extends Mention {
  readonly section: SectionKind;
  readonly demand: Demand;
  readonly cue?: string;
}

export interface YearRange {
  readonly min: number;
  readonly max: number | undefined;
}

/** Filled in by a later version; its fields are in the published record already. */
export type Facets = Readonly<Record<string, unknown>>;

/** Text of these sections asks for nothing: what stands there is about the employer. */
const NOT_ASKING: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'process', 'legal']);

/** Everything about one posting: its profile, and each candidate with its verdict and surroundings. */
export interface Reading {
  readonly profile: Profile;
  readonly candidates: readonly ReadCandidate[];
}

/** A candidate and where it stands; without evidence it does not count. */
export interface ReadCandidate {
  readonly candidate: Candidate;
  readonly section: SectionKind;
  readonly evidence: Evidence | undefined;
}

export function compileProfiler(taxonomy: Taxonomy): Profiler {
  return new Profiler(taxonomy, compileVocabulary(taxonomy, PROFILE_PHRASES));
}

/** The phrases that profiling wants found in the same pass as the labels. */
export const PROFILE_PHRASES: typeof DEMAND_PHRASES = DEMAND_PHRASES;

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
    const read = candidates.map((candidate) => readCandidate(layout, candidate, { sections, phrases }));
    const named = groupBySkill(read.flatMap(({ evidence }) => evidence ?? []));
    const skills = [...named, ...listImplied(this.#taxonomy, named)];
    return { profile: { posting, status: statusOf(layout, skills), skills, facets: undefined }, candidates: read };
  }
}

interface Surroundings {
  readonly sections: readonly Section[];
  readonly phrases: readonly FoundPhrase[];
}

function readCandidate(layout: Layout, candidate: Candidate, { sections, phrases }: Surroundings): ReadCandidate {
  const section = itemAt(sections, candidate.start)?.kind ?? 'none';
  if (!isMention(candidate) || NOT_ASKING.has(section)) return { candidate, section, evidence: undefined };
  const { start, end, skill, label, verdict } = candidate;
  const { demand, cue } = stateDemand(layout, candidate, { section, cues: phrases });
  const mention = { start, end, skill, label, verdict, section, demand };
  return { candidate, section, evidence: cue === undefined ? mention : { ...mention, cue } };
}

function groupBySkill(mentions: readonly Evidence[]): ProfiledSkill[] {
  const groups = new Map<SkillId, [Evidence, ...Evidence[]]>();
  for (const mention of mentions) {
    const group = groups.get(mention.skill.id);
    if (group) group.push(mention);
    else groups.set(mention.skill.id, [mention]);
  }
  return [...groups.values()].map((group) => ({
    skill: group[0].skill,
    demand: strongest(group),
    years: undefined,
    alternatives: [],
    implied: false,
    mentions: group,
  }));
}

function strongest(mentions: readonly Evidence[]): Demand {
  return DEMANDS.find((demand) => mentions.some((mention) => mention.demand === demand)) ?? 'mentioned';
}

/** Skills that are certain because another is asked for; each once, and none that is named itself. */
function listImplied(taxonomy: Taxonomy, named: readonly ProfiledSkill[]): ProfiledSkill[] {
  const known = new Set(named.map(({ skill }) => skill.id));
  const implied: ProfiledSkill[] = [];
  const follow = (from: ProfiledSkill): void => {
    for (const id of from.skill.implies) {
      const skill = taxonomy.skills.get(id);
      if (!skill || known.has(id)) continue;
      known.add(id);
      const next = { ...from, skill, years: undefined, alternatives: [], implied: true };
      implied.push(next);
      follow(next);
    }
  };
  for (const skill of named) follow(skill);
  return implied;
}

function statusOf(layout: Layout, skills: readonly ProfiledSkill[]): Status {
  if (layout.blocks.length === 0) return 'empty';
  return skills.length === 0 ? 'no-known-skill' : 'ok';
}
