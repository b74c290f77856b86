import type { Label, Skill } from '../taxonomy/model.ts';
import type { Span } from '../text/span.ts';
import type { Candidate, Rejection, Verdict } from './mention.ts';

const PLAIN: Verdict = { kind: 'accepted', because: 'plain' };

/** A candidate on its way to a verdict. */
export class Trial implements Candidate {
  readonly start: number;
  readonly end: number;
  readonly skill: Skill;
  readonly label: Label;
  verdict: Verdict = PLAIN;
  /** It speaks for itself and stands: what follows may lean on it. */
  firm: boolean = false;

  constructor({ start, end }: Span, skill: Skill, label: Label) {
    this.start = start;
    this.end = end;
    this.skill = skill;
    this.label = label;
  }

  reject(by: Rejection): void {
    this.verdict = { kind: 'rejected', by };
  }

  isRejected(): boolean {
    return this.verdict.kind === 'rejected';
  }

  stand(): void {
    this.firm = true;
  }

  /** May it vouch for an ambiguous word? Only tools and methods say that a text is about technology. */
  get vouches(): boolean {
    return this.firm && (this.skill.kind === 'tool' || this.skill.kind === 'method');
  }
}
