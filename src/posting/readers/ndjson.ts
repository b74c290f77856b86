import type { Reader } from '../reader.ts';

export const ndjson: Reader = {
  name: 'ndjson',
  extensions: ['.ndjson', '.jsonl', '.jsonlines'],
  load: async () => ({ kind: 'stream', read: (await import('../json/ndjson.ts')).readNdjson }),
};
