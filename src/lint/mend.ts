import { type Node, Scalar, stringify, visit } from 'yaml';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { LineIndex } from '../text/lines.ts';
import { YamlReader } from '../yaml/yaml-reader.ts';
import { applyEdits, type Edit } from './edit.ts';
import { removeLabels } from './remove-labels.ts';
import type { Fix } from './rule.ts';
import { sortSkills } from './sort-skills.ts';

/** The text of one file with fixes made. Whatever no fix is about keeps its bytes, comments and layout included. */
export function mend(source: SourceFile, fixes: readonly Fix[]): string {
  const text = applyEdits(source.text, listEdits(source, fixes));
  return fixes.some((fix) => fix.kind === 'sort-skills') ? sortSkills({ ...source, text }) : text;
}

function listEdits({ file, text }: SourceFile, fixes: readonly Fix[]): Edit[] {
  const root = new YamlReader('lint', file, text).readRoot();
  const lines = new LineIndex(text);
  const keyOf = ({ line, column }: { readonly line: number; readonly column: number }): string => `${line}:${column}`;
  const removed = new Set(fixes.flatMap((fix) => (fix.kind === 'remove-label' ? [keyOf(fix.at)] : [])));
  const rewritten = new Map(fixes.flatMap((fix) => (fix.kind === 'rewrite' ? [[keyOf(fix.at), fix.text] as const] : [])));
  if (!root || removed.size + rewritten.size === 0) return [];
  const keyAt = (offset: number): string => keyOf(lines.positionOf(offset));
  return [...rewriteScalars(root, (offset) => rewritten.get(keyAt(offset))), ...removeLabels(root, text, (offset) => removed.has(keyAt(offset)))];
}

function rewriteScalars(root: Node, valueFor: (offset: number) => string | undefined): Edit[] {
  const edits: Edit[] = [];
  visit(root, {
    Scalar: (_, node) => {
      const [start, end] = node.range ?? [];
      const value = start === undefined ? undefined : valueFor(start);
      if (start !== undefined && end !== undefined && value !== undefined) edits.push({ start, end, text: writeScalar(node, value) });
    },
  });
  return edits;
}

/** In the quotes it had, or in those it now needs; what is safe in a flow list is safe everywhere. */
function writeScalar({ type }: Scalar, value: string): string {
  const scalar = new Scalar(value);
  if (type) scalar.type = type;
  return stringify([scalar], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1);
}
