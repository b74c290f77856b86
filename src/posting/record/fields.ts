/** What we look for in a record of a structured source. */
export const FIELD_ROLES = ['description', 'title', 'company', 'location', 'datePosted', 'employmentType', 'salary', 'id'] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** The fields that the user names: `body` or, in nested records, `job.body`. */
export type FieldNames = Readonly<Partial<Record<FieldRole, string>>>;

export function isFieldRole(name: string): name is FieldRole {
  return FIELD_ROLES.some((role) => role === name);
}
