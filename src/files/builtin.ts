import { existsSync, readFileSync } from 'node:fs';
import type { Automaton } from '../match/automaton.ts';
import type { CompiledTerms } from '../match/vocabulary.ts';
import type { Category, Skill, Taxonomy } from '../taxonomy/model.ts';

/** The built-in taxonomy with its automaton, as the build left it. */
export interface Builtin {
  readonly taxonomy: Taxonomy;
  readonly terms: CompiledTerms;
}

/** The JSON half of the stored form; the arrays are the other half, one after another in a file of 32-bit numbers. */
interface StoredHead {
  readonly version: string;
  readonly digest: string;
  readonly categories: readonly Category[];
  readonly skills: readonly Skill[];
  readonly reserved: readonly string[];
  readonly lengths: readonly number[];
}

const HEAD = 'builtin.json';
const ARRAYS = 'builtin.bin';

export function packBuiltin({ taxonomy, terms }: Builtin): { readonly head: string; readonly arrays: Uint8Array } {
  const { automaton, starts, meanings } = terms;
  const arrays = [automaton.singles, automaton.pairs, automaton.edges, automaton.ends, automaton.checks, starts, meanings];
  const { version, digest = '', categories, reserved } = taxonomy;
  const skills = [...taxonomy.skills.values()].map(({ at: _at, labels, ...skill }) => ({ ...skill, labels: labels.map(({ at: _, ...label }) => label) }));
  const head: StoredHead = { version, digest, categories, skills, reserved, lengths: arrays.map((array) => array.length) };
  return { head: JSON.stringify(head), arrays: Buffer.concat(arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength))) };
}

/** Loads the built-in taxonomy from beside the program; undefined where it has not been built. */
export function loadBuiltin(folder: URL): Builtin | undefined {
  const headFile = new URL(HEAD, folder);
  if (!existsSync(headFile)) return undefined;
  const { lengths, skills, ...head }: StoredHead = JSON.parse(readFileSync(headFile, 'utf8'));
  const bytes = readFileSync(new URL(ARRAYS, folder));
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const [automaton, starts, meanings] = divide(numbers, lengths);
  const taxonomy = { ...head, skills: new Map(skills.map((skill) => [skill.id, skill])) };
  return { taxonomy, terms: { automaton, starts, meanings } };
}

function divide(numbers: Int32Array, lengths: readonly number[]): [Automaton, Int32Array, Int32Array] {
  let at = 0;
  const take = (index: number): Int32Array => {
    const from = at;
    at += lengths[index] ?? 0;
    return numbers.subarray(from, at);
  };
  const automaton = { singles: take(0), pairs: take(1), edges: take(2), ends: take(3), checks: take(4) };
  return [automaton, take(5), take(6)];
}
