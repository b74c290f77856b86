import type { Posting } from '../posting/posting.ts';
import type { Diagnostic, Problems } from '../source/diagnostic.ts';
import type { Taxonomy } from '../taxonomy/model.ts';
import { LineIndex } from '../text/lines.ts';
import type { Facets } from './facets/index.ts';
import type { Evidence, Profile, ProfiledSkill } from './profile.ts';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const SCHEMA_VERSION = 1;

/** The public record of a profile: what `profile --format ndjson` prints, one a line (profile.schema.json). */
export function toRecord({ posting, status, reason, skills, facets }: Profile, taxonomy: Taxonomy): JsonObject {
  const lines = new LineIndex(posting.text);
  return {
    schemaVersion: SCHEMA_VERSION,
    posting: postingRecord(posting),
    status,
    reason: reason ?? null,
    skills: skills.map((skill) => skillRecord(skill, posting.text, lines)),
    facets: facetsRecord(facets),
    taxonomy: taxonomyRecord(taxonomy),
  };
}

/** The same of a posting that could not be read. */
export function unreadableRecord({ code, message, location }: Diagnostic, taxonomy: Taxonomy): JsonObject {
  const place = location.line > 1 || location.column > 1 ? `line ${location.line}: ` : '';
  return {
    schemaVersion: SCHEMA_VERSION,
    posting: postingRecord({ id: location.file, source: location.file, text: '' }),
    status: 'unreadable',
    reason: place + message,
    problem: { code, message, line: location.line, column: location.column },
    skills: [],
    facets: null,
    taxonomy: taxonomyRecord(taxonomy),
  };
}

function postingRecord(posting: Posting): JsonObject {
  return {
    id: posting.id,
    source: posting.source,
    record: posting.record ?? null,
    title: posting.title ?? null,
    company: posting.company ?? null,
    location: posting.location ?? null,
    datePosted: posting.datePosted ?? null,
    digest: posting.digest ?? null,
    duplicateOf: posting.duplicateOf ?? null,
  };
}

export function taxonomyRecord({ version, digest }: Taxonomy): JsonObject {
  return { version, digest: digest ?? null };
}

/** What stands behind all results; `problemsNotListed` only where there are too many to name each. */
export function problemsRecord({ count, listed }: Problems): JsonObject {
  return { problems: listed.map(problemRecord), ...(count > listed.length && { problemsNotListed: count - listed.length }) };
}

function problemRecord({ code, message, location }: Diagnostic): JsonObject {
  return { code, message, source: location.file, line: location.line, column: location.column };
}

function facetsRecord({ salary, evidence, standings: _, ...facets }: Facets): JsonObject {
  const quotes = Object.entries(evidence).flatMap(([facet, found]) => found.map(({ start, end, text }) => ({ facet, start, end, text })));
  return { ...facets, salary: salary && { ...salary }, evidence: quotes };
}

function skillRecord({ skill, demand, years, alternatives, implied, mentions }: ProfiledSkill, text: string, lines: LineIndex): JsonObject {
  return {
    id: skill.id,
    name: skill.name,
    kind: skill.kind,
    category: skill.category,
    demand,
    years: years ? { min: years.min, max: years.max ?? null } : null,
    alternatives,
    implied,
    mentions: mentions.map((mention) => mentionRecord(mention, text, lines)),
  };
}

function mentionRecord({ start, end, section, demand, cue, choice }: Evidence, text: string, lines: LineIndex): JsonObject {
  return { start, end, ...lines.positionOf(start), text: text.slice(start, end), section, demand, cue: cue ?? null, choice: choice ?? null };
}
