import { Profiler } from '../../profile/profile.ts';
import { viewExplanation } from '../../report/views/explanation.ts';
import { UserError } from '../../source/user-error.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { loadTaxonomy } from '../load-taxonomy.ts';
import { planTargets, writeReport } from '../output.ts';
import { PostingStream } from '../postings.ts';
import { COMMON, INPUT } from '../shared-settings.ts';

/** Shows one posting with every candidate and the rule that decided on it. */
export const explainCommand: CommandSpec = {
  name: 'explain',
  operands: '<path>',
  description: 'the posting with its mentions marked; for each candidate why it counts or why not',
  settings: [...INPUT, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const { taxonomy, vocabulary } = await loadTaxonomy(settings);
    const stream = new PostingStream(operands, { io, settings });
    const postings = [];
    for await (const posting of stream) postings.push(posting);
    const [posting, second] = postings;
    if (!posting) return EXIT.failed;
    if (second) throw new UserError(`explain takes one posting; "${operands.join(' ')}" holds ${postings.length}`);
    const { candidates } = new Profiler(taxonomy, vocabulary).read(posting);
    await writeReport(viewExplanation({ taxonomy, posting, candidates }), targets, { io, settings });
    return EXIT.done;
  },
};
