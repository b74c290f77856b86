import type { Reader } from '../reader.ts';

export const docx: Reader = {
  name: 'docx',
  extensions: ['.docx'],
  load: async () => ({ kind: 'whole', read: (await import('../docx/read-docx.ts')).readDocx }),
};
