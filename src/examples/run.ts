import type { Matcher } from '../match/matcher.ts';
import { type Candidate, explainVerdict, isMention } from '../match/mention.ts';
import type { Skill } from '../taxonomy/model.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type Example, listExamples } from './example.ts';

/** What became of one example. */
export interface Outcome {
  readonly example: Example;
  /** Every label of its skill that was found, with the verdict. */
  readonly candidates: readonly Candidate[];
  /** None: the example holds. */
  readonly faults: readonly Fault[];
}

/** One thing that came out otherwise than the example says. */
export interface Fault {
  readonly kind: 'missing' | 'unwanted' | 'bad-marks';
  /** The place in the example's text, where there is one. */
  readonly span: Span | undefined;
  readonly why: string;
}

/** Runs the examples of the skills. The matcher's verdict decides; where in a posting a text would stand does not matter. */
export function runExamples(skills: Iterable<Skill>, matcher: Matcher): Outcome[] {
  return [...skills].flatMap(listExamples).map((example) => runExample(example, matcher));
}

function runExample(example: Example, matcher: Matcher): Outcome {
  const candidates = matcher.find(example.text).candidates.filter((candidate) => isOf(candidate, example.skill));
  return { example, candidates, faults: findFaults(example, candidates) };
}

/** Labels of a retired skill are found as its successor's. */
function isOf({ skill, label }: Candidate, wanted: Skill): boolean {
  return skill.id === wanted.id || wanted.labels.includes(label);
}

function findFaults({ expects, text, marks }: Example, candidates: readonly Candidate[]): Fault[] {
  const stray = text.search(/[«»]/);
  if (stray >= 0) return [{ kind: 'bad-marks', span: { start: stray, end: stray + 1 }, why: '« and » must stand in pairs around the mention' }];
  const mentions = candidates.filter(isMention);
  if (expects === 'reject') return mentions.map(toUnwanted);
  if (marks.length === 0) return mentions.length > 0 ? [] : [explainMissing(text, candidates)];
  const unmet = marks.filter((mark) => !mentions.some((mention) => isSamePlace(mention, mark)));
  return unmet.map((mark) => explainUnmet(text, mark, candidates));
}

function toUnwanted({ start, end, verdict }: Candidate): Fault {
  return { kind: 'unwanted', span: { start, end }, why: explainVerdict(verdict) };
}

function explainMissing(text: string, candidates: readonly Candidate[]): Fault {
  const [first] = candidates;
  if (!first) return { kind: 'missing', span: undefined, why: 'no label of it is found' };
  return { kind: 'missing', span: { start: first.start, end: first.end }, why: explainRefusal(text, first) };
}

function explainUnmet(text: string, mark: Span, candidates: readonly Candidate[]): Fault {
  const here = candidates.filter((candidate) => overlaps(candidate, mark));
  const mention = here.find(isMention);
  const refused = here.find((candidate) => isSamePlace(candidate, mark)) ?? here[0];
  if (mention) return { kind: 'missing', span: mark, why: `the mention is "${quote(text, mention)}"` };
  return { kind: 'missing', span: mark, why: refused ? explainRefusal(text, refused) : 'no label of it is found here' };
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function explainRefusal(text: string, candidate: Candidate): string {
  return `"${quote(text, candidate)}" is refused: ${explainVerdict(candidate.verdict)}`;
}

function quote(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
