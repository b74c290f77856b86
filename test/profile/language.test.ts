import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainOtherLanguage } from '../../src/profile/language.ts';
import { ENGLISH_WORDS, OTHER_WORDS } from '../../src/profile/language-words.ts';

const GERMAN = 'Wir suchen für unsere Backstube eine Person, die mit uns und den Maschinen arbeitet. Du bist früh wach und magst es, mit dem Team zu backen. ';
const FRENCH = 'Nous cherchons pour notre équipe une personne qui aime le pain et les gâteaux. Vous êtes à l’aise avec des machines dans un atelier. ';
const RUSSIAN = 'Мы ищем человека, который любит печь хлеб вместе с нами каждое утро. ';
const ENGLISH = 'You will bake bread for the people of our town, with a team that likes to get up early and to do things well. ';

describe('the language of a posting', () => {
  it.each([
    ['German', GERMAN.repeat(3), 'looks German'],
    ['French', FRENCH.repeat(3), 'looks French'],
    ['Russian', RUSSIAN.repeat(4), 'written in Cyrillic script'],
    ['German with English terms', `${GERMAN.repeat(3)} Machine Learning Engineer, Data Warehouse, Continuous Delivery`, 'looks German'],
  ])('is told where it is another: %s', (_, text, reason) => {
    expect(explainOtherLanguage(text)).toMatch(reason);
  });

  it.each([
    ['English', ENGLISH.repeat(3)],
    ['too short to tell', GERMAN],
    ['a list of tools', 'Python, SQL, Kubernetes, Terraform, PostgreSQL, Kafka, Spark, Airflow, dbt, Docker '.repeat(8)],
    ['English with a German paragraph', ENGLISH.repeat(4) + GERMAN],
    ['English with Greek signs', `${ENGLISH.repeat(3)} αβγδ`],
    ['empty', ''],
  ])('is not told where it is %s', (_, text) => {
    expect(explainOtherLanguage(text)).toBeUndefined();
  });

  it('is English in every posting that was written for these tests', () => {
    const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'postings');
    const others = readdirSync(folder).filter((name) => explainOtherLanguage(readFileSync(join(folder, name), 'utf8')) !== undefined);
    expect(others).toEqual([]);
  });

  it('is told by words of one case, each once in its table', () => {
    for (const words of [ENGLISH_WORDS, ...Object.values(OTHER_WORDS)]) {
      expect(words.filter((word) => word !== word.toLowerCase() || !/^\p{L}+$/u.test(word))).toEqual([]);
    }
  });
});
