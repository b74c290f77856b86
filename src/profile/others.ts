import type { Mention } from '../match/mention.ts';
import type { Layout } from '../text/layout.ts';

/** Words behind which names are those of customers, investors, rivals or former employers. */
const WHOSE = [
  'customers',
  'clients',
  'partners',
  'companies',
  'brands',
  'organizations',
  'organisations',
  'enterprises',
  'investors',
  'startups',
  'competitors',
  'firms',
  'businesses',
  'employers',
  'tech giants',
  'industry leaders',
] as const;
const SUCH_AS = ['like', 'such as', 'including', 'include', 'are', 'as', 'e.g.'] as const;
const BEHIND = [
  'trusted by',
  'backed by',
  'used by',
  'founded by',
  'acquired by',
  'funded by',
  'loved by',
  'supported by investors',
  'alumni of',
  'alumni from',
  'formerly at',
  'formerly of',
  'previously at',
  'previously of',
  'veterans of',
  'veterans from',
  'experts from',
  'engineers from',
  'leaders from',
  'talent from',
  'team from',
  'people from',
  'researchers from',
  'authors of',
  'creators of',
  'founders of',
  'co-founder of',
  'cofounder of',
  'ceo of',
  'cpo of',
  'cto of',
  'investors in',
  'compete with',
  'competing with',
  'competitor to',
  'met at',
  'built companies like',
] as const;

const LIST = new RegExp(`\\b(?:(?:${WHOSE.join('|')})(?:\\s+(?:${SUCH_AS.join('|')}))\\s*:?|${BEHIND.join('|')})\\s[^.;!?]*$|\\bex-[\\w./-]*$`, 'i');
const FARTHEST = 240;

/** Is the name one of others: in a list of customers, investors, competitors, or places that people come from? */
export function isNameOfOthers(layout: Layout, mention: Mention): boolean {
  if (mention.skill.kind !== 'tool') return false;
  const { start } = layout.sentenceAt(mention.start);
  return LIST.test(layout.text.slice(Math.max(start, mention.start - FARTHEST), mention.start));
}
