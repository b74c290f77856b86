import { FIELD_ROLES, type FieldNames, type FieldRole, isFieldRole } from '../posting/record/fields.ts';
import { UserError } from '../source/user-error.ts';
import { suggestFor } from '../text/similarity.ts';

/** Reads `description=body` and the like. */
export function readFieldNames(given: readonly string[]): FieldNames {
  const names: Partial<Record<FieldRole, string>> = {};
  for (const one of given) {
    const at = one.indexOf('=');
    const [role, name] = [one.slice(0, at), one.slice(at + 1)];
    if (at < 0 || name === '') throw new UserError(`--field takes role=name, such as description=body, not "${one}"`);
    if (!isFieldRole(role)) throw new UserError(`a posting has no "${role}"${suggestFor(role, FIELD_ROLES) || `; it has ${FIELD_ROLES.join(', ')}`}`);
    names[role] = name;
  }
  return names;
}
