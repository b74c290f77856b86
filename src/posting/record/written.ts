/** The fields of what `profile` writes; no source calls its own so. */
const WRITTEN_FIELDS = ['schemaVersion', 'posting', 'skills'];

/** Does an earlier run of ours stand behind these fields, and no source of postings? */
export function areWritten(names: readonly string[]): boolean {
  return WRITTEN_FIELDS.every((name) => names.includes(name));
}
