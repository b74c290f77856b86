import type { Label, Need, Skill } from '../taxonomy/model.ts';
import type { Span } from '../text/span.ts';

/** A label found in a text, and what the rules say of it. */
export interface Candidate extends Span {
  readonly skill: Skill;
  readonly label: Label;
  readonly verdict: Verdict;
}

/** A candidate that counts. */
export interface Mention extends Candidate {
  readonly verdict: Extract<Verdict, { kind: 'accepted' }>;
}

export type Verdict = { readonly kind: 'accepted'; readonly because: Reason } | { readonly kind: 'rejected'; readonly by: Rejection };

/** `plain`: the label needs no more than itself; the others name the corroboration that was found. */
export type Reason = 'plain' | 'capital' | 'list' | 'cue' | 'near' | 'company';

export type Rejection =
  | { readonly rule: 'edge' }
  | { readonly rule: 'address' }
  | { readonly rule: 'case' }
  | { readonly rule: 'not'; readonly phrase: string }
  | { readonly rule: 'needs'; readonly needs: readonly Need[] }
  | { readonly rule: 'longer'; readonly winner: string };

export function isMention(candidate: Candidate): candidate is Mention {
  return candidate.verdict.kind === 'accepted';
}

/** One sentence for a person: why the candidate counts, or which rule refused it. */
export function explainVerdict(verdict: Verdict): string {
  return verdict.kind === 'accepted' ? REASONS[verdict.because] : explainRejection(verdict.by);
}

const REASONS: Readonly<Record<Reason, string>> = {
  plain: 'the label needs no corroboration',
  capital: 'capitalised where a capital means a name',
  list: 'in a list with an unambiguous skill',
  cue: 'beside words that speak of a skill',
  near: 'near an unambiguous skill in its sentence',
  company: 'beside the words or skills that it needs',
};

function explainRejection(by: Rejection): string {
  switch (by.rule) {
    case 'edge':
      return 'part of a longer word or name';
    case 'address':
      return 'part of an address or file name';
    case 'case':
      return 'not written in the exact case of the label';
    case 'not':
      return `part of "${by.phrase}"`;
    case 'needs':
      return `no corroboration: needs ${by.needs.map(describeNeed).join(' or ')}`;
    case 'longer':
      return `inside "${by.winner}"`;
    default:
      return by satisfies never;
  }
}

function describeNeed(need: Need): string {
  if (need.kind === 'evidence') return 'other evidence of a skill';
  if (need.kind === 'capital') return 'a capital that means a name';
  return `${[...need.words.map((word) => `"${word}"`), ...need.skills].join(', ')} in the same ${need.within}`;
}
