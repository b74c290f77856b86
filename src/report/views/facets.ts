import type { FacetSpread, FacetValue } from '../../corpus/facets.ts';
import type { FrequencyCounter } from '../../corpus/frequency.ts';
import { estimateShare, type Share } from '../../corpus/interval.ts';
import type { Quantiles } from '../../corpus/quantiles.ts';
import { type JsonObject, SCHEMA_VERSION, taxonomyRecord } from '../../profile/record.ts';
import type { ObjectShape } from '../../profile/shape.ts';
import type { Problems } from '../../source/diagnostic.ts';
import type { Taxonomy } from '../../taxonomy/model.ts';
import { describePostings, leftOutRecord, postingsRecord } from '../count-rows.ts';
import { formatAmount, formatCount, formatPercent, roundAmount } from '../numbers.ts';
import { type Cell, column, numberCell, type Report, type Row, type Table, textCell } from '../report.ts';
import { SHARE_COLUMNS, SHARE_SHAPE, shareCells, shareRecord } from '../share-cells.ts';

const QUANTILES = ['least', 'lower', 'median', 'upper', 'most'] as const;

const COLUMNS = [
  column('facet', 'Facet', { shown: 'data' }),
  column('value', 'Value', { shown: 'data' }),
  column('described', 'Value', { shown: 'reader' }),
  column('postings', 'Postings', { align: 'right' }),
  column('of', 'Of', { align: 'right' }),
  ...SHARE_COLUMNS,
  ...QUANTILES.map((key) => column(key, key, { shown: 'data' })),
];

const SHAPE: ObjectShape = {
  facet: 'text',
  value: 'text',
  postings: 'integer',
  of: 'integer',
  ...SHARE_SHAPE,
  quantiles: Object.fromEntries(QUANTILES.map((key) => [key, 'number'])),
};

export interface FacetsInput {
  readonly taxonomy: Taxonomy;
  readonly counter: FrequencyCounter;
  readonly facets: readonly ShownSpread[];
  readonly problems: Problems;
}

export interface ShownSpread extends FacetSpread {
  /** The values to show, in their order, and the others. */
  readonly shown: readonly FacetValue[];
  readonly folded: readonly FacetValue[];
}

/** What the postings state beside skills: one table a facet, with shares of those that state it. */
export function viewFacets({ taxonomy, counter, facets, problems }: FacetsInput): Report {
  return {
    head: {
      schemaVersion: SCHEMA_VERSION,
      taxonomy: taxonomyRecord(taxonomy),
      postings: postingsRecord(counter, problems),
      facets: facets.map(summarize),
    },
    list: 'values',
    shape: SHAPE,
    tail: () => leftOutRecord(counter, problems),
    columns: COLUMNS,
    tables: facets.map(toTable),
    closing: () => [
      `${describePostings(counter, problems.count)}. Shares are of the postings that state a facet, and a range of pay counts by its middle; intervals are Wilson's, 95 %.`,
    ],
  };
}

function summarize({ facet, stated, of, folded, quantiles }: ShownSpread): JsonObject {
  return { facet, stated, of, ...shareRecord(estimateShare(stated, of)), ...quantileRecord(quantiles), folded: folded.length };
}

function toTable(spread: ShownSpread): Table {
  const { facet, stated, of, shown, folded, quantiles } = spread;
  const parts = [
    `${stated} of ${formatCount(of, 'posting')} state it${of > 0 ? ` (${formatPercent(stated / of)})` : ''}`,
    ...(quantiles ? [describeQuantiles(quantiles)] : []),
    ...(folded.length > 0 ? [`${formatCount(folded.length, 'rarer value')} not shown`] : []),
  ];
  const rows = shown.map((one) => toRow({ ...one, facet, of: stated }));
  const unstated = { facet, value: undefined, postings: of - stated, of, share: estimateShare(of - stated, of), quantiles: undefined };
  return { title: facet, subtitle: parts.join('; '), rows: of > stated ? [...rows, toRow(unstated)] : rows };
}

interface Line {
  readonly facet: string;
  readonly value: string | undefined;
  readonly postings: number;
  readonly of: number;
  readonly share: Share;
  readonly quantiles: Quantiles | undefined;
}

function toRow({ facet, value, postings, of, share, quantiles }: Line): Row {
  const described = [value ?? 'unstated', ...(quantiles ? [describeQuantiles(quantiles)] : [])].join(': ');
  return {
    cells: [
      textCell(facet),
      textCell(value),
      textCell(described, value === undefined ? 'faint' : 'strong'),
      numberCell(postings),
      numberCell(of),
      ...shareCells(share),
      ...quantileCells(quantiles),
    ],
    record: { facet, value: value ?? null, postings, of, ...shareRecord(share), ...quantileRecord(quantiles) },
  };
}

function describeQuantiles({ lower, median, upper }: Quantiles): string {
  return `median ${formatAmount(median)}, quartiles ${formatAmount(lower)}–${formatAmount(upper)}`;
}

function quantileCells(quantiles: Quantiles | undefined): Cell[] {
  return QUANTILES.map((key) => (quantiles ? numberCell(roundAmount(quantiles[key])) : textCell(undefined)));
}

function quantileRecord(quantiles: Quantiles | undefined): JsonObject {
  return { quantiles: quantiles ? Object.fromEntries(QUANTILES.map((key) => [key, roundAmount(quantiles[key])])) : null };
}
