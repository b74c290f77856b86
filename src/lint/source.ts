import type { Node } from 'yaml';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { LineIndex } from '../text/lines.ts';
import { YamlReader } from '../yaml/yaml-reader.ts';
import { listWritten, type Written } from './written.ts';

/** The text of one file under lint; its YAML nodes are read only when a rule asks for them. */
export class Source {
  readonly file: string;
  readonly text: string;
  readonly #lines: LineIndex;
  #written: readonly Written[] | undefined;

  constructor({ file, text }: SourceFile) {
    this.file = file;
    this.text = text;
    this.#lines = new LineIndex(text);
  }

  get root(): Node | undefined {
    return new YamlReader('lint', this.file, this.text).readRoot();
  }

  /** Every name, label and phrase with its place. */
  get written(): readonly Written[] {
    this.#written ??= listWritten(this.root, (offset) => ({ file: this.file, ...this.#lines.positionOf(offset) }));
    return this.#written;
  }

  /** The line of a place, and how much of it is `text`, or else one word. */
  quote({ line: number, column }: Location, text: string | undefined): NonNullable<Diagnostic['excerpt']> {
    const line = this.#lines.lineAt(number);
    const rest = line.slice(column - 1);
    const length = text !== undefined && rest.startsWith(text) ? text.length : (/^[\w-]*/.exec(rest)?.[0].length ?? 0);
    return { line, length: Math.max(1, length) };
  }
}
