import type { Skill } from '../taxonomy/model.ts';
import type { Span } from '../text/span.ts';

/** A text of which a skill says that it asks for the skill, or that it does not. */
export interface Example {
  readonly skill: Skill;
  readonly expects: 'match' | 'reject';
  /** Without the marks. */
  readonly text: string;
  /** What stood in «»: the exact mentions. */
  readonly marks: readonly Span[];
}

export function listExamples(skill: Skill): Example[] {
  const { match, reject } = skill.examples;
  return [
    ...match.map((written) => ({ skill, expects: 'match', ...readMarks(written) }) as const),
    ...reject.map((written) => ({ skill, expects: 'reject', ...readMarks(written) }) as const),
  ];
}

/** A mark that is not closed, or holds nothing, stays in the text. */
function readMarks(written: string): Pick<Example, 'text' | 'marks'> {
  let text = '';
  const marks: Span[] = [];
  written.split(/«([^«»]+)»/).forEach((piece, index) => {
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  });
  return { text, marks };
}
