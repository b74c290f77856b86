import type { Format } from '../format.ts';

/** Every output format with what it takes to load it; the file's name is the format's. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  csv: async () => (await import('./csv.ts')).csv,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  table: async () => (await import('./table.ts')).table,
};
