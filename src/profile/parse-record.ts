import type { Posting } from '../posting/posting.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type Taxonomy, toSkillId } from '../taxonomy/model.ts';
import { DEMANDS } from './cue-words.ts';
import { SECTION_KINDS } from './heading-words.ts';
import { parseFacets } from './parse-facets.ts';
import { type Evidence, type Profile, type ProfiledSkill, READ_STATUSES } from './profile.ts';
import { SCHEMA_VERSION } from './record.ts';
import { findMisfit, fits, PROFILE_SHAPE, type Shaped } from './shape.ts';

/** What a record gives that `profile` once wrote: the profile as it was, without the posting's text; or what is wrong with the record. */
export type ParsedRecord =
  | {
      readonly kind: 'profile';
      readonly profile: Profile;
      /** Skills that this taxonomy does not have; they are left out. */
      readonly unknown: readonly string[];
      /** Of the taxonomy that it was made with. */
      readonly digest: string | undefined;
    }
  /** Of a posting that could not be read then. */
  | { readonly kind: 'unreadable'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'broken'; readonly message: string };

type Written = Shaped<typeof PROFILE_SHAPE>;
type WrittenSkill = NonNullable<Written['skills']>[number];
type WrittenMention = NonNullable<WrittenSkill['mentions']>[number];

/** Reads the public record of a profile (`toRecord`); nothing in it is taken on trust. */
export function parseRecord(value: unknown, taxonomy: Taxonomy): ParsedRecord {
  if (!fits(value, PROFILE_SHAPE)) return broken(`not as a profile has it: ${findMisfit(value, PROFILE_SHAPE)}`);
  if (value.schemaVersion !== SCHEMA_VERSION) return broken(`schemaVersion is ${value.schemaVersion ?? 'missing'}, and only ${SCHEMA_VERSION} is known here`);
  const posting = parsePosting(value);
  const status = READ_STATUSES.find((one) => one === value.status);
  if (!posting) return broken('posting has no id or no source');
  if (value.status === 'unreadable') return { kind: 'unreadable', diagnostic: parseProblem(value, posting.source) };
  if (!status) return broken(`status cannot be "${value.status ?? ''}"`);
  const skills = (value.skills ?? []).map((skill) => parseSkill(skill, taxonomy));
  const fault = skills.find((skill) => skill.kind === 'broken');
  if (fault?.kind === 'broken') return fault;
  return {
    kind: 'profile',
    profile: {
      posting,
      status,
      ...(isThere(value.reason) && { reason: value.reason }),
      skills: skills.flatMap((skill) => (skill.kind === 'skill' ? [skill.skill] : [])),
      facets: parseFacets(value.facets ?? {}),
    },
    unknown: skills.flatMap((skill) => (skill.kind === 'unknown' ? [skill.id] : [])),
    digest: value.taxonomy?.digest ?? undefined,
  };
}

function parseProblem({ problem, reason }: Written, file: string): Diagnostic {
  const { code = null, message = null, line = null, column = null } = problem ?? {};
  const location = { file, line: Math.max(1, line ?? 1), column: Math.max(1, column ?? 1) };
  return { code: code ?? 'posting/unreadable', severity: 'error', message: message ?? reason ?? 'unreadable', location };
}

type Broken = { readonly kind: 'broken'; readonly message: string };

function broken(message: string): Broken {
  return { kind: 'broken', message };
}

function parsePosting({ posting }: Written): Posting | undefined {
  const { id, source, record, title, company, location, datePosted, digest, duplicateOf } = posting ?? {};
  if (id === undefined || id === null || source === undefined || source === null) return undefined;
  return {
    id,
    source,
    ...(isThere(record) && { record }),
    ...(isThere(title) && { title }),
    ...(isThere(company) && { company }),
    ...(isThere(location) && { location }),
    ...(isThere(datePosted) && { datePosted }),
    ...(isThere(digest) && { digest }),
    ...(isThere(duplicateOf) && { duplicateOf }),
    text: '',
  };
}

function isThere<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

type ParsedSkill = { readonly kind: 'skill'; readonly skill: ProfiledSkill } | { readonly kind: 'unknown'; readonly id: string } | Broken;

function parseSkill(written: WrittenSkill, taxonomy: Taxonomy): ParsedSkill {
  const id = toSkillId(written.id ?? '');
  if (!id) return broken(`"${written.id ?? ''}" is not a skill id`);
  const demand = DEMANDS.find((one) => one === written.demand);
  if (!demand) return broken(`demand of ${id} cannot be "${written.demand ?? ''}"`);
  const skill = taxonomy.skills.get(id);
  if (!skill) return { kind: 'unknown', id };
  const [first, ...rest] = (written.mentions ?? []).map((mention) => parseMention(mention, { skill, demand }));
  if (!first || !rest.every(isThere)) return broken(`a mention of ${id} is missing or incomplete`);
  const { years } = written;
  return {
    kind: 'skill',
    skill: {
      skill,
      demand,
      years: isThere(years?.min) ? { min: years.min, max: years.max ?? undefined } : undefined,
      alternatives: (written.alternatives ?? []).map(toSkillId).filter(isThere),
      implied: written.implied ?? false,
      mentions: [first, ...rest],
    },
  };
}

type Known = Pick<Evidence, 'skill' | 'demand'>;

function parseMention({ start, end, line, column, text, section, demand, cue, choice }: WrittenMention, known: Known): Evidence | undefined {
  if (!isThere(start) || !isThere(end) || !isThere(line) || !isThere(column) || !isThere(text)) return undefined;
  if (start < 0 || end <= start || line < 1 || column < 1) return undefined;
  return {
    ...known,
    start,
    end,
    section: SECTION_KINDS.find((kind) => kind === section) ?? 'none',
    demand: DEMANDS.find((one) => one === demand) ?? known.demand,
    cue: cue ?? undefined,
    years: undefined,
    ...((choice === 'one-of' || choice === 'example') && { choice }),
    written: { line, column, text },
  };
}
