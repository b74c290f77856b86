import type { Reader } from '../reader.ts';

export const html: Reader = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  load: async () => ({ kind: 'whole', read: (await import('../html/read-html.ts')).readHtml }),
};
