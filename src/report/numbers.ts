import type { Share } from '../corpus/interval.ts';
import type { YearRange } from '../profile/years.ts';

/** `71 %`, `0.4 %`: whole per cent, one decimal below ten. */
export function formatPercent(value: number): string {
  const percent = value * 100;
  return `${percent < 9.95 && percent > 0 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}

export function formatInterval({ low, high }: Share): string {
  return `${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)} %`;
}

/** Four decimals are more than any interval here is worth, and the same on every machine. */
export function roundShare(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** `1 posting`, `12 postings`. */
export function formatCount(count: number, singular: string, plural: string = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `3+`, `3–5`. */
export function formatYears({ min, max }: YearRange): string {
  return max === undefined ? `${min}+` : `${min}–${max}`;
}

/** Hundredths: what an interpolated median is worth, the same on every machine. */
export function roundAmount(amount: number): number {
  return Math.round(amount * 100) / 100;
}

const LARGE = 1000;

/** `165,000`, `4.5`: decimals of large amounts say nothing. */
export function formatAmount(amount: number): string {
  const [whole = '', ...decimals] = String(amount < LARGE ? roundAmount(amount) : Math.round(amount)).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
}
