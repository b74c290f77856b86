import { digestText } from '../../files/digest.ts';
import type { Profile, Status } from '../../profile/profile.ts';
import { viewProfiles } from '../../report/views/profiles.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { planFolding } from '../folding.ts';
import { loadTaxonomy, skillFilter } from '../load-taxonomy.ts';
import { planTargets, writeReport } from '../output.ts';
import { listPaths } from '../paths.ts';
import { PostingStream } from '../postings.ts';
import { profileAll } from '../profile-all.ts';
import { COMMON, FILTER, FOLDING, INPUT, LISTS, THREADS } from '../shared-settings.ts';
import { exceeds, FAIL_ON, readFailOn } from '../status-limits.ts';

/** What cannot be read waits for a posting that can, but not for ever. */
const MOST_WAITING = 10_000;

/** Writes a profile for each posting as it is read. */
export const profileCommand: CommandSpec = {
  settings: [FAIL_ON, ...FOLDING, ...FILTER, ...LISTS, ...INPUT, ...THREADS, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const paths = await listPaths(operands, { io, settings });
    const { taxonomy, vocabulary } = await loadTaxonomy(settings);
    const isWanted = skillFilter(settings, taxonomy);
    const stream = new PostingStream(paths, { io, settings, isPrinting: targets.some(({ file }) => file === undefined) });
    const mark = planFolding(settings, vocabulary);
    const failOn = readFailOn(settings);
    const counts = new Map<Status, number>();
    const finish = ({ posting, skills, status, reason, facets }: Profile): Profile => {
      counts.set(status, (counts.get(status) ?? 0) + 1);
      const read = { posting: { ...posting, digest: digestText(posting.text) }, status, ...(reason !== undefined && { reason }), facets };
      return { ...read, skills: skills.filter(({ skill }) => isWanted(skill)) };
    };
    const profiles = async function* (): AsyncGenerator<Profile | Diagnostic> {
      // Where nothing can be read nothing is written, so what cannot waits for the first posting.
      const waiting: Diagnostic[] = [];
      for await (const batch of profileAll(stream.readings(), { taxonomy, vocabulary, settings, withFacets: true })) {
        for (const one of batch) {
          if (one.kind === 'profile') {
            yield* waiting.splice(0);
            yield finish(mark(one.profile));
          } else if (counts.size === 0 && waiting.length < MOST_WAITING) waiting.push(one.diagnostic);
          else {
            yield* waiting.splice(0);
            yield one.diagnostic;
          }
        }
      }
    };
    await writeReport(viewProfiles({ taxonomy, profiles: profiles(), problems: stream.problems }), targets, { io, settings });
    if (exceeds(failOn, { ...Object.fromEntries(counts), unreadable: stream.problems.count }, io)) return EXIT.problems;
    return stream.problems.count > 0 ? EXIT.incomplete : EXIT.done;
  },
};
