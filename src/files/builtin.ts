import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Automaton } from '../match/automaton.ts';
import type { CompiledTerms } from '../match/vocabulary.ts';
import type { Category, Taxonomy } from '../taxonomy/model.ts';
import { packSkill, StoredSkills } from './stored-skills.ts';

/** The built-in taxonomy with its automaton, as the build left it. */
export interface Builtin {
  readonly taxonomy: Taxonomy;
  readonly terms: CompiledTerms;
}

/** What of the stored form is read at once; the skills are lines of JSON, the automaton arrays one after another in a file of numbers. */
interface StoredHead {
  readonly version: string;
  readonly digest: string;
  readonly categories: readonly Category[];
  readonly reserved: readonly string[];
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
  readonly leads: number;
}

const HEAD = 'builtin.json';
const SKILLS = 'builtin-skills.ndjson';
const ARRAYS = 'builtin.bin';

/** The files of the stored form by name. */
export function packBuiltin({ taxonomy, terms }: Builtin): Readonly<Record<string, string | Uint8Array>> {
  const { automaton, starts, meanings } = terms;
  const arrays = [automaton.singles, automaton.pairs, automaton.slots, automaton.states, starts, meanings];
  const { version, digest = '', categories, reserved, skills } = taxonomy;
  const head: StoredHead = {
    version,
    digest,
    categories,
    reserved,
    ids: [...skills.keys()],
    lengths: arrays.map((array) => array.length),
    leads: automaton.leads,
  };
  return {
    [HEAD]: JSON.stringify(head),
    [SKILLS]: [...skills.values()].map(packSkill).join('\n'),
    [ARRAYS]: Buffer.concat(arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength))),
  };
}

/** Loads the built-in taxonomy from beside the program; undefined where it has not been built. */
export function loadBuiltin(folder: string): Builtin | undefined {
  const headFile = join(folder, HEAD);
  if (!existsSync(headFile)) return undefined;
  const { ids, lengths, leads, ...head }: StoredHead = JSON.parse(readFileSync(headFile, 'utf8'));
  const [automaton, starts, meanings] = divide(readNumbers(join(folder, ARRAYS)), { lengths, leads });
  const skills = new StoredSkills(ids, readFileSync(join(folder, SKILLS), 'utf8'));
  return { taxonomy: { ...head, skills }, terms: { automaton, starts, meanings } };
}

/** A buffer of the pool need not start at a multiple of four; one as large as this is its own. */
function readNumbers(file: string): Int32Array {
  const bytes = readFileSync(file);
  const whole = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  return new Int32Array(whole.buffer, whole.byteOffset, whole.byteLength / 4);
}

function divide(numbers: Int32Array, { lengths, leads }: Pick<StoredHead, 'lengths' | 'leads'>): [Automaton, Int32Array, Int32Array] {
  let at = 0;
  const take = (index: number): Int32Array => {
    const from = at;
    at += lengths[index] ?? 0;
    return numbers.subarray(from, at);
  };
  const automaton = { singles: take(0), pairs: take(1), slots: take(2), states: take(3), leads };
  return [automaton, take(4), take(5)];
}
