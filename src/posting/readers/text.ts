import { readPlain } from '../read-plain.ts';
import type { Reader } from '../reader.ts';
import { firstLineTitle } from '../title.ts';

export const text: Reader = {
  name: 'text',
  extensions: ['.txt', '.text'],
  load: async () => ({ kind: 'whole', read: (file) => readPlain(file, (content) => ({ title: firstLineTitle(content) })) }),
};
