import type { Diagnostic } from '../source/diagnostic.ts';
import { type Entry, YamlReader } from '../yaml/yaml-reader.ts';
import type { Approval } from './approvals.ts';

export interface ParsedApprovals {
  readonly approvals: readonly Approval[];
  readonly diagnostics: readonly Diagnostic[];
}

const FINGERPRINT = /^[0-9a-f]{12}$/;
const ONLY_COMMENTS = /^(?:\s*(?:#.*)?(?:\r?\n|$))*$/;

/** Reads a file of approvals: a map from fingerprints to a reason and a last day. One that holds only comments approves nothing. */
export function parseApprovals(file: string, text: string): ParsedApprovals {
  if (ONLY_COMMENTS.test(text)) return { approvals: [], diagnostics: [] };
  const reader = new YamlReader('approvals', file, text);
  const root = reader.readRoot();
  const entries = root ? reader.readEntries(root, 'a file of approvals') : [];
  const approvals = entries.flatMap((entry) => parseApproval(reader, entry) ?? []);
  return { approvals, diagnostics: reader.diagnostics };
}

function parseApproval(reader: YamlReader, { key, keyNode, value }: Entry): Approval | undefined {
  if (!FINGERPRINT.test(key))
    reader.report('bad-fingerprint', `"${key}" is no fingerprint of a change: twelve digits and letters a to f, as diff prints them`, keyNode);
  const keys = reader.readKnown(value, 'an approval', ['reason', 'until']);
  const read = (name: string): string | undefined => {
    const entry = keys.get(name);
    if (!entry) reader.report('missing-key', `approval "${key}" has no ${name}`, keyNode);
    return entry && reader.readString(entry.value, name);
  };
  const reason = read('reason');
  const until = read('until');
  if (until !== undefined && !isDay(until)) reader.report('bad-date', `until "${until}" is no day such as 2026-12-31`, keys.get('until')?.value ?? null);
  return reason === undefined || until === undefined ? undefined : { fingerprint: key, reason, until, at: reader.locate(keyNode) };
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const [, month = 0, day = 0] = /^\d{4}-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  return day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);
}
