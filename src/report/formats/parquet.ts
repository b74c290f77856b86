import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { JsonObject } from '../../profile/record.ts';
import { isList, type ObjectShape, type Shape } from '../../profile/shape.ts';
import { UserError } from '../../source/user-error.ts';
import type { Format } from '../format.ts';
import { toJson } from '../json-text.ts';
import { listRecords } from '../records.ts';
import type { Report } from '../report.ts';

/** Typed columns, nested as the records are; what stands around the list is in the metadata, under the name of the tool. */
export const parquet: Format = { name: 'parquet', render };

/** Records that are in memory at once: some 20 KB each. */
const ROW_GROUP = 1000;
const METADATA = 'skillsift';
const LEAVES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const;

async function* render(report: Report): AsyncIterable<Uint8Array> {
  const { shape, list } = report;
  if (!shape) throw new UserError(`format parquet holds what scan and profile write; of ${list} use ndjson, json or csv`);
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: toSchema('root', shape), createdBy: METADATA });
  let group: JsonObject[] = [];
  for await (const record of listRecords(report)) {
    group.push(record);
    if (group.length < ROW_GROUP) continue;
    yield writeGroup(writer, bytes, { group, shape });
    group = [];
  }
  if (group.length > 0) yield writeGroup(writer, bytes, { group, shape });
  writer.kvMetadata = [{ key: METADATA, value: toJson({ list, ...report.head, ...report.tail() }) }];
  writer.finish();
  yield takeBytes(bytes);
}

function writeGroup(writer: ParquetWriter, bytes: ByteWriter, { group, shape }: { group: readonly JsonObject[]; shape: ObjectShape }): Uint8Array {
  const columnData = Object.keys(shape).map((name) => ({ name, data: group.map((record) => record[name]), offsetIndex: false }));
  writer.write({ columnData, rowGroupSize: ROW_GROUP });
  return takeBytes(bytes);
}

/** What was written since the last time; the writer goes on counting where it is in the file. */
function takeBytes(bytes: ByteWriter): Uint8Array {
  const taken = bytes.getBytes().slice();
  bytes.index = 0;
  return taken;
}

/** A schema is a tree written in a row, each element before its children. */
function toSchema(name: string, shape: Shape): SchemaElement[] {
  if (typeof shape === 'string') return [{ name, repetition_type: 'OPTIONAL', ...LEAVES[shape] }];
  if (isList(shape)) {
    return [
      { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...toSchema('element', shape[0]),
    ];
  }
  const fields = Object.entries(shape);
  return [{ name, repetition_type: 'OPTIONAL', num_children: fields.length }, ...fields.flatMap(([field, of]) => toSchema(field, of))];
}
