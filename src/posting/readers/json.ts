import type { Reader } from '../reader.ts';

export const json: Reader = {
  name: 'json',
  extensions: ['.json'],
  load: async () => ({ kind: 'stream', read: (await import('../json/json.ts')).readJson }),
};
