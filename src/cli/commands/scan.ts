import { FrequencyCounter, type SkillCount } from '../../corpus/frequency.ts';
import { DEMANDS } from '../../profile/cue-words.ts';
import { Profiler } from '../../profile/profiler.ts';
import { viewFrequency } from '../../report/views/frequency.ts';
import { compareCodeUnits } from '../../text/order.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { loadTaxonomy, skillFilter } from '../load-taxonomy.ts';
import { planTargets, writeReport } from '../output.ts';
import { listPaths } from '../paths.ts';
import { PostingStream } from '../postings.ts';
import { isOn, numberOf, type Setting, type Settings, textOf } from '../settings.ts';
import { COMMON, FILTER, INPUT, LISTS } from '../shared-settings.ts';

const SORTS = ['postings', 'required', 'preferred', 'name'] as const;

const OWN: readonly Setting[] = [
  {
    key: 'demand',
    flags: '--demand <demand>',
    description: 'count only postings that ask this strongly: required, preferred or mentioned',
    type: 'text',
    choices: DEMANDS,
  },
  { key: 'top', flags: '--top <n>', description: 'at most this many skills a category', type: 'number' },
  { key: 'minPostings', flags: '--min-postings <n>', description: 'only skills that at least this many postings ask for', type: 'number', fallback: 1 },
  { key: 'sort', flags: '--sort <by>', description: `order of the rows: ${SORTS.join(', ')}`, type: 'text', fallback: 'postings', choices: SORTS },
  { key: 'failOnEmpty', flags: '--fail-on-empty', description: 'exit with 1 if a posting is empty or names no known skill', type: 'switch', fallback: false },
];

/** Counts over a whole corpus which skills are asked for. */
export const scanCommand: CommandSpec = {
  name: 'scan',
  operands: '[paths...]',
  description: 'frequency tables, one a category, most asked first (the default command)',
  isDefault: true,
  settings: [...OWN, ...FILTER, ...LISTS, ...INPUT, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const paths = await listPaths(operands, { io, settings });
    const { taxonomy, vocabulary } = await loadTaxonomy(settings);
    const isWanted = skillFilter(settings, taxonomy);
    const profiler = new Profiler(taxonomy, vocabulary);
    const stream = new PostingStream(paths, { io, settings });
    const counter = new FrequencyCounter();
    for await (const batch of stream.batches()) for (const posting of batch) counter.add(profiler.profile(posting));
    const demand = DEMANDS.find((one) => one === textOf(settings, 'demand'));
    const counts = counter.list(demand).filter(({ skill, postings }) => isWanted(skill) && postings > 0);
    const shown = pickRows(counts, settings);
    await writeReport(viewFrequency({ taxonomy, counter, demand, counts, shown, problems: stream.problems }), targets, { io, settings });
    const { ok } = counter.statuses;
    if (isOn(settings, 'failOnEmpty') && ok < counter.postings) return EXIT.problems;
    return stream.problems.length > 0 ? EXIT.incomplete : EXIT.done;
  },
};

/** The top of each category by what is sorted for; names say nothing of a rank, so those are put in order afterwards. */
function pickRows(counts: readonly SkillCount[], settings: Settings): SkillCount[] {
  const sort = textOf(settings, 'sort');
  const least = numberOf(settings, 'minPostings') ?? 1;
  const top = numberOf(settings, 'top') ?? Number.POSITIVE_INFINITY;
  const enough = counts.filter((count) => count.postings >= least);
  if (sort === 'required' || sort === 'preferred') enough.sort((a, b) => b[sort] - a[sort]);
  const places = new Map<string, number>();
  const picked = enough.filter(({ skill }) => {
    const place = (places.get(skill.category) ?? 0) + 1;
    places.set(skill.category, place);
    return place <= top;
  });
  return sort === 'name' ? picked.sort(compareByName) : picked;
}

function compareByName(a: SkillCount, b: SkillCount): number {
  return compareCodeUnits(a.skill.name.toLowerCase(), b.skill.name.toLowerCase()) || compareCodeUnits(a.skill.id, b.skill.id);
}
