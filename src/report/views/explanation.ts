import { explainVerdict, type Verdict } from '../../match/mention.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Evidence, ReadCandidate } from '../../profile/profile.ts';
import { type JsonObject, SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { Taxonomy } from '../../taxonomy/model.ts';
import { LineIndex } from '../../text/lines.ts';
import { nameSource } from '../name-source.ts';
import { formatCount, formatYears } from '../numbers.ts';
import { column, numberCell, type Report, type Row, type StyledText, type Tone, textCell } from '../report.ts';

const COLUMNS = [
  column('line', 'Place', { align: 'right' }),
  column('start', 'Start', { shown: 'data' }),
  column('end', 'End', { shown: 'data' }),
  column('text', 'Text'),
  column('id', 'Skill', { spare: 1 }),
  column('verdict', 'Counts', { shown: 'data' }),
  column('counts', 'Counts', { shown: 'reader' }),
  column('why', 'Why', { shown: 'data' }),
  column('told', 'Why', { shown: 'reader' }),
  column('demand', 'Demand', { shown: 'data' }),
  column('section', 'Section', { shown: 'data' }),
  column('cue', 'Cue', { shown: 'data' }),
  column('years', 'Years', { shown: 'data' }),
  column('others', 'Or', { shown: 'data' }),
];

export interface ExplanationInput {
  readonly taxonomy: Taxonomy;
  readonly posting: Posting;
  readonly candidates: readonly ReadCandidate[];
}

/** One posting with its mentions marked, and for each candidate why it counts or why not. */
export function viewExplanation({ taxonomy, posting, candidates }: ExplanationInput): Report {
  const lines = new LineIndex(posting.text);
  const counted = candidates.filter((candidate) => candidate.evidence).length;
  return {
    head: {
      schemaVersion: SCHEMA_VERSION,
      taxonomy: taxonomyRecord(taxonomy),
      posting: { id: posting.id, source: posting.source, title: posting.title ?? null },
    },
    list: 'candidates',
    tail: () => ({}),
    columns: COLUMNS,
    tables: [
      {
        title: posting.title ?? nameSource(posting.id),
        subtitle: `${nameSource(posting.source)}; ${formatCount(candidates.length, 'candidate')}, ${counted} counted`,
        preface: markMentions(posting.text, candidates),
        rows: candidates.map((candidate) => toRow(posting.text, candidate, lines)),
      },
    ],
    closing: () => [],
  };
}

/** The text in pieces; mentions stand in «» too, for where there is no colour. */
function markMentions(text: string, candidates: readonly ReadCandidate[]): StyledText[] {
  const pieces: StyledText[] = [];
  let at = 0;
  for (const {
    candidate: { start, end },
    evidence,
  } of candidates) {
    if (!evidence || start < at) continue;
    pieces.push({ text: text.slice(at, start) }, { text: `«${text.slice(start, end)}»`, tone: evidence.demand satisfies Tone });
    at = end;
  }
  return [...pieces, { text: text.slice(at).trimEnd() }];
}

function toRow(text: string, read: ReadCandidate, lines: LineIndex): Row {
  const { section, evidence } = read;
  const { start, end, skill } = read.candidate;
  const { line, column: at } = lines.positionOf(start);
  const written = text.slice(start, end);
  const why = whyOf(read);
  return {
    cells: [
      numberCell(line, `${line}:${at}`),
      numberCell(start),
      numberCell(end),
      textCell(written, 'strong'),
      textCell(skill.id),
      textCell(evidence ? 'yes' : 'no'),
      evidence ? textCell(evidence.demand, evidence.demand) : textCell('no', 'bad'),
      textCell(why),
      textCell(evidence ? describeEvidence(evidence, read.candidate.verdict) : why),
      textCell(evidence?.demand),
      textCell(section),
      textCell(evidence?.cue),
      evidence?.years ? numberCell(evidence.years.min, formatYears(evidence.years)) : textCell(undefined),
      { kind: 'list', items: evidence?.others ?? [] },
    ],
    record: { ...toRecord(read), line, column: at, text: written, why },
  };
}

/** What a person wants to know of a mention that counts, in one cell that any terminal has room for. */
function describeEvidence({ cue, section, years, choice, others = [] }: Evidence, verdict: Verdict): string {
  const parts = [
    cue === undefined ? undefined : `"${cue}"`,
    section === 'none' ? 'under no heading' : `under ${section}`,
    years ? `${formatYears(years)} years` : undefined,
    choice === 'one-of' ? `or ${others.join(' or ')}` : undefined,
    choice === 'example' ? `an example, as ${others.join(', ')}` : undefined,
    verdict.kind === 'accepted' && verdict.because !== 'plain' ? explainVerdict(verdict) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function toRecord({ candidate: { start, end, skill, label, verdict }, section, evidence, setAside }: ReadCandidate): JsonObject {
  return {
    start,
    end,
    id: skill.id,
    label: label.text,
    counts: evidence !== undefined,
    rule: setAside?.reason ?? (verdict.kind === 'accepted' ? verdict.because : verdict.by.rule),
    section,
    demand: evidence?.demand ?? null,
    cue: evidence?.cue ?? null,
    years: evidence?.years ? { min: evidence.years.min, max: evidence.years.max ?? null } : null,
    negated: setAside?.reason === 'negated' ? setAside.words : null,
    choice: evidence?.choice ?? null,
    others: evidence?.others ?? [],
  };
}

function whyOf({ candidate: { verdict }, setAside, section }: ReadCandidate): string {
  if (!setAside) return explainVerdict(verdict);
  switch (setAside.reason) {
    case 'section':
      return `what stands under "${section}" is not asked for`;
    case 'employer':
      return "the employer's own name";
    case 'others':
      return 'named as a customer, investor or former employer';
    case 'negated':
      return `negated: "${setAside.words}"`;
    default:
      return setAside satisfies never;
  }
}
