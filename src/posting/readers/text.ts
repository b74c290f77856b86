import { readPlain } from '../read-plain.ts';
import type { Reader } from '../reader.ts';

export const text: Reader = {
  name: 'text',
  extensions: ['.txt', '.text'],
  load: async () => ({ kind: 'whole', read: (file) => readPlain(file, (content) => ({ title: findTitle(content) })) }),
};

const LONGEST_TITLE = 120;

/** The first line with words on it, if it is short enough for a title. */
function findTitle(content: string): string | undefined {
  const line = /[^\s\ufeff][^\r\n]*/.exec(content)?.[0].trim();
  return line !== undefined && line.length <= LONGEST_TITLE ? line.replace(/^title:\s*/i, '') : undefined;
}
