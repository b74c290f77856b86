import type { Taxonomy } from '../../src/taxonomy/model.ts';
import { type ParsedTaxonomy, parseTaxonomy } from '../../src/taxonomy/parse-taxonomy.ts';

/** The taxonomy that layers of YAML texts make, the lowest first; a layer may be several files. Its faults fail the test. */
export function taxonomyOf(...layers: readonly (string | readonly string[])[]): Taxonomy {
  const parsed = parseTaxonomy(layers.map((files, layer) => [files].flat().map((text, file) => ({ file: `layer-${layer}-${file}.yaml`, text }))));
  if (parsed.kind === 'broken') throw new Error(listFaults(parsed).join('\n'));
  return parsed.taxonomy;
}

/** What is wrong, one line a fault: `file:line:column code: message`. */
export function listFaults(parsed: ParsedTaxonomy): string[] {
  if (parsed.kind === 'taxonomy') return [];
  return parsed.diagnostics.map(({ code, message, location: { file, line, column } }) => `${file}:${line}:${column} ${code}: ${message}`);
}
