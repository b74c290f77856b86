import { existsSync } from 'node:fs';
import { FrequencyCounter } from '../../corpus/frequency.ts';
import { compareSnapshots, readSnapshot, type Snapshot, takeSnapshot, writeSnapshot } from '../../corpus/snapshot.ts';
import { readText } from '../../files/read-text.ts';
import { OutputFile, refuseUnwritable } from '../../files/write-output.ts';
import type { Profile } from '../../profile/profile.ts';
import { formatCount } from '../../report/numbers.ts';
import { toPrintable } from '../../report/printable.ts';
import { viewSnapshot } from '../../report/views/snapshot.ts';
import { UserError } from '../../source/user-error.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { planFolding } from '../folding.ts';
import { loadTaxonomy } from '../load-taxonomy.ts';
import { planTargets, writeReport } from '../output.ts';
import { listPaths } from '../paths.ts';
import { PostingStream } from '../postings.ts';
import { type Profiled, profileAll } from '../profile-all.ts';
import { isOn, type Setting, textOf } from '../settings.ts';
import { COMMON, FOLDING, INPUT, LISTS, THREADS } from '../shared-settings.ts';

const FILE = 'skillsift.snapshot.json';

const OWN: readonly Setting[] = [
  { key: 'snapshot', flags: '--snapshot <file>', description: `where the counts are kept (${FILE})`, type: 'text', fallback: FILE },
  { key: 'update', flags: '--update', description: 'keep what is counted now', type: 'switch', fallback: false },
];

/** Keeps what a corpus asks for in a file, and fails where it asks for something else later. */
export const snapshotCommand: CommandSpec = {
  settings: [...OWN, ...FOLDING, ...LISTS, ...INPUT, ...THREADS, ...COMMON],
  run: async (operands, { io, settings }) => {
    const targets = planTargets(settings);
    const file = textOf(settings, 'snapshot') ?? FILE;
    const isUpdate = isOn(settings, 'update');
    const kept = isUpdate ? undefined : readKept(file);
    if (isUpdate) refuseUnwritable(file);
    const paths = await listPaths(operands, { io, settings });
    const { taxonomy, vocabulary } = await loadTaxonomy(settings);
    const stream = new PostingStream(paths, { io, settings });
    const counter = await count(profileAll(stream.readings(), { taxonomy, vocabulary, settings, withFacets: false }), planFolding(settings, vocabulary));
    if (stream.problems.count > 0)
      throw new UserError(`"${file}" was not ${isUpdate ? 'made anew' : 'looked at'}: counts of a part of the postings say nothing`);
    const now = takeSnapshot(counter);
    if (!kept) {
      keep(file, now);
      if (!isOn(settings, 'quiet')) io.writeError(`skillsift: ${toPrintable(file)} keeps the counts of ${formatCount(counter.postings, 'posting')}\n`);
      return EXIT.done;
    }
    const differences = compareSnapshots(kept, now);
    await writeReport(viewSnapshot({ taxonomy, file, postings: counter.postings, differences }), targets, { io, settings });
    return differences.length > 0 ? EXIT.problems : EXIT.done;
  },
};

function readKept(file: string): Snapshot {
  if (!existsSync(file)) throw new UserError(`there is no snapshot "${file}" yet: make it with --update, and keep it in git`);
  const snapshot = readSnapshot(readText(file, 'snapshot'));
  if (!snapshot) throw new UserError(`"${file}" is no snapshot of counts: make it anew with --update`);
  return snapshot;
}

function keep(file: string, snapshot: Snapshot): void {
  const output = new OutputFile(file);
  output.write(writeSnapshot(snapshot));
  output.finish();
}

async function count(batches: AsyncIterable<readonly Profiled[]>, mark: (profile: Profile) => Profile): Promise<FrequencyCounter> {
  const counter = new FrequencyCounter();
  for await (const batch of batches) for (const one of batch) if (one.kind === 'profile') counter.add(mark(one.profile));
  return counter;
}
