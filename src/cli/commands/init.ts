import { writeNewFiles } from '../../files/write-new-files.ts';
import { toPrintable } from '../../report/printable.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { STARTER_FILES } from '../templates/index.ts';

/** Writes what a new project needs, where nothing of it is there yet. */
export const initCommand: CommandSpec = {
  name: 'init',
  operands: '[folder]',
  description: 'a starter taxonomy, config and CI workflow in a folder (this one)',
  settings: [],
  run: async ([folder = '.'], { io }) => {
    writeNewFiles(folder, STARTER_FILES);
    await io.writeOut(`Written${folder === '.' ? '' : ` in ${toPrintable(folder)}`}:\n${listFiles()}\nNext:\n${listCommands(folder)}`);
    return EXIT.done;
  },
};

function listFiles(): string {
  return STARTER_FILES.map(({ path, description }) => toLine(path, description)).join('');
}

const COMMANDS: readonly (readonly [command: string, purpose: string])[] = [
  ['skillsift lint', 'is the taxonomy sound?'],
  ['skillsift test --coverage', 'do its examples hold?'],
  ['skillsift postings', 'what do the postings ask for?'],
  ['skillsift explain postings/example.md', 'why does a word count, and why not?'],
];

function listCommands(folder: string): string {
  const enter = folder === '.' ? '' : `  cd ${toPrintable(folder)}\n`;
  return enter + COMMANDS.map(([command, purpose]) => toLine(command, purpose)).join('');
}

function toLine(left: string, right: string): string {
  return `  ${left.padEnd(WIDTH)}  ${right}\n`;
}

const WIDTH: number = Math.max(...[...STARTER_FILES.map(({ path }) => path), ...COMMANDS.map(([command]) => command)].map((text) => text.length));
