import { compareByPlace, type Diagnostic } from '../source/diagnostic.ts';
import { LineIndex } from '../text/lines.ts';
import { checkTaxonomy } from './check.ts';
import { EMPTY_TAXONOMY, mergeLayer } from './merge.ts';
import type { Taxonomy } from './model.ts';
import { parseTaxonomyFile } from './parse.ts';

export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

export type ParsedTaxonomy =
  | { readonly kind: 'taxonomy'; readonly taxonomy: Taxonomy }
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

/** Reads layers of YAML files over a taxonomy, the lowest first. Every fault is found in one run; with any, there is no taxonomy. */
export function parseTaxonomy(layers: readonly (readonly SourceFile[])[], below: Taxonomy = EMPTY_TAXONOMY): ParsedTaxonomy {
  const faults: Diagnostic[] = [];
  const files = layers.map((layer) => layer.map(({ file, text }) => parseTaxonomyFile(file, text)));
  faults.push(...files.flat().flatMap((file) => file.diagnostics));
  const faulty = new Set(faults.map(({ location }) => location.file));
  let taxonomy = below;
  for (const layer of files) {
    const merged = mergeLayer(
      taxonomy,
      layer.map((file) => file.content),
    );
    faults.push(...merged.diagnostics.filter(({ code, location }) => code === 'taxonomy/duplicate-id' || !faulty.has(location.file)));
    taxonomy = merged.taxonomy;
  }
  if (faulty.size === 0)
    faults.push(
      ...checkTaxonomy(
        taxonomy,
        files.flat().map((file) => file.content),
      ),
    );
  if (faults.length === 0) return { kind: 'taxonomy', taxonomy };
  const texts = new Map(layers.flat().map(({ file, text }) => [file, new LineIndex(text)]));
  return { kind: 'broken', diagnostics: faults.map((diagnostic) => quoteLine(diagnostic, texts)).sort(compareByPlace) };
}

function quoteLine(diagnostic: Diagnostic, texts: ReadonlyMap<string, LineIndex>): Diagnostic {
  const { file, line: number, column } = diagnostic.location;
  const line = diagnostic.excerpt ? undefined : texts.get(file)?.lineAt(number);
  if (line === undefined) return diagnostic;
  const length = /^[\w-]*/.exec(line.slice(column - 1))?.[0].length ?? 1;
  return { ...diagnostic, excerpt: { line, length: Math.max(1, length) } };
}
