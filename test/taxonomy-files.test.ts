import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseLayers } from '../src/files/read-taxonomy.ts';
import { KINDS, type Skill, type Taxonomy } from '../src/taxonomy/model.ts';
import { parseTaxonomy } from '../src/taxonomy/parse-taxonomy.ts';
import { compareCodeUnits } from '../src/text/order.ts';
import { listBlocks } from './support/code-blocks.ts';

const FOLDER = join(import.meta.dirname, '..', 'taxonomy');
/** Says which version it is, and in which order categories are shown. */
const HEAD = 'taxonomy.yaml';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && name !== HEAD);
/** Far below what there is: a file that is lost or cut short shows, a skill that is dropped for a reason does not. */
const LEAST = { skills: 4000, labels: 25_000, inCategory: 20, ofKind: 50 };

describe('the built-in taxonomy', () => {
  let taxonomy: Taxonomy;
  let skills: readonly Skill[];
  beforeAll(async () => {
    taxonomy = await parseLayers([FOLDER], undefined);
    skills = [...taxonomy.skills.values()];
  });

  it('loads without a fault and is as large as it says', () => {
    expect(skills.length).toBeGreaterThan(LEAST.skills);
    expect(skills.flatMap(({ labels }) => labels).length).toBeGreaterThan(LEAST.labels);
  });

  it('has skills of every kind', () => {
    const lacking = KINDS.filter((kind) => skills.filter((skill) => skill.kind === kind).length < LEAST.ofKind);
    expect(lacking).toEqual([]);
  });

  it('has a file for every category, named after it, with a title of its own', () => {
    const files = names.map((name) => name.replace(/\.yaml$/, ''));
    expect(taxonomy.categories.map(({ id }) => id).sort()).toEqual(files);
    expect(new Set(taxonomy.categories.map(({ title }) => title)).size).toBe(files.length);
    expect(files.filter((file) => skills.filter(({ category }) => category === file).length < LEAST.inCategory)).toEqual([]);
  });

  it('says its version, and places every category', () => {
    const { version, categories } = parse(readFileSync(join(FOLDER, HEAD), 'utf8'));
    expect(taxonomy.version).toBe(version);
    expect(taxonomy.categories.map(({ id }) => id)).toEqual(categories);
  });

  it.each(names)('keeps the skills of %s in order of id', (name) => {
    const ids = Object.keys(parse(readFileSync(join(FOLDER, name), 'utf8'))['skills']);
    expect(ids).toEqual([...ids].sort(compareCodeUnits));
  });
});

describe('taxonomy/README.md', () => {
  const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  const code = [...readme.matchAll(/^```.*?^```|`[^`\n]*`/gms)].join('\n');
  const schema = JSON.parse(readFileSync(join(FOLDER, '../src/taxonomy/taxonomy.schema.json'), 'utf8'));

  it.each(listBlocks(readme).map(({ line, text }) => [line, text] as const))('shows on line %i a file that loads', (_, text) => {
    expect(parseTaxonomy([[{ file: 'README.md', text }]])).toMatchObject({ kind: 'taxonomy' });
  });

  it.each(['properties', '$defs/longForm/properties', '$defs/labelRules/properties', '$defs/company/properties'])('names every key of %s', (path) => {
    const keys = path.split('/').reduce((part, step) => part[step], schema);
    expect(Object.keys(keys).filter((key) => !new RegExp(`\\b${key}\\b`).test(code))).toEqual([]);
  });

  it('names every kind', () => {
    expect(KINDS.filter((kind) => !code.includes(kind))).toEqual([]);
  });
});
