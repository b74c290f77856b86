import { describe, expect, it } from 'vitest';
import { compareByPlace, type Diagnostic } from '../../src/source/diagnostic.ts';

function at(file: string, line: number, column: number, code = 'room/a'): Diagnostic {
  return { code, severity: 'error', message: '', location: { file, line, column } };
}

describe('diagnostics', () => {
  it('are sorted by file, line and column as numbers, then code', () => {
    const sorted = [at('B.yaml', 9, 9), at('a.yaml', 2, 1), at('a.yaml', 10, 2), at('a.yaml', 10, 11), at('a.yaml', 10, 11, 'room/b')];
    expect(sorted.toReversed().sort(compareByPlace)).toEqual(sorted);
  });
});
