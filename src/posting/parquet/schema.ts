import type { SchemaElement } from 'hyparquet';

/** A column as it lies in the file: a part of a nested one, or the whole. */
export interface Leaf {
  readonly maxDefinition: number;
  readonly maxRepetition: number;
  readonly type: SchemaElement['type'];
  /** Bytes of a value, where all have as many. */
  readonly typeLength: number;
}

/** The part of a file's schema that is wanted. */
export interface Wanted {
  readonly elements: SchemaElement[];
  /** By their path, joined. */
  readonly leaves: ReadonlyMap<string, Leaf>;
}

const DEEPEST = 20;

/** The names of the top columns. */
export function topColumns(schema: readonly SchemaElement[]): string[] {
  return splitTop(schema).map(([first]) => first?.name ?? '');
}

/** The columns of these names, the first of each: what is read is planned anew for every piece, and shall not cost what is not wanted. */
export function pickColumns(schema: readonly SchemaElement[], names: readonly string[]): Wanted {
  const top = splitTop(schema);
  const picked = names.flatMap((name) => top.find(([first]) => first?.name === name) ?? []);
  const leaves = new Map<string, Leaf>();
  addLeaves(leaves, picked, { path: [], maxDefinition: 0, maxRepetition: 0 });
  const count = names.filter((name) => top.some(([first]) => first?.name === name)).length;
  return { elements: [{ name: 'root', num_children: count }, ...picked.map(limitType)], leaves };
}

export function pathOf(parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** The top columns, each with what is below it. */
function splitTop(schema: readonly SchemaElement[]): SchemaElement[][] {
  const columns: SchemaElement[][] = [];
  for (let at = 1; at < schema.length; ) {
    const end = endOf(schema, at, 0);
    columns.push(schema.slice(at, end));
    at = end;
  }
  return columns;
}

/** Where an element ends, with all that is below it. */
function endOf(schema: readonly SchemaElement[], at: number, depth: number): number {
  const children = schema[at]?.num_children ?? 0;
  if (depth > DEEPEST || at >= schema.length) throw new RangeError('a schema that is too deep, or has no end');
  let end = at + 1;
  for (let child = 0; child < children; child++) end = endOf(schema, end, depth + 1);
  return end;
}

interface Above {
  readonly path: readonly string[];
  readonly maxDefinition: number;
  readonly maxRepetition: number;
}

function addLeaves(leaves: Map<string, Leaf>, elements: readonly SchemaElement[], above: Above): void {
  for (let at = 0; at < elements.length; ) {
    const end = endOf(elements, at, 0);
    const element = elements[at];
    if (element) {
      const path = [...above.path, element.name];
      const maxDefinition = above.maxDefinition + (element.repetition_type === 'REQUIRED' ? 0 : 1);
      const maxRepetition = above.maxRepetition + (element.repetition_type === 'REPEATED' ? 1 : 0);
      if (end > at + 1) addLeaves(leaves, elements.slice(at + 1, end), { path, maxDefinition, maxRepetition });
      else leaves.set(pathOf(path), { maxDefinition, maxRepetition, type: element.type, typeLength: lengthOf(element) });
    }
    at = end;
  }
}

function lengthOf({ type, type_length: length = 0 }: SchemaElement): number {
  return type === 'FIXED_LEN_BYTE_ARRAY' ? length : 8;
}

const LONGEST_DECIMAL = 16;
const MADE_OF_BYTES: readonly unknown[] = ['UUID', 'VARIANT', 'GEOMETRY', 'GEOGRAPHY'];

/** Bytes that would be taken for numbers or shapes, at a cost that grows with the square of their length, stay bytes. */
function limitType(element: SchemaElement): SchemaElement {
  const { converted_type: converted, logical_type: logical, ...rest } = element;
  const isLong = element.type === 'BYTE_ARRAY' || lengthOf(element) > LONGEST_DECIMAL;
  return {
    ...rest,
    ...(converted !== undefined && !(converted === 'DECIMAL' && isLong) && { converted_type: converted }),
    ...(logical !== undefined && !MADE_OF_BYTES.includes(logical.type) && { logical_type: logical }),
  };
}
