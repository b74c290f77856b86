import { isMap, isScalar, type Node } from 'yaml';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { compareCodeUnits } from '../text/order.ts';
import { YamlReader } from '../yaml/yaml-reader.ts';

/** A skill with its lines: the comment right above it, and everything down to the next. */
interface Block {
  readonly id: string;
  readonly start: number;
}

/** Puts the skills of a file in order of id, each with its lines as they are. Skills in braces on one line are left as they are. */
export function sortSkills({ file, text }: SourceFile): string {
  const root = new YamlReader('lint', file, text).readRoot();
  const skills = isMap<Node, Node | null>(root) ? root.get('skills') : undefined;
  if (!isMap<Node, Node | null>(skills) || skills.flow) return text;
  let end = 0;
  const blocks: Block[] = [];
  for (const { key, value } of skills.items) {
    if (!isScalar(key) || !key.range) return text;
    blocks.push({ id: String(key.value), start: blockStart(text, key.range[0], end) });
    end = value?.range?.[1] ?? key.range[1];
  }
  return reorder(text, blocks, lineEnd(text, trimEnd(text, end)));
}

function reorder(text: string, blocks: readonly Block[], end: number): string {
  const start = blocks[0]?.start ?? end;
  const parts = blocks.map(({ id, start: from }, index) => ({ id, lines: text.slice(from, blocks[index + 1]?.start ?? end) }));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const sorted = parts.sort((a, b) => compareCodeUnits(a.id, b.id)).map(({ lines }) => (lines.endsWith('\n') ? lines : lines + newline));
  const body = sorted.join('');
  return text.slice(0, start) + (end === text.length && !text.endsWith('\n') ? body.slice(0, -newline.length) : body) + text.slice(end);
}

/** Comment lines right above a key belong to it. */
function blockStart(text: string, key: number, least: number): number {
  let start = text.lastIndexOf('\n', key - 1) + 1;
  for (;;) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (start === 0 || above < least || !/^[ \t]*#/.test(text.slice(above, start))) return start;
    start = above;
  }
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

function trimEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
