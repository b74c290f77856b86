import type { Diagnostic } from '../source/diagnostic.ts';
import { checkTaxonomy } from '../taxonomy/check.ts';
import { EMPTY_TAXONOMY, mergeLayer } from '../taxonomy/merge.ts';
import type { Taxonomy } from '../taxonomy/model.ts';
import { parseTaxonomyFile } from '../taxonomy/parse.ts';
import { parseTaxonomy, type SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { Source } from './source.ts';
import { Subject } from './subject.ts';

export type ReadSubject =
  | { readonly kind: 'subject'; readonly subject: Subject }
  /** The files cannot be understood, so no rule can look at them: what the loader says. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

/** Reads the layers under lint over a taxonomy. What is wrong only once all is together stops no rule. */
export function readSubject(layers: readonly (readonly SourceFile[])[], below: Taxonomy = EMPTY_TAXONOMY): ReadSubject {
  const parsed = layers.map((layer) => layer.map(({ file, text }) => parseTaxonomyFile(file, text)));
  const faults = parsed.flat().flatMap((file) => file.diagnostics);
  let taxonomy = below;
  for (const layer of parsed) {
    const merged = mergeLayer(
      taxonomy,
      layer.map((file) => file.content),
    );
    faults.push(...merged.diagnostics);
    taxonomy = merged.taxonomy;
  }
  if (faults.length > 0) return { kind: 'broken', diagnostics: listFaults(layers, below) };
  const files = parsed.flat().map((file) => file.content);
  const sources = new Map(layers.flat().map((file) => [file.file, new Source(file)]));
  return { kind: 'subject', subject: new Subject({ taxonomy, files, sources, faults: checkTaxonomy(taxonomy, files) }) };
}

function listFaults(layers: readonly (readonly SourceFile[])[], below: Taxonomy): readonly Diagnostic[] {
  const loaded = parseTaxonomy(layers, below);
  return loaded.kind === 'broken' ? loaded.diagnostics : [];
}
