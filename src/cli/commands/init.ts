import { writeNewFiles } from '../../files/write-new-files.ts';
import { toPrintable } from '../../report/printable.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';
import { isOn } from '../settings.ts';
import { CI_FILES, STARTER_FILES, type StarterFile } from '../templates/index.ts';

/** Writes what a new project needs, where nothing of it is there yet. */
export const initCommand: CommandSpec = {
  settings: [{ key: 'ci', flags: '--ci', description: 'only what runs the checks: for GitHub, GitLab and pre-commit', type: 'switch', fallback: false }],
  run: async ([folder = '.'], { io, settings }) => {
    const files = isOn(settings, 'ci') ? CI_FILES : STARTER_FILES;
    writeNewFiles(folder, files);
    await io.writeOut(`Written${folder === '.' ? '' : ` in ${toPrintable(folder)}`}:\n${listFiles(files)}\nNext:\n${listCommands(folder)}`);
    return EXIT.done;
  },
};

function listFiles(files: readonly StarterFile[]): string {
  return files.map(({ path, description }) => toLine(path, description)).join('');
}

const COMMANDS: readonly (readonly [command: string, purpose: string])[] = [
  ['skillsift lint', 'is the taxonomy sound?'],
  ['skillsift test --coverage', 'do its examples hold?'],
  ['skillsift diff', 'what does a change to it mean?'],
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
