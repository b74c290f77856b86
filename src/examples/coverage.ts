import { type Candidate, isMention } from '../match/mention.ts';
import type { Label, Skill } from '../taxonomy/model.ts';
import { readTokens } from '../text/token.ts';
import type { Example } from './example.ts';
import type { Outcome } from './run.ts';

/** How much of what is ambiguous the examples show. */
export interface Coverage {
  /** Labels with a rule, and rules: how many there are, and how many an example exercises. */
  readonly of: number;
  readonly exercised: number;
  /** What no example exercises; the rules of an unrefused label are not listed again. */
  readonly gaps: readonly Gap[];
  /** Ambiguous labels that no example shows where they do not count. */
  readonly unrefused: readonly Ruled[];
}

/** A label with rules; without a label: the skill itself, whose `not` speaks of all its labels. */
export interface Ruled {
  readonly skill: Skill;
  readonly label: Label | undefined;
}

/** `counts`: no example in which it counts; else the rule that refused nothing. */
export interface Gap extends Ruled {
  readonly kind: 'counts' | 'needs' | 'not' | 'case';
}

/**
 * Looks at the skills that are ambiguous: those with a `needs` or a `not`.
 * A `not` is one rule, however many phrases it lists: a phrase is its own example.
 */
export function measureCoverage(skills: readonly Skill[], outcomes: readonly Outcome[]): Coverage {
  const bySkill = new Map<Skill, Outcome[]>();
  for (const outcome of outcomes) bySkill.set(outcome.example.skill, [...(bySkill.get(outcome.example.skill) ?? []), outcome]);
  const parts = skills.filter(isAmbiguousSkill).map((skill) => measureSkill(skill, bySkill.get(skill) ?? []));
  return {
    of: sum(parts.map((part) => part.of)),
    exercised: sum(parts.map((part) => part.exercised)),
    gaps: parts.flatMap((part) => part.gaps),
    unrefused: parts.flatMap((part) => part.unrefused),
  };
}

/** The share that is exercised; of nothing, all. */
export function shareOf({ of, exercised }: Coverage): number {
  return of === 0 ? 1 : exercised / of;
}

function isAmbiguousSkill({ not, labels }: Skill): boolean {
  return not.length > 0 || labels.some(isAmbiguous);
}

function isAmbiguous({ needs, not }: Label): boolean {
  return needs.length + not.length > 0;
}

function measureSkill(skill: Skill, outcomes: readonly Outcome[]): Coverage {
  const counted = candidatesOf(outcomes, 'match').filter(isMention);
  const refused = candidatesOf(outcomes, 'reject').filter((candidate) => !isMention(candidate));
  const points = listPoints(skill);
  const open = points.filter((point) => !(point.kind === 'counts' ? counted : refused).some((candidate) => exercises(candidate, point)));
  const unrefused = skill.labels.filter((label) => isAmbiguous(label) && refused.every((candidate) => candidate.label !== label));
  const gaps = open.filter(({ kind, label }) => kind === 'counts' || label === undefined || !unrefused.includes(label));
  return { of: points.length, exercised: points.length - open.length, gaps, unrefused: unrefused.map((label) => ({ skill, label })) };
}

/** Only a match example says that something counts, and only a reject example that nothing does. */
function candidatesOf(outcomes: readonly Outcome[], expects: Example['expects']): Candidate[] {
  return outcomes.filter(({ example }) => example.expects === expects).flatMap((outcome) => outcome.candidates);
}

function listPoints(skill: Skill): Gap[] {
  const own: Gap[] =
    skill.not.length > 0
      ? [
          { skill, label: undefined, kind: 'counts' },
          { skill, label: undefined, kind: 'not' },
        ]
      : [];
  return [...own, ...skill.labels.flatMap((label) => listKinds(label).map((kind) => ({ skill, label, kind })))];
}

function listKinds(label: Label): Gap['kind'][] {
  const rules: Gap['kind'][] = [];
  if (label.needs.length > 0) rules.push('needs');
  if (label.not.length > 0) rules.push('not');
  if (label.case === 'exact') rules.push('case');
  return rules.length > 0 ? ['counts', ...rules] : [];
}

function exercises({ label: found, verdict }: Candidate, { kind, skill, label }: Gap): boolean {
  if (label && found !== label) return false;
  if (verdict.kind === 'accepted') return kind === 'counts';
  if (verdict.by.rule !== 'not') return kind === verdict.by.rule;
  return kind === 'not' && holdsPhrase((label ?? skill).not, verdict.by.phrase);
}

/** Phrases are found in any case and spacing, as labels are. */
function holdsPhrase(phrases: readonly string[], found: string): boolean {
  const wanted = readingOf(found);
  return phrases.some((phrase) => readingOf(phrase) === wanted);
}

function readingOf(text: string): string {
  return readTokens(text)
    .map((token) => token.hash)
    .join(' ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
