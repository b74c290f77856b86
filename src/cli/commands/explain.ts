import type { Posting } from '../../posting/posting.ts';
import { Profiler } from '../../profile/profiler.ts';
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
  settings: [...INPUT, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const { taxonomy, vocabulary } = await loadTaxonomy(settings);
    const stream = new PostingStream(operands, { io, settings });
    const posting = await readOnly(stream, operands);
    const { candidates } = new Profiler(taxonomy, vocabulary).read(posting);
    await writeReport(viewExplanation({ taxonomy, posting, candidates }), targets, { io, settings });
    return stream.problems.count > 0 ? EXIT.incomplete : EXIT.done;
  },
};

/** The stream itself complains where there is none. */
async function readOnly(stream: PostingStream, operands: readonly string[]): Promise<Posting> {
  let only: Posting | undefined;
  for await (const posting of stream) {
    if (only) throw new UserError(`explain takes one posting; "${operands.join(' ')}" holds more`);
    only = posting;
  }
  if (!only) throw new UserError('no posting could be read');
  return only;
}
