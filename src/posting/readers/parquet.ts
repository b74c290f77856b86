import type { Reader } from '../reader.ts';

export const parquet: Reader = {
  name: 'parquet',
  extensions: ['.parquet'],
  load: async () => ({ kind: 'parts', read: (await import('../parquet/read-parquet.ts')).readParquet }),
};
