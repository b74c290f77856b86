import { readFrontMatter } from '../front-matter.ts';
import { readPlain } from '../read-plain.ts';
import type { Reader } from '../reader.ts';
import { firstLineTitle } from '../title.ts';

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

const HEADING = /^\ufeff?[ \t]*(?:(#{1,6})[ \t]+(.+?)[ \t#]*|(\*\*)(.+?)\*\*[ \t]*|(\S.*?)[ \t]*\r?\n(={3}|-{3})[=-]*[ \t]*)\r?$/gm;
/** As far as headings are looked at. */
const TOP = 20_000;
/** A first line that ends so is a sentence, and one that begins with another sign a link or a picture. */
const NAME = /^[\p{L}\d].*[^.!?:;,]$/u;

/** The first heading, `# …`, underlined or all bold; where others have its rank they divide the text, and a line above them is the title. */
function findTitle(content: string): string | undefined {
  const [first, ...others] = content.slice(0, TOP).matchAll(HEADING);
  if (!first) return undefined;
  const above = content.slice(0, first.index).trim() === '' ? undefined : firstLineTitle(content)?.replaceAll('**', '');
  const isSection = others.some((other) => rankOf(other) === rankOf(first));
  return isSection && above !== undefined && NAME.test(above) ? above : (first[2] ?? first[4] ?? first[5]);
}

/** Its mark: hashes, stars, or the line below. */
function rankOf([, hashes, , stars, , , line]: RegExpExecArray): string | undefined {
  return hashes ?? stars ?? line;
}
