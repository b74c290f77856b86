import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEMANDS } from '../src/profile/cue-words.ts';
import { SECTION_KINDS } from '../src/profile/heading-words.ts';
import { STATUSES } from '../src/profile/profile.ts';
import { KINDS, REACHES } from '../src/taxonomy/model.ts';
import { parseTaxonomyFile } from '../src/taxonomy/parse.ts';
import { runCli } from './support/run-cli.ts';

const ROOT = join(import.meta.dirname, '..');
const profileSchema = readJson('src/profile/profile.schema.json');
const taxonomySchema = readJson('src/taxonomy/taxonomy.schema.json');
const isProfile = compile(profileSchema);
const isTaxonomy = compile(taxonomySchema);

type JsonMap = { [key: string]: unknown };

function readJson(path: string): JsonMap {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

function compile(schema: JsonMap): ValidateFunction {
  return new Ajv2020({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true }).compile(schema);
}

function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What `skillsift profile <paths> --format ndjson` writes to standard output. */
async function printProfiles(paths: readonly string[]): Promise<JsonMap[]> {
  const { code, out } = await runCli('profile', ...paths, '--format', 'ndjson', '--no-config');
  // One of them cannot be read.
  expect(code).toBe(3);
  const lines = out.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object inside a value, itself included. */
function listObjects(value: unknown): JsonMap[] {
  if (Array.isArray(value)) return value.flatMap(listObjects);
  return isMap(value) ? [value, ...Object.values(value).flatMap(listObjects)] : [];
}

/** The value once with each key of each of its objects removed, and once with a key too many in each. */
function* listBroken(value: unknown): Generator<readonly [string, unknown]> {
  const count = listObjects(value).length;
  for (let place = 0; place < count; place++) {
    for (const key of [...Object.keys(listObjects(value)[place] ?? {}), undefined]) {
      const copy = structuredClone(value);
      const object = listObjects(copy)[place] ?? {};
      if (key === undefined) object['surplus'] = true;
      else delete object[key];
      yield [key === undefined ? `a key too many in object ${place}` : `no ${key} in object ${place}`, copy];
    }
  }
}

const FACETS = {
  seniority: 'senior',
  minYears: 5,
  degree: 'bachelor',
  degreeRequired: true,
  workMode: 'remote',
  salary: { min: 150_000, max: 200_000, currency: 'USD', period: 'year' },
};

describe('profile.schema.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skillsift-schemas-'));
  let records: JsonMap[] = [];
  beforeAll(async () => {
    writeFileSync(join(folder, 'empty.txt'), ' \n');
    writeFileSync(join(folder, 'no-known-skill.txt'), 'We open at eight.');
    writeFileSync(
      join(folder, 'not-english.txt'),
      'Wir suchen für unser Team und mit dir zusammen eine Person, die mit uns in der Backstube steht. '.repeat(6),
    );
    writeFileSync(join(folder, 'unreadable.txt'), Uint8Array.of(1, 0, 2));
    records = await printProfiles(['fixtures/postings', folder]);
    return () => rmSync(folder, { recursive: true });
  });

  it('describes every record that `profile --format ndjson` prints, whatever its status', () => {
    expect(records.length).toBeGreaterThanOrEqual(40);
    expect(new Set(records.map(({ status }) => status))).toEqual(new Set(STATUSES));
    expect(records.flatMap((record) => faultsOf(isProfile, record))).toEqual([]);
  });

  it('refuses a record that lacks any of its keys, or has one more, at any depth', () => {
    const record = records.find(({ skills }) => Array.isArray(skills) && skills.length > 0);
    const sample = { ...record, facets: record?.['facets'] ?? FACETS };
    expect(faultsOf(isProfile, sample)).toEqual([]);
    const broken = [...listBroken(sample)];
    expect(broken.length).toBeGreaterThan(40);
    expect(broken.filter(([, value]) => isProfile(value)).map(([what]) => what)).toEqual([]);
  });

  it('names the same values as the code', () => {
    const choices = listObjects(profileSchema).flatMap((part) => (Array.isArray(part['enum']) ? [part['enum']] : []));
    expect(choices).toContainEqual([...KINDS]);
    expect(choices).toContainEqual([...DEMANDS]);
    expect(choices).toContainEqual([...SECTION_KINDS]);
    expect(choices).toContainEqual(expect.arrayContaining([...STATUSES]));
  });
});

