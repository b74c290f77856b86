import { type Coverage, measureCoverage, shareOf } from '../../examples/coverage.ts';
import { runExamples } from '../../examples/run.ts';
import { type LoadedTaxonomy, parseLayers, readTaxonomy } from '../../files/read-taxonomy.ts';
import { readLayersUnderLint } from '../../files/taxonomy-sources.ts';
import { Matcher } from '../../match/matcher.ts';
import { compileVocabulary } from '../../match/vocabulary.ts';
import { viewOutcomes } from '../../report/views/outcomes.ts';
import { UserError } from '../../source/user-error.ts';
import type { Skill } from '../../taxonomy/model.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { skillFilter } from '../load-taxonomy.ts';
import { planTargets, writeReport } from '../output.ts';
import { isOn, listOf, numberOf, type Setting, type Settings } from '../settings.ts';
import { COMMON, FILTER } from '../shared-settings.ts';

/**
 * One example in which an ambiguous label counts and one in which it does not are about two thirds of its points (the built-in taxonomy: 68 %);
 * the rest are second rules of one label, which are worth an example only where they went wrong once.
 */
const ENOUGH = 60;

const OWN: readonly Setting[] = [
  { key: 'coverage', flags: '--coverage', description: 'list the ruled labels and the rules that no example exercises', type: 'switch', fallback: false },
  { key: 'threshold', flags: '--threshold <percent>', description: 'with --coverage: the share that must be exercised', type: 'number', fallback: ENOUGH },
];

/** Runs a taxonomy's own examples against it. */
export const testCommand: CommandSpec = {
  settings: [...OWN, ...FILTER, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const threshold = readThreshold(settings);
    const layers = operands.length > 0 ? operands : listOf(settings, 'taxonomy');
    const { taxonomy, vocabulary, isOwn } = await loadUnderTest(layers, { builtin: isOn(settings, 'builtin'), cwd: io.cwd });
    const skills = [...taxonomy.skills.values()].filter(skillFilter(settings, taxonomy));
    const outcomes = runExamples(skills, new Matcher(vocabulary));
    const coverage = isOn(settings, 'coverage') ? measureCoverage(skills.filter(isOwn), outcomes) : undefined;
    await writeReport(viewOutcomes({ taxonomy, outcomes, coverage, threshold }), targets, { io, settings });
    return outcomes.every(({ faults }) => faults.length === 0) && suffices(coverage, threshold) ? EXIT.done : EXIT.problems;
  },
};

function readThreshold(settings: Settings): number {
  const threshold = numberOf(settings, 'threshold') ?? ENOUGH;
  if (threshold > 100) throw new UserError(`--threshold takes a share in per cent, 0 to 100, not "${threshold}"`);
  return threshold;
}

interface TaxonomyUnderTest extends LoadedTaxonomy {
  /** Every example is run, for a layer may break those below it; but only a layer's own skills are its author's to cover. */
  readonly isOwn: (skill: Skill) => boolean;
}

/** The built-in taxonomy is taken as it was stored: its automaton is there already. */
async function loadUnderTest(layers: readonly string[], { builtin, cwd }: { builtin: boolean; cwd: string }): Promise<TaxonomyUnderTest> {
  if (layers.length === 0) return { ...(await readTaxonomy({ layers, builtin })), isOwn: () => true };
  const { below } = await readLayersUnderLint(layers, { builtin, cwd });
  const taxonomy = await parseLayers(layers, below);
  return { taxonomy, vocabulary: compileVocabulary(taxonomy, []), isOwn: (skill) => below?.skills.get(skill.id) !== skill };
}

function suffices(coverage: Coverage | undefined, threshold: number): boolean {
  return !coverage || (coverage.unrefused.length === 0 && shareOf(coverage) * 100 >= threshold);
}
