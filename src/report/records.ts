import type { JsonObject } from '../profile/record.ts';
import type { Report } from './report.ts';

/** The public records of a report: a table's own where it has one, else those of its rows. */
export async function* listRecords(report: Report): AsyncIterable<JsonObject> {
  for await (const { record, rows } of report.tables) {
    if (record) yield record;
    else for (const row of rows) if (row.record) yield row.record;
  }
}
