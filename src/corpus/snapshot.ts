import { compareCodeUnits } from '../text/order.ts';
import type { FrequencyCounter, SkillCount } from './frequency.ts';

const COUNTS = ['postings', 'required', 'preferred', 'mentioned', 'implied'] as const;
export type CountName = (typeof COUNTS)[number];
type Counts = Readonly<Record<CountName, number>>;

/** What a corpus asks for, to be kept and compared with later: counts alone, so that it changes when they do and never else. */
export interface Snapshot {
  readonly schemaVersion: 1;
  /** Postings by status. */
  readonly postings: Readonly<Record<string, number>>;
  readonly skills: Readonly<Record<string, Counts>>;
}

/** One count that is not what was kept. */
export interface Difference {
  /** A skill's id, or the status of postings. */
  readonly of: string;
  readonly count: CountName | 'status';
  readonly kept: number;
  readonly now: number;
}

export function takeSnapshot(counter: FrequencyCounter): Snapshot {
  const skills = counter.list().sort((a, b) => compareCodeUnits(a.skill.id, b.skill.id));
  return { schemaVersion: 1, postings: { ...counter.statuses }, skills: Object.fromEntries(skills.map((count) => [count.skill.id, countsOf(count)])) };
}

function countsOf(count: SkillCount): Counts {
  const { postings, required, preferred, mentioned, implied } = count;
  return { postings, required, preferred, mentioned, implied };
}

/** JSON with a line a skill, so that a diff of two snapshots can be read. */
export function writeSnapshot({ postings, skills }: Snapshot): string {
  const lines = Object.entries(skills).map(([id, counts]) => `    ${JSON.stringify(id)}: ${JSON.stringify(counts)}`);
  return `{\n  "schemaVersion": 1,\n  "postings": ${JSON.stringify(postings)},\n  "skills": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Undefined where the text is no snapshot. */
export function readSnapshot(text: string): Snapshot | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value['schemaVersion'] !== 1) return undefined;
  const { postings, skills } = value;
  if (!isCounts(postings) || !isRecord(skills)) return undefined;
  const read = Object.entries(skills).flatMap(([id, counts]) => (isCounts(counts) ? [[id, fill(counts)] as const] : []));
  return read.length === Object.keys(skills).length ? { schemaVersion: 1, postings, skills: Object.fromEntries(read) } : undefined;
}

export function compareSnapshots(kept: Snapshot, now: Snapshot): Difference[] {
  const statuses = listKeys(kept.postings, now.postings).map(
    (of): Difference => ({ of, count: 'status', kept: kept.postings[of] ?? 0, now: now.postings[of] ?? 0 }),
  );
  const skills = listKeys(kept.skills, now.skills).flatMap((of) => {
    const [was, is] = [kept.skills[of] ?? fill({}), now.skills[of] ?? fill({})];
    return COUNTS.map((count): Difference => ({ of, count, kept: was[count], now: is[count] }));
  });
  return [...statuses, ...skills].filter((difference) => difference.kept !== difference.now);
}

function listKeys(kept: object, now: object): string[] {
  return [...new Set([...Object.keys(kept), ...Object.keys(now)])].sort(compareCodeUnits);
}

function fill(counts: Partial<Counts>): Counts {
  return { postings: 0, required: 0, preferred: 0, mentioned: 0, implied: 0, ...counts };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every((count) => Number.isSafeInteger(count));
}
