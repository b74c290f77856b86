import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseAllDocuments, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Location } from '../source/location.ts';
import { LineIndex } from '../text/lines.ts';
import { suggestFor } from '../text/similarity.ts';

/** A key of a map with its value's node. */
export interface Entry {
  readonly key: string;
  readonly keyNode: Node | null;
  readonly value: Node | null;
}

/** Characters of a value that a message quotes: a whole file may be one piece of text. */
const LONGEST_QUOTE = 80;

/** Reads one YAML file node by node, and collects every fault with its place instead of stopping at the first. */
export class YamlReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #room: string;
  readonly #file: string;
  readonly #text: string;
  readonly #lines: LineIndex;

  /** `room` is the first half of the codes of all diagnostics. */
  constructor(room: string, file: string, text: string) {
    this.#room = room;
    this.#file = file;
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  /** The root node of the only document; undefined, with a diagnostic, where the file is not one well-formed document. */
  readRoot(): Node | undefined {
    const [document, second] = this.#parse();
    if (second) this.#addAt('syntax', 'the file must be one YAML document; this one holds several', second.range[0], 3);
    for (const error of document?.errors ?? []) {
      const [message = ''] = error.message.split('\n');
      this.#addAt('syntax', message.replace(/ at line \d+, column \d+:$/, ''), error.pos[0], error.pos[1] - error.pos[0]);
    }
    const root = document?.contents ?? undefined;
    if (!root && this.diagnostics.length === 0) this.#addAt('empty', 'this file is empty', 0, 1);
    return this.diagnostics.length > 0 ? undefined : root;
  }

  locate(node: Node | null): Location {
    return { file: this.#file, ...this.#lines.positionOf(node?.range?.[0] ?? 0) };
  }

  report(code: string, message: string, node: Node | null): void {
    const [start, end] = node?.range ?? [0, 1];
    this.#addAt(code, message, start, end - start);
  }

  readEntries(node: Node | null, what: string): Entry[] {
    if (!isMap(node)) {
      this.reportType(node, what, 'a map');
      return [];
    }
    return this.#entriesOf(node);
  }

  /** Entries of a map whose keys are fixed; an unknown one is a fault. */
  readKnown(node: Node | null, what: string, keys: readonly string[]): Map<string, Entry> {
    const known = new Map<string, Entry>();
    for (const entry of this.readEntries(node, what)) {
      if (keys.includes(entry.key)) known.set(entry.key, entry);
      else this.report('unknown-key', `${what} has no key "${entry.key}"${suggestFor(entry.key, keys)}`, entry.keyNode);
    }
    return known;
  }

  readString(node: Node | null, what: string): string | undefined {
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
    if (isScalar(node) && typeof node.value === 'number' && node.source) return node.source;
    this.reportType(node, what, 'text');
    return undefined;
  }

  readBoolean(node: Node | null, what: string): boolean | undefined {
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.reportType(node, what, 'true or false');
    return undefined;
  }

  /** The items of a list; a single value stands for a list of one. */
  readItems(node: Node | null): Node[] {
    if (!isSeq(node)) return node ? [node] : [];
    return node.items as Node[];
  }

  readStrings(node: Node | null, what: string): string[] {
    return this.readItems(node).flatMap((item) => this.readString(item, what) ?? []);
  }

  readChoice<T extends string>(node: Node | null, what: string, choices: readonly T[]): T | undefined {
    const text = this.readString(node, what);
    const choice = choices.find((candidate) => candidate === text);
    if (text !== undefined && choice === undefined) {
      const hint = suggestFor(text, choices) || `; it is one of ${choices.join(', ')}`;
      this.report('bad-value', `${what} cannot be "${text}"${hint}`, node);
    }
    return choice;
  }

  reportType(node: Node | null, what: string, wanted: string): void {
    if (isAlias(node)) this.report('alias', 'YAML aliases (*name) are not accepted here: write the value out', node);
    else this.report('bad-type', `${what} must be ${wanted}, not ${describe(node)}`, node);
  }

  #parse(): Document.Parsed[] {
    try {
      const documents = parseAllDocuments(this.#text, { version: '1.2', schema: 'core', uniqueKeys: false });
      const parsed = Array.isArray(documents) ? documents : [];
      if (parsed.every(({ errors }) => errors.every(({ code }) => code !== 'RESOURCE_EXHAUSTION'))) return parsed;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    this.#addAt('syntax', 'this file is nested too deeply', 0, 1);
    return [];
  }

  #entriesOf(map: YAMLMap): Entry[] {
    const entries = new Map<string, Entry>();
    for (const { key: keyNode, value } of map.items as Pair<Node | null, Node | null>[]) {
      const key = isScalar(keyNode) ? String(keyNode.source ?? keyNode.value) : undefined;
      if (key === undefined) this.reportType(keyNode, 'a key', 'text');
      else if (entries.has(key)) this.report('duplicate-key', `"${key}" is written twice in one map`, keyNode);
      else entries.set(key, { key, keyNode, value });
    }
    return [...entries.values()];
  }

  #addAt(code: string, message: string, offset: number, length: number): void {
    const position = this.#lines.positionOf(offset);
    const line = this.#lines.lineAt(position.line);
    const room = Math.max(1, line.length - position.column + 1);
    const location = { file: this.#file, ...position };
    this.diagnostics.push({
      code: `${this.#room}/${code}`,
      severity: 'error',
      message,
      location,
      excerpt: { line, length: Math.min(Math.max(1, length), room) },
    });
  }
}

function describe(node: Node | null): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  if (isScalar(node) && node.value !== null) return JSON.stringify(shorten(node.value));
  return 'nothing';
}

function shorten(value: unknown): unknown {
  return typeof value === 'string' && value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
}
