import fc from 'fast-check';
import type { Taxonomy } from '../../src/taxonomy/model.ts';
import { parseTaxonomy } from '../../src/taxonomy/parse-taxonomy.ts';

const IDS = ['ash', 'birch', 'cedar', 'elm', 'fir'] as const;
const WORDS = ['lark', 'Lark', 'larks', 'lark-nest', 'lark nest', 'LN', 'nest and egg', 'nest & egg', 'wren', 'Wren Tree', 'owl'];
const RULES = ['', '', '{ case: exact }', '{ needs: evidence }', '{ needs: capital }', '{ not: [owl light] }', '{ needs: { skills: [ash], within: line } }'];
const KEYS = ['kind: method', 'category: crafts', 'note: n', 'not: [owl moon]', 'parents: [ash]', 'implies: [birch]', 'related: [elm]', 'sameAs: { esco: x }'];

const label = fc.record({ text: fc.constantFrom(...WORDS), rule: fc.constantFrom(...RULES) });
const skill = fc
  .record({
    name: fc.constantFrom('Ash', 'Birch', 'Cedar', 'Lark'),
    labels: fc.array(label, { maxLength: 4 }),
    keys: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 }),
    replacedBy: fc.option(fc.constantFrom(...IDS), { freq: 2, nil: undefined }),
  })
  .map(({ name, labels, keys, replacedBy }) => {
    const listed = labels.map(({ text, rule }) => (rule === '' ? `"${text}"` : `{ "${text}": ${rule} }`));
    return `{ name: ${name}, ${[`labels: [${listed.join(', ')}]`, ...keys, ...(replacedBy ? [`replacedBy: ${replacedBy}`] : [])].join(', ')} }`;
  });

const text = fc
  .record({
    skills: fc.dictionary(fc.constantFrom(...IDS), skill, { minKeys: 1 }),
    reserved: fc.subarray(['gum', ...IDS]),
    title: fc.constantFrom('Trees', 'Woods'),
  })
  .map(({ skills, reserved, title }) => {
    const lines = Object.entries(skills).map(([id, written]) => `  ${id}: ${written}\n`);
    return `category: trees\ntitle: ${title}\nkind: tool\nreserved: [${reserved.join(', ')}]\nskills:\n${lines.join('')}`;
  });

/** A small taxonomy that loads, and so crowded that skills, labels and ids meet in every way. */
export const taxonomy: fc.Arbitrary<Taxonomy> = text
  .map((yaml) => parseTaxonomy([[{ file: 'trees.yaml', text: drop(yaml) }]]))
  .filter((parsed) => parsed.kind === 'taxonomy')
  .map((parsed) => parsed.taxonomy);

/** Without what would make nearly every draft a broken one: ids that are named but not there, or reserved and there. */
function drop(yaml: string): string {
  const known = IDS.filter((id) => yaml.includes(`\n  ${id}: `));
  const unknown = IDS.filter((id) => !known.includes(id));
  const named = (id: string): RegExp =>
    new RegExp(`, (?:parents|implies|related): \\[${id}\\]|, replacedBy: ${id}|: \\{ needs: \\{ skills: \\[${id}\\], within: line \\} \\}`, 'g');
  const kept = unknown.reduce((text, id) => text.replace(named(id), (found) => (found.startsWith(':') ? ': {}' : '')), yaml);
  return kept.replace(
    /reserved: \[(.*)\]/,
    (_, list: string) =>
      `reserved: [${list
        .split(', ')
        .filter((id) => !known.some((one) => one === id))
        .join(', ')}]`,
  );
}
