import { UserError } from '../source/user-error.ts';
import type { SourceFile } from '../taxonomy/parse-taxonomy.ts';
import { readText } from './read-text.ts';
import { OutputFile } from './write-output.ts';

/** Gives files new text: all of them, or none where one cannot be written. Answers how many changed. */
export function replaceFiles(before: readonly SourceFile[], after: readonly SourceFile[]): number {
  const changed = after.flatMap(({ file, text }, index) => {
    const old = before[index]?.text;
    return old === text ? [] : [{ file, text, old }];
  });
  const outputs: OutputFile[] = [];
  try {
    for (const { file, text, old } of changed) {
      if (readText(file, 'taxonomy') !== old) throw new UserError(`"${file}" is not mended: somebody changed it meanwhile`);
      const output = new OutputFile(file);
      outputs.push(output);
      output.write(text);
    }
    for (const output of outputs) output.finish();
  } catch (error) {
    for (const output of outputs) output.discard();
    throw error;
  }
  return changed.length;
}
