import type { Share } from '../corpus/interval.ts';
import type { JsonObject } from '../profile/record.ts';
import type { ObjectShape } from '../profile/shape.ts';
import { formatInterval, formatPercent, roundShare } from './numbers.ts';
import { type Cell, type Column, column, numberCell, textCell } from './report.ts';

/** A share with its interval: as numbers for programs, as a bar for people. */
export const SHARE_COLUMNS: readonly Column[] = [
  column('share', 'Share', { align: 'right' }),
  column('share_low', 'Low', { shown: 'data' }),
  column('share_high', 'High', { shown: 'data' }),
  column('interval', 'Interval', { shown: 'reader', align: 'right', spare: 2 }),
  column('bar', '', { shown: 'reader' }),
];

export const SHARE_SHAPE: ObjectShape = { share: 'number', interval: { low: 'number', high: 'number' } };

export function shareCells(share: Share): Cell[] {
  return [
    numberCell(roundShare(share.value), formatPercent(share.value)),
    numberCell(roundShare(share.low)),
    numberCell(roundShare(share.high)),
    textCell(formatInterval(share), 'faint'),
    { kind: 'bar', value: share.value },
  ];
}

export function shareRecord({ value, low, high }: Share): JsonObject {
  return { share: roundShare(value), interval: { low: roundShare(low), high: roundShare(high) } };
}
