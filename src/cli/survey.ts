import { type Dimension, dimensions } from '../corpus/dimension.ts';
import { FacetCounter } from '../corpus/facets.ts';
import { FrequencyCounter, type SkillCount } from '../corpus/frequency.ts';
import { GroupCounter } from '../corpus/groups.ts';
import { keepLargest } from '../corpus/largest.ts';
import { DEMANDS } from '../profile/cue-words.ts';
import type { Profile } from '../profile/profile.ts';
import type { Report } from '../report/report.ts';
import { viewFacets } from '../report/views/facets.ts';
import { viewFrequency } from '../report/views/frequency.ts';
import { viewGroups } from '../report/views/groups.ts';
import type { Problems } from '../source/diagnostic.ts';
import { UserError } from '../source/user-error.ts';
import type { Skill, Taxonomy } from '../taxonomy/model.ts';
import { pickRows } from './pick-rows.ts';
import { isOn, numberOf, type Settings, textOf } from './settings.ts';

/** What a scan counts, and how it shows it. */
export interface Survey {
  /** Of all postings. */
  readonly counter: FrequencyCounter;
  /** Does it look at more of a profile than its skills? */
  readonly needsFacets: boolean;
  readonly add: (profile: Profile) => void;
  readonly view: (outcome: Outcome) => Report;
}

interface Outcome {
  readonly taxonomy: Taxonomy;
  readonly isWanted: (skill: Skill) => boolean;
  readonly problems: Problems;
}

/** Skills by category, skills by group, or facets: what the user asked for. */
export function planSurvey(settings: Settings): Survey {
  const by = dimensions.find(({ name }) => name === textOf(settings, 'by'));
  const facets = isOn(settings, 'facets');
  if (by && facets) throw new UserError('--by divides the skills, and --facets shows none: give one of them');
  if (by) return surveyGroups(by, settings);
  return facets ? surveyFacets(settings) : surveySkills(settings);
}

function surveySkills(settings: Settings): Survey {
  const counter = new FrequencyCounter();
  const view = ({ taxonomy, isWanted, problems }: Outcome): Report => {
    const counts = listWanted(counter, settings, isWanted);
    const shown = pickRows(counts, settings, ({ skill }) => skill.category);
    return viewFrequency({ taxonomy, counter, demand: demandOf(settings), counts, shown, problems });
  };
  return { counter, needsFacets: false, add: (profile) => counter.add(profile), view };
}

function surveyGroups(by: Dimension, settings: Settings): Survey {
  const counter = new FrequencyCounter();
  const divided = new GroupCounter(by);
  const add = (profile: Profile): void => {
    counter.add(profile);
    divided.add(profile);
  };
  const view = ({ taxonomy, isWanted, problems }: Outcome): Report => {
    const all = divided.list();
    const { kept, folded } = keepLargest(
      all.filter(({ group }) => group !== undefined),
      mostGroups(settings),
      (one) => one.counter.postings,
    );
    const groups = [...kept, ...all.filter(({ group }) => group === undefined)].map((group) => {
      const counts = listWanted(group.counter, settings, isWanted);
      return { ...group, counts, shown: pickRows(counts, settings, () => '') };
    });
    return viewGroups({ taxonomy, counter, demand: demandOf(settings), by, groups, folded, problems });
  };
  return { counter, needsFacets: true, add, view };
}

function surveyFacets(settings: Settings): Survey {
  const counter = new FrequencyCounter();
  const stated = new FacetCounter();
  const add = (profile: Profile): void => {
    counter.add(profile);
    stated.add(profile);
  };
  const view = ({ taxonomy, problems }: Outcome): Report => {
    const facets = stated.list().map((spread) => {
      const { kept, folded } = keepLargest(spread.values, mostGroups(settings), ({ postings }) => postings);
      return { ...spread, shown: kept, folded };
    });
    return viewFacets({ taxonomy, counter, facets, problems });
  };
  return { counter, needsFacets: true, add, view };
}

function listWanted(counter: FrequencyCounter, settings: Settings, isWanted: Outcome['isWanted']): SkillCount[] {
  return counter.list(demandOf(settings)).filter(({ skill, postings }) => isWanted(skill) && postings > 0);
}

function demandOf(settings: Settings): (typeof DEMANDS)[number] | undefined {
  return DEMANDS.find((one) => one === textOf(settings, 'demand'));
}

function mostGroups(settings: Settings): number {
  return numberOf(settings, 'topGroups') ?? Number.POSITIVE_INFINITY;
}
