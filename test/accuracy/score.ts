import type { Demand } from '../../src/profile/cue-words.ts';
import type { Kind } from '../../src/taxonomy/model.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import { findSurface, findTrap, type Gold, type GoldSkill } from './gold.ts';

/** A skill that the program says a posting asks for, and where. */
export interface Claim {
  readonly id: string;
  readonly kind: Kind;
  readonly demand: Demand;
  readonly spans: readonly Span[];
}

/** One thing that is right or wrong about a posting. */
export interface Judgement {
  /** `precision`: a claim; `recall`: a skill; `trap`: a word that only looks like a skill; `demand`: that of a skill which was found. */
  readonly measure: 'precision' | 'recall' | 'trap' | 'demand';
  readonly kind: Kind | undefined;
  /** Undefined: right. It quotes words and gives no places, so that it stays the same when the text around it changes. */
  readonly error: string | undefined;
}

/** Compares what the program says of a posting with what a careful reader found in it. */
export function judgePosting(gold: Gold, text: string, claims: readonly Claim[]): Judgement[] {
  const skills = gold.skills.map((skill) => ({ ...skill, spans: findAll(text, skill.surfaces) }));
  const named = skills.flatMap((skill) => skill.spans);
  const optional = gold.optional.flatMap(({ surfaces }) => findAll(text, surfaces));
  const traps = gold.traps.map((trap) => ({ ...trap, spans: findTrap(text, trap).filter((span) => !touch([span], named)) }));
  const judgements = [
    ...claims.filter(({ spans }) => touch(spans, named) || !touch(spans, optional)).map((claim) => judgeClaim(text, claim, named)),
    ...skills.flatMap((skill) => judgeSkill(skill, findClaim(skill.spans, claims))),
    ...traps.filter(({ spans }) => spans.length > 0).map((trap) => judgeTrap(trap, claims)),
  ];
  return judgements.map((judgement) => ({ ...judgement, error: judgement.error && `${gold.id}: ${judgement.error}` }));
}

function findAll(text: string, surfaces: readonly string[]): Span[] {
  return surfaces.flatMap((surface) => findSurface(text, surface));
}

function judgeClaim(text: string, { id, kind, spans }: Claim, named: readonly Span[]): Judgement {
  const [first] = spans;
  const written = first ? text.slice(first.start, first.end).replace(/\s+/g, ' ') : '';
  return { measure: 'precision', kind, error: touch(spans, named) ? undefined : `wrong: ${id} "${written}"` };
}

function judgeSkill({ name, kind, level, surfaces }: GoldSkill, claim: Claim | undefined): Judgement[] {
  if (!claim) return [{ measure: 'recall', kind, error: `missed: ${name} (${kind}) "${surfaces[0] ?? ''}"` }];
  const error = claim.demand === level ? undefined : `demand: ${name} is ${level}, not ${claim.demand}`;
  return [
    { measure: 'recall', kind, error: undefined },
    { measure: 'demand', kind, error },
  ];
}

function judgeTrap({ surface, quote, spans }: Gold['traps'][number] & { readonly spans: readonly Span[] }, claims: readonly Claim[]): Judgement {
  const caught = claims.find((claim) => touch(claim.spans, spans));
  return { measure: 'trap', kind: undefined, error: caught && `trap: ${caught.id} "${surface}" in "${quote}"` };
}

/** The claim that is about a skill: one that stands exactly there before one that only touches it. */
function findClaim(spans: readonly Span[], claims: readonly Claim[]): Claim | undefined {
  const isExact = (claim: Claim): boolean => claim.spans.some((one) => spans.some(({ start, end }) => one.start === start && one.end === end));
  return claims.find(isExact) ?? claims.find((claim) => touch(claim.spans, spans));
}

function touch(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)));
}
