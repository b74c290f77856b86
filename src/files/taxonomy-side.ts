import { UserError } from '../source/user-error.ts';
import type { Taxonomy } from '../taxonomy/model.ts';
import { type ParsedFile, parseTaxonomyFile } from '../taxonomy/parse.ts';
import { parseTaxonomy, type SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { digestFiles } from './read-taxonomy.ts';

/** One of two taxonomies that are compared, as it was read. */
export interface SideSource {
  /** What the user calls it: `HEAD~1:taxonomy`, `taxonomy`. */
  readonly title: string;
  /** Said before the names of its files where something is wrong with them: `HEAD~1:`. */
  readonly prefix: string;
  readonly layers: readonly (readonly SourceFile[])[];
}

export interface Side {
  readonly title: string;
  readonly taxonomy: Taxonomy;
  /** What its own files state, not those below. */
  readonly version: string | undefined;
}

/** Reads sides over one taxonomy; a file that is the same in several is parsed once. */
export class SideReader {
  readonly #below: Taxonomy | undefined;
  readonly #parsed = new Map<string, ParsedFile>();

  constructor(below: Taxonomy | undefined) {
    this.#below = below;
  }

  read({ title, prefix, layers }: SideSource): Side {
    const versions: string[] = [];
    const parseFile = (file: string, text: string): ParsedFile => {
      const parsed = this.#parse(file, text);
      if (parsed.content.version !== undefined) versions.push(parsed.content.version);
      return parsed;
    };
    const parsed = parseTaxonomy(layers, this.#below, { parseFile });
    if (parsed.kind === 'broken') {
      const diagnostics = parsed.diagnostics.map((one) => ({ ...one, location: { ...one.location, file: `${prefix}${one.location.file}` } }));
      const faults = diagnostics.length === 1 ? 'a fault' : `${diagnostics.length} faults`;
      throw new UserError(`the taxonomy "${title}" has ${faults}, so nothing was compared`, diagnostics);
    }
    if (parsed.taxonomy.skills.size === 0) throw new UserError(`the taxonomy "${title}" holds no skill, so nothing was compared`);
    return { title, taxonomy: { ...parsed.taxonomy, digest: digestFiles(layers.flat(), this.#below?.digest) }, version: versions.at(-1) };
  }

  #parse(file: string, text: string): ParsedFile {
    const key = `${file}\0${text}`;
    const known = this.#parsed.get(key) ?? parseTaxonomyFile(file, text);
    this.#parsed.set(key, known);
    return known;
  }
}
