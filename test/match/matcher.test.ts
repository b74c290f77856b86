import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher, type Matcher } from '../../src/match/matcher.ts';
import { isMention } from '../../src/match/mention.ts';
import { compareLeftmostLongest } from '../../src/match/overlap.ts';
import { listVariants } from '../../src/match/variants.ts';
import { readTokens } from '../../src/text/token.ts';
import { readMarked, writeMarked } from '../support/marked-text.ts';
import { taxonomyOf } from '../support/taxonomy.ts';
import { TECH, techMatcher } from '../support/tech.ts';

/** The text of a marked line, marked anew with what counts in it. */
function mark(matcher: Matcher, marked: string): string {
  const { text } = readMarked(marked);
  const mentions = matcher.find(text).candidates.filter(isMention);
  return writeMarked({ text, marks: mentions.map(({ start, end, skill }) => ({ start, end, id: skill.id })) });
}

describe('mentions', () => {
  it.each([
    '«C++|c-plus-plus», «C#|c-sharp», «.NET|dotnet», «Node.js|nodejs» and «scikit-learn|scikit-learn»',
    '«CI/CD|ci-cd» or «CI / CD|ci-cd», «A/B testing|ab-testing», «GPT-4|gpt-4» or «GPT 4|gpt-4», not GPT4',
    '«k8s|kubernetes», «K8S|kubernetes», «Kubernetes|kubernetes»',
    '«naïve Bayes|naive-bayes», «naive bayes|naive-bayes», «NAI\u0308VE BAYES|naive-bayes»',
    '«machine\nlearning|machine-learning», «machine\r\n  learning|machine-learning», «machine-learning|machine-learning», «machine\u00a0learning|machine-learning»',
    'machine\n\nlearning, machine - learning, machine, learning, machinelearning',
    '«vector database|vector-databases», «Vector Databases|vector-databases», vectors, databases',
    '«C|c»/«C++|c-plus-plus», «Java|java»/«JavaScript|javascript», «AWS|aws»/«GCP|gcp»/«Azure|azure»',
    'Clouds («AWS|aws», «GCP|gcp»), AI/«ML|machine-learning», «TensorFlow|tensorflow»/«PyTorch|pytorch», [«Python|python»]',
    '«Objective-C|objective-c», «R&D|r-and-d», «JavaScript|javascript», «.NET Core|dotnet-core», «React Native|react-native»',
    '«R & D|r-and-d» speaks «R|r» and «Python|python»',
    'pythonic, sqlite, dockerfile, Javanese, Node. js',
    'We use «Py\u200bthon|python» and «Do\u00adcker|docker»\ufeff.',
    '\ufeff«Python|python» İstanbul 😀«Docker|docker»😀 漢«SQL|sql»字',
  ])('%s', (marked) => {
    expect(mark(techMatcher, marked)).toBe(marked);
  });

  it.each([
    ['A Series C start-up with «Python|python», «C|c»'],
    ['C players write «Python|python», C\nplayer'],
    ['«Go|go», «SQL|sql» and a go-to-market plan; we Go live with «SQL|sql»'],
    ['The Rust\nBelt loves «Rust|rust»'],
  ])('are not what stands in a phrase that is not the skill: %s', (marked) => {
    expect(mark(techMatcher, marked)).toBe(marked);
  });

  it('are not refused by a phrase that another label forbids, or that the label holds itself', () => {
    const matcher = compileMatcher(
      taxonomyOf('category: c\nkind: tool\nskills:\n  a: [Alpha, One two: { not: [One two three, One two Alpha, two] }]\n  b: [Beta, two three]\n'),
    );
    expect(mark(matcher, '«One two|a», One «two three|b»')).toBe('«One two|a», One «two three|b»');
    expect(mark(matcher, 'One two «Alpha|a»')).toBe('One two «Alpha|a»');
  });

  it('are of the skill that writes the spelling out, not of one that has it as a plural', () => {
    const matcher = compileMatcher(taxonomyOf('category: c\nkind: method\nskills:\n  a: [Alpha, tea bot]\n  b: [Beta, tea bots]\n'));
    expect(mark(matcher, '«tea bot|a», «tea bots|b»')).toBe('«tea bot|a», «tea bots|b»');
    expect(matcher.find('tea bot, tea bots').candidates.length).toBe(2);
  });

  it('of a retired skill count for the one that took over', () => {
    const matcher = compileMatcher(
      taxonomyOf('category: c\nkind: tool\nskills:\n  a: Alpha\n  b: { name: Beta, replacedBy: a }\n  c: { name: Gamma, replacedBy: b }\n'),
    );
    expect(mark(matcher, '«Alpha|a», «Beta|a», «Gamma|a»')).toBe('«Alpha|a», «Beta|a», «Gamma|a»');
  });

  it('are none in an empty text, or with an empty taxonomy', () => {
    expect(techMatcher.find('').candidates).toEqual([]);
    expect(compileMatcher({ ...TECH, skills: new Map() }).find('Python').candidates).toEqual([]);
  });
});

describe('phrases of the caller', () => {
  it('are found in the same pass, without rules, wherever labels are', () => {
    const phrases = [
      { text: 'experience with', tag: 'cue' },
      { text: 'Go', tag: 'go' },
    ];
    const { phrases: found } = compileMatcher(TECH, { phrases }).find('Experience\nwith go');
    expect(found).toEqual([
      { start: 0, end: 15, tag: 'cue' },
      { start: 16, end: 18, tag: 'go' },
    ]);
  });
});

/** What a stretch of text reads like, whatever its case, accents and gaps. */
function readingOf(text: string): string {
  return readTokens(text)
    .map(({ hash }) => hash)
    .join(' ');
}

const labels = [...TECH.skills.values()].flatMap((skill) => skill.labels.map(({ text }) => text));
const noise = fc.constantFrom(
  ' ',
  ', ',
  '/',
  ' and ',
  '\n',
  '\r\n',
  '\n- ',
  '. ',
  ' (',
  ')',
  '\ufeff',
  '\u200b',
  'İ',
  '😀',
  '\ud83d',
  'e\u0301',
  '\u0301',
  '漢',
  'experience with ',
  '@',
  's',
);
const piece = fc.oneof(fc.constantFrom(...labels, ...labels.map((label) => label.toUpperCase())), noise, noise);

describe('in any text', () => {
  it('candidates stand in order, read like a variant of their label, and those that count do not overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 25 }), (text) => {
        const { candidates } = techMatcher.find(text);
        for (const { start, end, skill, label } of candidates) {
          const readings = [label.text, ...listVariants(label, skill.kind)].map(readingOf);
          expect(readings).toContain(readingOf(text.slice(start, end)));
        }
        expect(candidates.every((candidate, at) => at === 0 || compareLeftmostLongest(candidates[at - 1] ?? candidate, candidate) <= 0)).toBe(true);
        const mentions = candidates.filter(isMention);
        expect(mentions.every(({ start }, at) => at === 0 || start >= (mentions[at - 1]?.end ?? 0))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('what was read before makes no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 25 }), fc.string({ unit: piece, maxLength: 8 }), (before, text) => {
        const alone = techMatcher.find(text);
        techMatcher.find(before);
        expect(techMatcher.find(text)).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });
});
