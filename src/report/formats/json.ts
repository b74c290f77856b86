import type { JsonObject } from '../../profile/record.ts';
import type { Format } from '../format.ts';
import { toJson } from '../json-text.ts';
import { listRecords } from '../records.ts';
import type { Report } from '../report.ts';

/** One JSON document, written piece by piece so that it need not fit in memory. */
export const json: Format = { name: 'json', render };

async function* render(report: Report): AsyncIterable<string> {
  yield `{${listMembers(report.head)}${Object.keys(report.head).length > 0 ? ',' : ''}\n${toJson(report.list)}: [`;
  let separator = '\n';
  for await (const record of listRecords(report)) {
    yield separator + toJson(record);
    separator = ',\n';
  }
  const tail = listMembers(report.tail());
  yield `\n]${tail && `,${tail}`}\n}\n`;
}

function listMembers(object: JsonObject): string {
  return Object.entries(object)
    .map(([key, value]) => `\n${toJson(key)}: ${toJson(value)}`)
    .join(',');
}
