import { dimensions } from '../../corpus/dimension.ts';
import { DEMANDS } from '../../profile/cue-words.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { planFolding } from '../folding.ts';
import { loadTaxonomy, skillFilter } from '../load-taxonomy.ts';
import { nameUnused } from '../name-unused.ts';
import { planTargets, writeReport } from '../output.ts';
import { listPaths } from '../paths.ts';
import { SORTS } from '../pick-rows.ts';
import { PostingStream } from '../postings.ts';
import { profileAll } from '../profile-all.ts';
import { isOn, type Setting } from '../settings.ts';
import { COMMON, FILTER, FOLDING, INPUT, LISTS, THREADS } from '../shared-settings.ts';
import { exceeds, FAIL_ON, readFailOn } from '../status-limits.ts';
import { planSurvey } from '../survey.ts';
import { WrittenProfiles } from '../written-profiles.ts';

const OWN: readonly Setting[] = [
  {
    key: 'demand',
    flags: '--demand <demand>',
    description: 'count only postings that ask this strongly: required, preferred or mentioned',
    type: 'text',
    choices: DEMANDS,
  },
  {
    key: 'by',
    flags: '--by <what>',
    description: `one table a group of postings, by ${dimensions.map(({ name }) => name).join(', ')}`,
    type: 'text',
    choices: dimensions.map(({ name }) => name),
    noun: 'facet or field',
  },
  { key: 'facets', flags: '--facets', description: 'what postings state beside skills: seniority, years, degree, pay …', type: 'switch', fallback: false },
  { key: 'topGroups', flags: '--top-groups <n>', description: 'at most this many groups, or values of a facet: the largest', type: 'number', fallback: 12 },
  { key: 'top', flags: '--top <n>', description: 'at most this many skills a table', type: 'number' },
  { key: 'minPostings', flags: '--min-postings <n>', description: 'only skills that at least this many postings ask for', type: 'number', fallback: 1 },
  { key: 'sort', flags: '--sort <by>', description: `order of the rows: ${SORTS.join(', ')}`, type: 'text', fallback: 'postings', choices: SORTS },
  { key: 'failOnEmpty', flags: '--fail-on-empty', description: 'exit with 1 if a posting is empty or names no known skill', type: 'switch', fallback: false },
];

/** Counts over a whole corpus which skills are asked for. */
export const scanCommand: CommandSpec = {
  settings: [...OWN, FAIL_ON, ...FOLDING, ...FILTER, ...LISTS, ...INPUT, ...THREADS, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const survey = planSurvey(settings);
    const failOn = readFailOn(settings);
    const paths = await listPaths(operands, { io, settings });
    const { taxonomy, vocabulary } = await loadTaxonomy(settings);
    const isWanted = skillFilter(settings, taxonomy);
    const written = new WrittenProfiles(taxonomy, settings);
    const stream = new PostingStream(paths, { io, settings, readWritten: (record, location) => written.read(record, location) });
    const mark = planFolding(settings, vocabulary);
    for await (const batch of profileAll(stream.readings(), { taxonomy, vocabulary, settings, withFacets: survey.needsFacets })) {
      for (const one of batch) if (one.kind === 'profile') survey.add(one.isWritten ? one.profile : mark(one.profile));
    }
    await writeReport(survey.view({ taxonomy, isWanted, problems: stream.problems }), targets, { io, settings });
    const { postings, statuses, unused } = survey.counter;
    if (!isOn(settings, 'quiet')) io.writeError(nameUnused(unused));
    if (exceeds(failOn, { ...statuses, unreadable: stream.problems.count }, io)) return EXIT.problems;
    if (isOn(settings, 'failOnEmpty') && statuses.ok < postings) return EXIT.problems;
    return stream.problems.count > 0 ? EXIT.incomplete : EXIT.done;
  },
};
