import type { Rule } from '../rule.ts';

const LOUD = 0.6;
/** In fewer postings a high share says nothing. */
const LEAST_POSTINGS = 10;

export const loudLabel: Rule = {
  name: 'loud-label',
  severity: 'warning',
  page: 'Finds a label that counts in more than 60 % of the postings of --corpus. Hardly any skill is asked for that often: such a label is more likely a word of every posting, or of one employer.',
  needsCorpus: true,
  find: ({ tally, labels }) => {
    if (!tally || tally.postings < LEAST_POSTINGS) return [];
    return labels.flatMap(({ label, at }) => {
      const { fired } = tally.countOf(label);
      if (!at || fired <= LOUD * tally.postings) return [];
      return [{ at, text: label.text, message: `label "${label.text}" counts in ${fired} of ${tally.postings} postings: is it a skill wherever it stands?` }];
    });
  },
};
