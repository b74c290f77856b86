import type { Approval } from '../../diff/approvals.ts';
import type { Change } from '../../diff/change.ts';
import { compare } from '../../diff/compare.ts';
import type { Impact } from '../../diff/impact.ts';
import { Replay } from '../../diff/replay.ts';
import { isHeldAgainst, type Review, reviewChanges } from '../../diff/review.ts';
import { readText } from '../../files/read-text.ts';
import { MissingHistory } from '../../files/repository.ts';
import { compileVocabulary } from '../../match/vocabulary.ts';
import type { Profile } from '../../profile/profile.ts';
import { PROFILE_PHRASES } from '../../profile/profiler.ts';
import { toPrintable } from '../../report/printable.ts';
import { viewDiff } from '../../report/views/diff.ts';
import { UserError } from '../../source/user-error.ts';
import type { CommandContext, CommandSpec } from '../command-spec.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { type FailOn, parseFailOn } from '../fail-on.ts';
import { planFolding } from '../folding.ts';
import type { Io } from '../io.ts';
import { planTargets, writeReport } from '../output.ts';
import { pickFailOn } from '../pick-fail-on.ts';
import { PostingStream } from '../postings.ts';
import { isOn, listOf, type Setting, type Settings, textOf } from '../settings.ts';
import { COMMON, FOLDING, INPUT } from '../shared-settings.ts';
import { isOfStatuses } from '../status-limits.ts';
import type { Sides } from '../taxonomy-sides.ts';

const OWN: readonly Setting[] = [
  { key: 'corpus', flags: '--corpus <path>', description: 'postings to try the taxonomy on (repeatable)', type: 'list', fallback: [] },
  {
    key: 'failOn',
    flags: '--fail-on <what>',
    description: 'exit with 1 on what nobody approved: breaking, dangerous, impact=N% or never (repeatable)',
    type: 'list',
    fallback: ['breaking'],
  },
  { key: 'checkVersion', flags: '--check-version', description: 'exit with 1 if the version was not bumped enough', type: 'switch', fallback: false },
  { key: 'approvals', flags: '--approvals <file>', description: 'changes that somebody answers for: fingerprint, reason, last day', type: 'text' },
  {
    key: 'allowNoBase',
    flags: '--allow-no-base',
    description: 'where the history holds nothing to compare with, say so and exit with 0',
    type: 'switch',
    fallback: false,
  },
];

/** Compares two taxonomies by meaning, and tries both on a corpus. */
export const diffCommand: CommandSpec = {
  settings: [...OWN, ...FOLDING, ...INPUT, ...COMMON],
  run: async (operands, context) => {
    const { settings, io } = context;
    const targets = planTargets(settings);
    const failOn = parseFailOn(pickFailOn(settings, { isForeign: isOfStatuses, fallback: ['breaking'] }), { hasCorpus: listOf(settings, 'corpus').length > 0 });
    const approvals = await readApprovals(settings);
    const sides = await readWhatIsThere(operands, context);
    if (!sides) return EXIT.done;
    const { before, after } = sides;
    const checksVersion = isOn(settings, 'checkVersion');
    if (checksVersion && after.version === undefined)
      throw new UserError(`the taxonomy "${after.title}" states no version to check: add one, as in "version: 1.0.0"`);
    const changes = compare(before.taxonomy, after.taxonomy);
    const { impact, isIncomplete } = await measureImpact(sides, changes, context);
    const review = reviewChanges({ before, after, changes, impact, approvals, today: dayOf(io) });
    await writeReport(viewDiff({ before, after, review, checksVersion }), targets, { io, settings });
    return exitCodeOf(review, { failOn, checksVersion, isIncomplete });
  },
};

/** Undefined, with a word about it, where history is missing and that was said to be no fault. */
async function readWhatIsThere(operands: readonly string[], { settings, io }: CommandContext): Promise<Sides | undefined> {
  const { readSides } = await import('../taxonomy-sides.ts');
  try {
    return await readSides(operands, settings, io);
  } catch (error) {
    if (!(error instanceof MissingHistory)) throw error;
    if (!isOn(settings, 'allowNoBase')) throw error;
    io.writeError(`skillsift: nothing was compared: ${toPrintable(error.message)}\n`);
    return undefined;
  }
}

async function readApprovals(settings: Settings): Promise<readonly Approval[]> {
  const file = textOf(settings, 'approvals');
  if (file === undefined) return [];
  const { parseApprovals } = await import('../../diff/parse-approvals.ts');
  const { approvals, diagnostics } = parseApprovals(file, readText(file, 'file of approvals'));
  if (diagnostics.length > 0) throw new UserError(`the file of approvals "${file}" was not used`, diagnostics);
  return approvals;
}

interface Measured {
  readonly impact: Impact | undefined;
  readonly isIncomplete: boolean;
}

async function measureImpact({ before, after }: Sides, changes: readonly Change[], { io, settings }: CommandContext): Promise<Measured> {
  const corpus = listOf(settings, 'corpus');
  if (corpus.length === 0) return { impact: undefined, isIncomplete: false };
  const vocabulary = compileVocabulary(after.taxonomy, PROFILE_PHRASES);
  const was = { taxonomy: before.taxonomy, compile: () => compileVocabulary(before.taxonomy, PROFILE_PHRASES) };
  const replay = new Replay(was, { taxonomy: after.taxonomy, compile: () => vocabulary }, changes);
  const mark = planFolding(settings, vocabulary);
  const isRepost = (profile: Profile): boolean => mark(profile).posting.duplicateOf !== undefined;
  const stream = new PostingStream(corpus, { io, settings });
  for await (const batch of stream.batches()) for (const posting of batch) replay.add(posting, isRepost);
  return { impact: replay.impact, isIncomplete: stream.problems.count > 0 };
}

/** Approvals end on a day; `SOURCE_DATE_EPOCH` makes a run repeatable. */
function dayOf({ env }: Io): string {
  const epoch = Number(env['SOURCE_DATE_EPOCH'] || Number.NaN);
  const now = Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
  return now.toISOString().slice(0, 10);
}

interface Verdict {
  readonly failOn: FailOn;
  readonly checksVersion: boolean;
  readonly isIncomplete: boolean;
}

function exitCodeOf({ changes, impact, version }: Review, { failOn, checksVersion, isIncomplete }: Verdict): ExitCode {
  const { gravest, share } = failOn;
  const isHeld = gravest !== undefined && changes.some((change) => isHeldAgainst(change, gravest));
  const isFelt = share !== undefined && impact !== undefined && impact.changed > share * impact.postings;
  if (isHeld || isFelt || (checksVersion && !version.isEnough)) return EXIT.problems;
  return isIncomplete ? EXIT.incomplete : EXIT.done;
}
