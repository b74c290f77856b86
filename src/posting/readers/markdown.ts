import { readFrontMatter } from '../front-matter.ts';
import { readPlain } from '../read-plain.ts';
import type { Reader } from '../reader.ts';

export const markdown: Reader = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  load: async () => ({
    kind: 'whole',
    read: (file, { fields }) =>
      readPlain(file, (content) => {
        const front = readFrontMatter(content, fields);
        return { ...front, title: front?.title ?? findTitle(content.slice(front?.end ?? 0)) };
      }),
  }),
};

/** The first heading, `# …` or underlined, or a first line that is all bold. */
function findTitle(content: string): string | undefined {
  const title = /^\ufeff?[ \t]*(?:#{1,6}[ \t]+(.+?)[ \t#]*|\*\*(.+?)\*\*[ \t]*|(\S.*?)[ \t]*\r?\n(?:={3,}|-{3,})[ \t]*)\r?$/m.exec(content);
  return title?.[1] ?? title?.[2] ?? title?.[3];
}
