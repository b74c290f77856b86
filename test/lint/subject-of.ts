import { readSubject } from '../../src/lint/read-subject.ts';
import type { Subject } from '../../src/lint/subject.ts';
import type { Taxonomy } from '../../src/taxonomy/model.ts';
import type { SourceFile } from '../../src/taxonomy/parse-taxonomy.ts';

/** One file as a subject, over nothing or over a taxonomy. */
export function subjectOf(source: SourceFile, below?: Taxonomy): Subject {
  const read = readSubject([[source]], below);
  if (read.kind === 'broken') throw new Error(read.diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
  return read.subject;
}
