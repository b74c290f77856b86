import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '../../src/match/matcher.ts';
import { isMention } from '../../src/match/mention.ts';
import { chooseLeftmostLongest, compareLeftmostLongest } from '../../src/match/overlap.ts';
import { overlaps } from '../../src/text/span.ts';
import { taxonomyOf } from '../support/taxonomy.ts';
import { judge } from '../support/tech.ts';

const SPRING = compileMatcher(
  taxonomyOf(`category: tech
kind: tool
skills:
  spring: Spring
  spring-boot: { name: Spring Boot, needs: { words: java } }
  boot-camp: Boot camp
  cloud: { name: Cloud Run, not: [in the Cloud Run] }
  run: Run
`),
);

function accept(text: string): string[] {
  return SPRING.find(text)
    .candidates.filter(isMention)
    .map(({ start, end, skill }) => `${text.slice(start, end)} = ${skill.id}`);
}

describe('of mentions that overlap', () => {
  it.each([
    ['the longer one of one start stays', 'Use .NET Core', ['.NET Core = dotnet-core: plain', '.NET = dotnet: not (longer)']],
    [
      'the shorter one stays where it stands alone too',
      '.NET Core, .NET',
      ['.NET Core = dotnet-core: plain', '.NET = dotnet: not (longer)', '.NET = dotnet: plain'],
    ],
    ['a name is not its first word', 'React Native', ['React Native = react-native: plain', 'React = react: not (needs)']],
    ['a name does not vouch for a part of itself', 'They sell Objective C', ['Objective C = objective-c: plain', 'C = c: not (needs)']],
    ['a name is not its last word', 'Objective C', ['Objective C = objective-c: plain', 'C = c: not (needs)']],
  ])('%s', (_, text, verdicts) => {
    expect(judge(text)).toEqual(verdicts);
  });

  it.each([
    ['the longer one wins where its rule is met', 'Java and Spring Boot', ['Spring Boot = spring-boot']],
    ['the shorter one stays where the longer is refused by a need', 'Spring Boot', ['Spring = spring']],
    ['the later one stays where the earlier is refused by a phrase', 'in the Cloud Run', ['Run = run']],
    ['the first wins over one that begins inside it', 'Java: Spring Boot camp', ['Spring Boot = spring-boot']],
    ['the next one stays where the first is refused', 'Spring Boot camp', ['Spring = spring', 'Boot camp = boot-camp']],
  ])('%s: %s', (_, text, mentions) => {
    expect(accept(text)).toEqual(mentions);
  });
});

const spans = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))).map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })));

describe('the leftmost-longest of any spans', () => {
  it('do not overlap, and every loser overlaps the winner that is named', () => {
    fc.assert(
      fc.property(spans, (all) => {
        let lost = 0;
        const winners = chooseLeftmostLongest(all.sort(compareLeftmostLongest), (loser, winner) => {
          lost++;
          expect(overlaps(loser, winner)).toBe(true);
          expect(compareLeftmostLongest(winner, loser)).toBeLessThanOrEqual(0);
        });
        expect(winners.length + lost).toBe(all.length);
        expect(winners.every((winner, at) => at === 0 || winner.start >= (winners[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
