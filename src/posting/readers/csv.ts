import type { Reader } from '../reader.ts';

export const csv: Reader = {
  name: 'csv',
  extensions: ['.csv', '.tsv', '.tab'],
  load: async () => ({ kind: 'stream', read: (await import('../csv/read-csv.ts')).readCsv }),
};
