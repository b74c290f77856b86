import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileVocabulary, Vocabulary } from '../match/vocabulary.ts';
import { PROFILE_PHRASES } from '../profile/profiler.ts';
import { UserError } from '../source/user-error.ts';
import type { Taxonomy } from '../taxonomy/model.ts';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { compareCodeUnits } from '../text/order.ts';
import { type Builtin, loadBuiltin } from './builtin.ts';
import { readText } from './read-text.ts';
import { reasonOf } from './system-error.ts';

/** A taxonomy, ready to be matched with. */
export interface LoadedTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly vocabulary: Vocabulary;
}

export interface TaxonomyChoice {
  /** Files and folders laid over the built-in taxonomy, the lowest first. */
  readonly layers: readonly string[];
  readonly builtin: boolean;
}

/** Reads the layers, checks them together, and compiles what they say. */
export async function readTaxonomy({ layers, builtin }: TaxonomyChoice): Promise<LoadedTaxonomy> {
  const below = builtin ? await readBuiltin() : undefined;
  if (layers.length === 0 && below) return { taxonomy: below.taxonomy, vocabulary: new Vocabulary(below.taxonomy, PROFILE_PHRASES, below.terms) };
  if (layers.length === 0) throw new UserError('no taxonomy: --no-builtin needs at least one --taxonomy FILE or FOLDER');
  const taxonomy = await parseLayers(layers, below?.taxonomy);
  return { taxonomy, vocabulary: compileVocabulary(taxonomy, PROFILE_PHRASES) };
}

/** The built-in taxonomy: compiled where the program was built, from its YAML where it runs from source. */
export async function readBuiltin(): Promise<Builtin> {
  const stored = loadBuiltin(fileURLToPath(new URL('.', import.meta.url)));
  if (stored) return stored;
  const taxonomy = await parseLayers([fileURLToPath(new URL('../../taxonomy', import.meta.url))], undefined);
  const { compileTerms } = await import('../match/vocabulary.ts');
  return { taxonomy, terms: compileTerms(taxonomy, PROFILE_PHRASES) };
}

export async function parseLayers(layers: readonly string[], below: Taxonomy | undefined): Promise<Taxonomy> {
  const files = layers.map(readLayer);
  const { parseTaxonomy } = await import('../taxonomy/parse-taxonomy.ts');
  const parsed = parseTaxonomy(files, below);
  if (parsed.kind === 'broken') {
    const count = parsed.diagnostics.length;
    throw new UserError(`the taxonomy has ${count === 1 ? 'a fault' : `${count} faults`} and was not used`, parsed.diagnostics);
  }
  if (parsed.taxonomy.skills.size === 0) throw new UserError(`the taxonomy ${layers.map((layer) => `"${layer}"`).join(', ')} holds no skill`);
  return { ...parsed.taxonomy, digest: digestFiles(files.flat(), below?.digest) };
}

export function readLayer(path: string): SourceFile[] {
  return listLayer(path).map((file) => ({ file, text: readText(file, 'taxonomy') }));
}

/** The file itself, or the YAML files of a folder. */
function listLayer(path: string): string[] {
  let names: string[];
  try {
    if (!statSync(path).isDirectory()) return [path];
    names = readdirSync(path);
  } catch (error) {
    throw new UserError(`taxonomy "${path}" cannot be read: ${reasonOf(error)}`);
  }
  const files = names.filter(isTaxonomyName).sort(compareCodeUnits);
  if (files.length === 0) throw new UserError(`taxonomy folder "${path}" holds no .yaml file`);
  return files.map((name) => join(path, name));
}

/** What is read of a folder; hidden files are not. */
export function isTaxonomyName(name: string): boolean {
  return /^[^.].*\.ya?ml$/.test(name);
}

/** The contents alone: where the files lie does not matter. */
export function digestFiles(files: readonly SourceFile[], below: string | undefined): string {
  const hash = createHash('sha256').update(below ?? '');
  for (const { text } of files) hash.update(`\0${text}`);
  return `sha256:${hash.digest('hex')}`;
}
