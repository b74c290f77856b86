import type { Format } from '../format.ts';
import { toJson } from '../json-text.ts';
import { listRecords } from '../records.ts';
import type { Report } from '../report.ts';

/** One record a line. */
export const ndjson: Format = { name: 'ndjson', render };

async function* render(report: Report): AsyncIterable<string> {
  for await (const record of listRecords(report)) yield `${toJson(record)}\n`;
}