/** Each with the fault that the program finds in it too. */
const BAD_FILES = [
  ['an unknown key of the file', 'skils: {}'],
  ['a kind that does not exist', 'kind: skill'],
  ['a version that is not semantic', 'version: "1.0"'],
  ['skills as a list', 'skills: [python]'],
  ['an id that is not kebab-case', 'skills: { Python_3: Python }'],
  ['a skill without a value', 'skills: { python: }'],
  ['a blank name', 'skills: { python: " " }'],
  ['a name that is true', 'skills: { python: true }'],
  ['an unknown key of a skill', 'skills: { python: { label: [py] } }'],
  ['a case that does not exist', 'skills: { go: { name: Go, case: upper } }'],
  ['an unknown rule of a label', 'skills: { go: [Go, golang: { cases: exact }] }'],
  ['rules that are no map', 'skills: { go: [Go, golang: exact] }'],
  ['a need that does not exist', 'skills: { go: { name: Go, needs: proof } }'],
  ['a need of nothing', 'skills: { go: { name: Go, needs: { within: line } } }'],
  ['a need of an empty list', 'skills: { go: { name: Go, needs: { words: [] } } }'],
  ['a reach that does not exist', 'skills: { go: { name: Go, needs: { words: [code], within: page } } }'],
  ['a plural that is no switch', 'skills: { go: { name: Go, plural: no } }'],
  ['an unknown register', 'skills: { go: { name: Go, sameAs: { onet: "15" } } }'],
  ['an unknown sort of example', 'skills: { go: { name: Go, examples: { accept: [Go] } } }'],
] as const;

const GOOD_FILES = [
  ['a name alone', 'skills: { python: Python }'],
  ['a name in exact case', 'skills: { rag: =RAG }'],
  ['a name that YAML reads as a number', 'skills: { sap: 4711 }'],
  ['a list of labels, one with rules', 'skills: { go: [Go, golang, =GO, Go lang: { case: exact, plural: false, not: go lang, needs: evidence }] }'],
  ['single values for lists', 'skills: { go: { name: Go, labels: golang, not: Go live, needs: capital, parents: c, examples: { match: «Go», reject: go } } }'],
  ['needs of all forms', 'skills: { go: { name: Go, needs: [evidence, { words: code }, { skills: [c], within: posting }] } }'],
  ['layers', 'skills: { go: { remove: true }, c: { addLabels: [ANSI C] }, d: { replacedBy: c } }'],
  ['the keys of a file', 'version: 1.2.0-rc.1\ncategories: [languages]\ncategory: languages\ntitle: Languages\nkind: tool\nreserved: cobol\nskills: {}'],
] as const;

describe('taxonomy.schema.json', () => {
  const folder = join(ROOT, 'taxonomy');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  it.each(files)('describes %s', (name) => {
    expect(faultsOf(isTaxonomy, parse(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });

  it.each(GOOD_FILES)('accepts %s, as the program does', (_, text) => {
    expect(faultsOf(isTaxonomy, parse(text))).toEqual([]);
    expect(parseTaxonomyFile('good.yaml', text).diagnostics).toEqual([]);
  });

  it.each(BAD_FILES)('refuses %s, as the program does', (_, text) => {
    expect(isTaxonomy(parse(text))).toBe(false);
    expect(parseTaxonomyFile('bad.yaml', text).diagnostics).not.toEqual([]);
  });

  it('names the same values as the code', () => {
    const choices = listObjects(taxonomySchema).flatMap((part) => (Array.isArray(part['enum']) ? [part['enum']] : []));
    expect(choices).toContainEqual([...KINDS]);
    expect(choices).toContainEqual([...REACHES]);
  });
});
