import type { Format } from '../format.ts';

/** Every output format with what it takes to load it; the file's name is the format's. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  csv: async () => (await import('./csv.ts')).csv,
  github: async () => (await import('./github.ts')).github,
  html: async () => (await import('./html.ts')).html,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
  markdown: async () => (await import('./markdown.ts')).markdown,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  parquet: async () => (await import('./parquet.ts')).parquet,
  sarif: async () => (await import('./sarif.ts')).sarif,
  table: async () => (await import('./table.ts')).table,
};

/** Those whose bytes are no text: nothing for a terminal. */
export const BINARY_FORMATS: readonly string[] = ['parquet'];
