import type { Rule } from '../rule.ts';
import { showPlace } from '../show-place.ts';

export const shadowedLabel: Rule = {
  name: 'shadowed-label',
  severity: 'warning',
  page: 'Finds a label with rules beside one of the same skill that reads the same and has fewer, such as an exact `GO` beside a plain `go`. Whatever the rules refuse, the looser label lets in, so the rules do nothing.',
  find: (subject) =>
    subject.listCovered('looser').map(({ label, by, at }) => ({
      at,
      text: label.text,
      message: `the rules of label "${label.text}" do nothing beside "${by.text}"${showPlace(by.at, at)}, which finds the same with fewer`,
    })),
};
