import { type Fields, isFields } from './values.ts';

/** An export whose fields do not mean what their names say elsewhere. */
interface Source {
  readonly name: string;
  readonly knows: (record: Fields) => boolean;
  /** The same record with the names that we know. */
  readonly translate: (record: Fields) => Fields;
}

/** In Lever's `text` is the title, and lists stand beside the description. */
const lever: Source = {
  name: 'Lever',
  knows: (record) => typeof record['text'] === 'string' && isFields(record['categories']) && ('lists' in record || 'descriptionPlain' in record),
  translate: ({ text, categories, createdAt, ...record }) => ({
    ...record,
    title: text,
    description: [record['description'] ?? record['descriptionPlain'], ...listsOf(record['lists']), record['additional'] ?? record['additionalPlain']]
      .filter((part) => typeof part === 'string')
      .join('\n'),
    descriptionHtml: undefined,
    location: isFields(categories) ? (categories['location'] ?? categories['allLocations']) : undefined,
    employmentType: isFields(categories) ? categories['commitment'] : undefined,
    datePosted: createdAt,
  }),
};

function listsOf(lists: unknown): string[] {
  if (!Array.isArray(lists)) return [];
  return lists.filter(isFields).map(({ text, content }) => `<h3>${String(text ?? '')}</h3><ul>${String(content ?? '')}</ul>`);
}

/** Items of Hacker News, as its API and Algolia's give them: the first line does a title's work. */
const hackerNews: Source = {
  name: 'Hacker News',
  knows: (record) =>
    (typeof record['by'] === 'string' || typeof record['author'] === 'string' || record['deleted'] === true) &&
    ('time' in record || 'created_at_i' in record) &&
    ('parent' in record || 'parent_id' in record || 'story_id' in record || record['type'] === 'job' || record['type'] === 'comment'),
  translate: ({ id, objectID, text, comment_text, time, created_at_i, title }) => ({
    id: id ?? objectID,
    description: text ?? comment_text ?? '',
    datePosted: time ?? created_at_i,
    title: title ?? undefined,
  }),
};

/** Workable divides a place into its parts. */
const workable: Source = {
  name: 'Workable',
  knows: (record) => typeof record['shortcode'] === 'string' && typeof record['title'] === 'string',
  translate: (record) => ({ ...record, id: record['shortcode'], location: record['location'] ?? placeOf(record) }),
};

function placeOf({ city, state, country }: Fields): string {
  return [city, state, country].filter((part) => typeof part === 'string' && part !== '').join(', ');
}

/** Greenhouse and Ashby need no translation: their names say what they hold. */
const SOURCES: readonly Source[] = [lever, hackerNews, workable];

export function translate(record: Fields): Fields {
  return SOURCES.find((source) => source.knows(record))?.translate(record) ?? record;
}

const BOARD = /\/\/(?:jobs\.ashbyhq\.com|(?:job-)?boards\.(?:eu\.)?greenhouse\.io|jobs\.(?:eu\.)?lever\.co|apply\.workable\.com)\/(?!j\/|api\/)([\w.%-]+)/i;
const ADDRESSES = ['url', 'hostedUrl', 'absolute_url', 'jobUrl', 'applyUrl', 'application_url', 'shortlink'] as const;

/** The employer, as the address of its page on a job board names it. */
export function companyOfBoard(record: Fields): string | undefined {
  for (const name of ADDRESSES) {
    const address = record[name];
    const slug = typeof address === 'string' ? BOARD.exec(address)?.[1] : undefined;
    if (slug !== undefined) return slug.replaceAll('-', ' ').replaceAll('%20', ' ');
  }
  return undefined;
}
