import type { Reader } from '../reader.ts';

export const pdf: Reader = {
  name: 'pdf',
  extensions: ['.pdf'],
  load: async () => ({ kind: 'parts', read: (await import('../pdf/read-pdf.ts')).readPdf }),
};
