import type { Diagnostic } from './diagnostic.ts';

/** We cannot go on, and the user can mend it. The message quotes what the user wrote and says what would be right. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}
