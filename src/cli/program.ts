import { Command } from 'commander';
import type { CommandSpec } from './command-spec.ts';
import { completionCommand } from './commands/completion.ts';
import { explainCommand } from './commands/explain.ts';
import { profileCommand } from './commands/profile.ts';
import { scanCommand } from './commands/scan.ts';
import { skillsCommand } from './commands/skills.ts';
import { findConfig, readConfig } from './config.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { addSettings, resolveSettings, type Setting, type Settings } from './settings.ts';
import { VERSION } from './version.ts';

/** Every command; the file's name is the command's. */
export const COMMANDS: readonly CommandSpec[] = [scanCommand, profileCommand, explainCommand, skillsCommand, completionCommand];

const CONFIG: readonly Setting[] = [
  { key: 'config', flags: '--config <file>', description: 'config file; else skillsift.config.yaml is looked for upward', type: 'text' },
  { key: 'noConfig', flags: '--no-config', description: 'read no config file', type: 'switch' },
  { key: 'printConfig', flags: '--print-config', description: 'print each setting with its origin, and stop', type: 'switch', fallback: false },
];

const EXAMPLES = `
Examples:
  skillsift postings/                          what does this folder ask for?
  skillsift profile postings/ --format ndjson  one record a posting, for other tools
  skillsift explain postings/acme-ml.txt       why does a word count, and why not?

Exit codes: 0 done, 1 a check found problems, 2 nothing was produced, 3 done but some postings could not be read.`;

/** The command line as commander knows it; `onExit` is told the exit code of the command that ran. */
export function buildProgram(io: Io, onExit: (code: ExitCode) => void): Command {
  const program = new Command('skillsift')
    .description('Point it at a folder of job postings and get honest numbers about the skills they ask for.')
    .version(VERSION)
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .showHelpAfterError('(skillsift --help shows what there is)')
    .configureOutput({
      writeOut: (text) => void io.writeOut(text),
      writeErr: (text) => io.writeError(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'skillsift:')),
    })
    .configureHelp({ showGlobalOptions: true });
  for (const spec of COMMANDS) addCommand(program, spec, { io, onExit });
  return program;
}

function addCommand(program: Command, spec: CommandSpec, { io, onExit }: { io: Io; onExit: (code: ExitCode) => void }): void {
  const command = program.command(`${spec.name} ${spec.operands}`.trim(), { isDefault: spec.isDefault === true }).description(spec.description);
  const settings = [...spec.settings, ...(spec.settings.length > 0 ? CONFIG : [])];
  addSettings(command, settings);
  command.copyInheritedSettings(program);
  command.action(async (...args: unknown[]) => {
    const operands = args
      .slice(0, -2)
      .flat()
      .filter((operand): operand is string => typeof operand === 'string');
    const resolved = resolveAll(spec, settings, { given: command.opts(), cwd: io.cwd });
    if (command.opts()['printConfig'] === true) return void (await io.writeOut(printSettings(resolved)));
    onExit(await spec.run(operands, { io, settings: resolved, program }));
  });
}

function resolveAll(spec: CommandSpec, settings: readonly Setting[], { given, cwd }: { given: Readonly<Record<string, unknown>>; cwd: string }): Settings {
  const config = given['config'];
  const path = config === false ? undefined : typeof config === 'string' ? config : findConfig(cwd);
  const all = COMMANDS.flatMap((command) => command.settings);
  const file = path === undefined || settings.length === 0 ? new Map() : readConfig(path, cwd, { all, own: spec.settings });
  return resolveSettings(spec.settings, given, file);
}

function printSettings(settings: Settings): string {
  const lines = [...settings].map(([key, { value, from }]) => `${key}: ${value === undefined ? 'null' : JSON.stringify(value)}  # ${from}\n`);
  return lines.join('');
}
