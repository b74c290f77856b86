import { Command } from 'commander';
import { toJson } from '../report/json-text.ts';
import { toPrintable, toPrintableLines } from '../report/printable.ts';
import type { CommandHead, CommandSpec } from './command-spec.ts';
import { commands } from './commands/index.ts';
import type { ExitCode } from './exit-code.ts';
import { findConfig } from './find-config.ts';
import type { Io } from './io.ts';
import { refuseBytesOnTerminal } from './output.ts';
import { addSettings, resolveSettings, type Setting, type Settings } from './settings.ts';
import { VERSION } from './version.ts';

const CONFIG: readonly Setting[] = [
  { key: 'config', flags: '--config <file>', description: 'config file; else skillsift.config.yaml is looked for upward', type: 'text' },
  { key: 'noConfig', flags: '--no-config', description: 'read no config file', type: 'switch' },
  { key: 'printConfig', flags: '--print-config', description: 'print each setting with its origin, and stop', type: 'switch', fallback: false },
];

const PURPOSE = 'Point it at a folder of job postings and get honest numbers about the skills they ask for.';

const EXAMPLES = `Examples:
  skillsift postings/                          what does this folder ask for?
  skillsift profile postings/ --format ndjson  one record a posting
  skillsift explain postings/acme-ml.txt       why does a word count, or not?
`;

const EXIT_CODES = `Exit codes:
  0  done
  1  a check found problems
  2  nothing was produced: a wrong option, config, taxonomy or path
  3  done, but some postings could not be read
`;

const HINT = '(skillsift --help shows what there is)';

/** What someone sees who gives it nothing to do. */
export const SHORT_HELP: string = `skillsift: which postings?\n\n${PURPOSE}\n\n${EXAMPLES}${HINT}\n`;

interface ProgramOptions {
  readonly onExit: (code: ExitCode) => void;
  /** Given the help or the version that was asked for. */
  readonly onHelp?: (text: string) => void;
}

/** The command line as commander knows it, with the options of the command that it names; `onExit` is told the exit code of the command that ran. */
export async function buildProgram(argv: readonly string[], io: Io, { onExit, onHelp = () => {} }: ProgramOptions): Promise<Command> {
  const program = new Command('skillsift')
    .description(PURPOSE)
    .version(VERSION)
    .addHelpText('after', `\n${EXAMPLES}\n${EXIT_CODES.trimEnd()}`)
    .exitOverride()
    .showHelpAfterError(HINT)
    .configureOutput({
      writeOut: onHelp,
      writeErr: (text) => io.writeError(text),
      outputError: (text, write) => write(toPrintableLines(rewordError(text))),
      getOutHelpWidth: () => io.out.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => io.error.columns ?? HELP_WIDTH,
    })
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20, subcommandTerm: termOf });
  const isWanted = whichCommands(argv);
  for (const head of commands) {
    const command = program.command(`${head.name} ${head.operands}`.trim(), { isDefault: head.isDefault === true }).description(head.description);
    if (isWanted(head)) fillCommand(command, await head.load(), { io, onExit, program });
  }
  return program;
}

const HELP_WIDTH = 80;

/** As our own messages are. */
function rewordError(text: string): string {
  return text.replace(/^error:/, 'skillsift:').replace(/\n\(Did you mean (.+)\?\)/, '; did you mean $1?');
}

const ASKS_FOR_ALL = ['--help', '-h', '--version', '-V'];

/** Only what is asked for is loaded: the rest of the program would be half of the start-up. Completion tells the options of all. */
function whichCommands([first = '', second]: readonly string[]): (head: CommandHead) => boolean {
  const named = first === 'help' ? second : first;
  if (named === 'completion') return () => true;
  if (commands.some(({ name }) => name === named)) return ({ name }) => name === named;
  return ({ isDefault = false }) => isDefault && first !== 'help' && !ASKS_FOR_ALL.includes(first);
}

function termOf(command: Command): string {
  const head = commands.find(({ name }) => name === command.name());
  if (!head) return `${command.name()} [command]`;
  return `${head.name} ${head.takesOptions === false ? '' : '[options] '}${head.operands}`;
}

interface Surroundings {
  readonly io: Io;
  readonly onExit: (code: ExitCode) => void;
  readonly program: Command;
}

function fillCommand(command: Command, spec: CommandSpec, { io, onExit, program }: Surroundings): void {
  const settings = [...spec.settings, ...(readsConfig(spec) ? CONFIG : [])];
  addSettings(command, settings);
  command.copyInheritedSettings(program);
  command.action(async (...args: unknown[]) => {
    const operands = args
      .slice(0, -2)
      .flat()
      .filter((operand): operand is string => typeof operand === 'string');
    const resolved = await resolveAll(spec, settings, { given: command.opts(), cwd: io.cwd });
    if (command.opts()['printConfig'] === true) return void (await io.writeOut(printSettings(resolved)));
    refuseBytesOnTerminal(resolved, io);
    onExit(await spec.run(operands, { io, settings: resolved, program }));
  });
}

/** A command that works without a taxonomy has nothing to be configured. */
function readsConfig({ settings }: CommandSpec): boolean {
  return settings.some(({ key }) => key === 'taxonomy');
}

async function resolveAll(
  spec: CommandSpec,
  _settings: readonly Setting[],
  { given, cwd }: { given: Readonly<Record<string, unknown>>; cwd: string },
): Promise<Settings> {
  const config = given['config'];
  const path = config === false ? undefined : typeof config === 'string' ? config : findConfig(cwd);
  const file = path === undefined || !readsConfig(spec) ? new Map() : await readFile(path, cwd, spec);
  return resolveSettings(spec.settings, given, file);
}

/** The YAML parser is loaded only where there is something to parse: it is a third of the start-up. */
async function readFile(path: string, cwd: string, spec: CommandSpec): Promise<Settings> {
  const { readConfig } = await import('./config.ts');
  const all = await Promise.all(commands.map((head) => head.load()));
  return readConfig(path, cwd, { all: all.flatMap(({ settings }) => settings), own: spec.settings });
}

/** As a config file could hold it. */
function printSettings(settings: Settings): string {
  const lines = [...settings].map(([key, { value, from }]) =>
    value === undefined ? `# ${key} is not set` : `${key}: ${toJson(value)}  # ${toPrintable(from)}`,
  );
  return lines.map((line) => `${line}\n`).join('');
}
