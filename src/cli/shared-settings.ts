import { readers } from '../posting/readers/index.ts';
import { FIELD_ROLES } from '../posting/record/fields.ts';
import { formats } from '../report/formats/index.ts';
import { KINDS } from '../taxonomy/model.ts';
import type { Setting } from './settings.ts';

/** Which taxonomy, how to print: every command that works with skills has these. */
export const COMMON: readonly Setting[] = [
  { key: 'taxonomy', flags: '--taxonomy <path>', description: 'a taxonomy file or folder laid over the built-in one (repeatable)', type: 'list', fallback: [] },
  { key: 'builtin', flags: '--no-builtin', description: 'do without the built-in taxonomy', type: 'switch', fallback: true },
  {
    key: 'format',
    flags: '--format <name[:file]>',
    description: `how to write results: ${Object.keys(formats).join(', ')} (repeatable)`,
    type: 'list',
    fallback: [],
  },
  { key: 'output', flags: '-o, --output <file>', description: 'write to a file; it appears whole or not at all', type: 'text' },
  { key: 'color', flags: '--color <when>', description: 'auto, always or never', type: 'text', fallback: 'auto', choices: ['auto', 'always', 'never'] },
  { key: 'quiet', flags: '-q, --quiet', description: 'no warnings and no summary on standard error', type: 'switch', fallback: false },
];

/** Where postings come from. */
export const INPUT: readonly Setting[] = [
  {
    key: 'inputFormat',
    flags: '--input-format <name>',
    description: `read every input as ${readers.map((reader) => reader.name).join(' or ')}, whatever its name`,
    type: 'text',
    choices: readers.map((reader) => reader.name),
  },
  {
    key: 'field',
    flags: '--field <role=name>',
    description: `which field or column holds what (repeatable): ${FIELD_ROLES.join(', ')}`,
    type: 'list',
    fallback: [],
  },
  { key: 'progress', flags: '--no-progress', description: 'no progress line', type: 'switch', fallback: true },
];

export const FILTER: readonly Setting[] = [
  {
    key: 'kind',
    flags: '--kind <kind>',
    description: `only skills of this kind (repeatable): ${KINDS.join(', ')}`,
    type: 'list',
    fallback: [],
    choices: KINDS,
  },
  { key: 'category', flags: '--category <id>', description: 'only skills of this category (repeatable)', type: 'list', fallback: [] },
];

/** A list of paths in a file. */
export const LISTS: readonly Setting[] = [
  { key: 'filesFrom', flags: '--files-from <file>', description: 'read paths from a file, one a line; - for standard input', type: 'text' },
  { key: 'nullSeparated', flags: '-0, --null-separated', description: 'the paths of --files-from end in NUL', type: 'switch', fallback: false },
];

/** Commands that profile many postings. */
export const THREADS: readonly Setting[] = [
  { key: 'threads', flags: '--threads <n>', description: 'threads for large inputs, each of 100 MB; two unless told otherwise', type: 'number' },
];

/** Whether a posting that is there twice counts twice. */
export const FOLDING: readonly Setting[] = [
  { key: 'keepDuplicates', flags: '--keep-duplicates', description: 'take a posting that repeats another as one of its own', type: 'switch', fallback: false },
];
