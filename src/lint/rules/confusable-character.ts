import { describeConfusable, hasLookalike, replaceConfusable } from '../confusable.ts';
import type { Rule } from '../rule.ts';

export const confusableCharacter: Rule = {
  name: 'confusable-character',
  severity: 'warning',
  page: 'Finds characters in names, labels and rules that look like others: Cyrillic or Greek letters in a Latin word, curly quotes, no-break spaces, long dashes, invisible marks. A lookalike letter is never found in a posting, and the others make a label that no search in the file finds.',
  fixable: true,
  find: ({ sources }) =>
    sources.flatMap((source) => {
      // Most files have none, and need not be read a second time.
      if (replaceConfusable(source.text) === source.text && !hasLookalike(source.text)) return [];
      return source.written.flatMap(({ text, at }) => {
        const plain = replaceConfusable(text);
        return plain === text
          ? []
          : [{ at, text, message: `"${text}" holds ${describeConfusable(text)}: write "${plain}"`, fix: { kind: 'rewrite', at, text: plain } as const }];
      });
    }),
};
