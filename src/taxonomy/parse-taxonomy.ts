import { compareByPlace, type Diagnostic } from '../source/diagnostic.ts';
import { LineIndex } from '../text/lines.ts';
import { checkTaxonomy } from './check.ts';
import { EMPTY_TAXONOMY, mergeLayer } from './merge.ts';
import type { Taxonomy } from './model.ts';
import { type ParsedFile, parseTaxonomyFile } from './parse.ts';

export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

export type ParsedTaxonomy =
  | { readonly kind: 'taxonomy'; readonly taxonomy: Taxonomy }
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

/** Reads layers of YAML files over a taxonomy, the lowest first. Every fault is found in one run; with any, there is no taxonomy. */
export function parseTaxonomy(
  layers: readonly (readonly SourceFile[])[],
  below: Taxonomy = EMPTY_TAXONOMY,
  { parseFile = parseTaxonomyFile }: { parseFile?: typeof parseTaxonomyFile } = {},
): ParsedTaxonomy {
  const files = layers.map((layer) => layer.map(({ file, text }) => parseFile(file, text)));
  const faults = files.flat().flatMap((file) => file.diagnostics);
  let taxonomy = below;
  for (const layer of files) {
    const contents = layer.map((file) => file.content);
    const merged = mergeLayer(taxonomy, contents);
    faults.push(...merged.diagnostics);
    taxonomy = merged.taxonomy;
  }
  const contents = files.flat().map((file) => file.content);
  faults.push(...checkTaxonomy(taxonomy, contents));
  if (faults.length === 0) return { kind: 'taxonomy', taxonomy };
  const known = files.flat().some(isUnread) ? faults.filter(({ code }) => code !== 'taxonomy/unknown-id') : faults;
  const texts = new Map(layers.flat().map(({ file, text }) => [file, new LineIndex(text)]));
  return { kind: 'broken', diagnostics: known.map((diagnostic) => quoteLine(diagnostic, texts)).sort(compareByPlace) };
}

/** Its skills could not be read at all: any id may stand in it. */
function isUnread({ content, diagnostics }: ParsedFile): boolean {
  return diagnostics.length > 0 && content.skills.length === 0;
}

function quoteLine(diagnostic: Diagnostic, texts: ReadonlyMap<string, LineIndex>): Diagnostic {
  const { file, line: number, column } = diagnostic.location;
  const line = diagnostic.excerpt ? undefined : texts.get(file)?.lineAt(number);
  if (line === undefined) return diagnostic;
  const length = /^[\w-]*/.exec(line.slice(column - 1))?.[0].length ?? 1;
  return { ...diagnostic, excerpt: { line, length: Math.max(1, length) } };
}
