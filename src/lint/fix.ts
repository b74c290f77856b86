import type { Taxonomy } from '../taxonomy/model.ts';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { lint } from './lint.ts';
import { mend } from './mend.ts';
import { readSubject } from './read-subject.ts';
import type { Rule } from './rule.ts';

type Layers = readonly (readonly SourceFile[])[];

/** A fix can uncover another finding, two labels that are now the same; nothing needs more rounds than this. */
const MOST_ROUNDS = 10;

/** Mends what the chosen rules can mend, until nothing changes any more. Files that cannot be understood are left alone. */
export function fixLayers(layers: Layers, below: Taxonomy | undefined, chosen: readonly Rule[]): Layers {
  const fixable = chosen.filter((rule) => rule.fixable);
  let fixed = layers;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const read = readSubject(fixed, below);
    const [fault] = read.kind === 'broken' ? read.diagnostics : [];
    if (fault && round > 0) throw new Error(`a fix broke ${fault.location.file}:${fault.location.line}: ${fault.message}`);
    if (read.kind === 'broken') return fixed;
    const findings = lint(read.subject, fixable);
    const next = fixed.map((layer) => layer.map((file) => ({ ...file, text: mendFile(file, findings) })));
    if (next.every((layer, index) => layer.every((file, at) => file.text === fixed[index]?.[at]?.text))) return fixed;
    fixed = next;
  }
  return fixed;
}

function mendFile(file: SourceFile, findings: ReturnType<typeof lint>): string {
  const fixes = findings.flatMap(({ fix }) => (fix?.at.file === file.file ? fix : []));
  return fixes.length > 0 ? mend(file, fixes) : file.text;
}
