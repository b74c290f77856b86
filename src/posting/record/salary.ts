import type { StatedSalary } from '../posting.ts';
import { type Fields, isFields, wordsOf } from './values.ts';

/** Pay as a field holds it: schema.org's MonetaryAmount, or an object with a lowest and a highest. */
export function salaryOf(value: unknown): StatedSalary | undefined {
  if (Array.isArray(value)) return salaryOf(value[0]);
  if (!isFields(value)) return undefined;
  const inner = isFields(value['value']) ? { ...value, ...value['value'] } : value;
  const single = numberOf(inner['value']) ?? numberOf(inner['amount']);
  const min = pick(inner, ['minValue', 'min', 'minimum', 'from', 'min_amount', 'salary_from', 'minAmount']) ?? single;
  const max = pick(inner, ['maxValue', 'max', 'maximum', 'to', 'max_amount', 'salary_to', 'maxAmount']) ?? single;
  if (min === undefined && max === undefined) return undefined;
  const currency = wordsOf(inner['currency'] ?? inner['currencyCode'] ?? inner['salary_currency'] ?? inner['currency_type'])?.toUpperCase();
  const period = wordsOf(inner['unitText'] ?? inner['interval'] ?? inner['period'] ?? inner['unit']);
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) && { currency }),
    ...(period !== undefined && { period }),
  };
}

function pick(fields: Fields, names: readonly string[]): number | undefined {
  for (const name of names) {
    const number = numberOf(fields[name]);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Nought means that the source does not say. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value.replaceAll(/[,\s_]/g, '')) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}
