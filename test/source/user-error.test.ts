import { expect, it } from 'vitest';
import { UserError } from '../../src/source/user-error.ts';

it('a user error is an error with a name of its own, and carries what is wrong where', () => {
  const diagnostic = { code: 'room/code', severity: 'error', message: 'wrong', location: { file: 'a', line: 1, column: 1 } } as const;
  const error = new UserError('the file has a fault', [diagnostic]);
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe('UserError: the file has a fault');
  expect(error.diagnostics).toEqual([diagnostic]);
  expect(new UserError('no file').diagnostics).toEqual([]);
});
