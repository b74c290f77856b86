import { type Command, CommanderError } from 'commander';
import { isSystemError } from '../files/system-error.ts';
import { toPrintableLines } from '../report/printable.ts';
import { UserError } from '../source/user-error.ts';
import { commands } from './commands/index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Io, processIo } from './io.ts';
import { refuseUnknownCommand } from './known-command.ts';
import { buildProgram, SHORT_HELP } from './program.ts';
import { formatDiagnostic } from './show-diagnostic.ts';

/** Runs one command line to its exit code. */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  if (argv.length === 0) {
    io.writeError(SHORT_HELP);
    return EXIT.failed;
  }
  let code: ExitCode = EXIT.done;
  const help: string[] = [];
  const onExit = (result: ExitCode): void => {
    code = result;
  };
  try {
    refuseUnknownCommand(
      argv,
      commands.map(({ name }) => name),
    );
    await parse(await buildProgram(argv, io, { onExit, onHelp: (text) => help.push(text) }), argv);
    if (help.length > 0) await io.writeOut(help.join(''));
    return code;
  } catch (error) {
    return reportFailure(error, io);
  }
}

/** Commander throws when it has shown help or the version, too. */
async function parse(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
}

function reportFailure(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return EXIT.failed;
  if (error instanceof UserError) {
    for (const diagnostic of error.diagnostics) io.writeError(formatDiagnostic(diagnostic));
    io.writeError(`skillsift: ${toPrintableLines(error.message)}\n`);
  } else if (isSystemError(error)) {
    io.writeError(`skillsift: ${toPrintableLines(error.message)}\n`);
  } else {
    const what = error instanceof Error && error.stack !== undefined ? error.stack : String(error);
    io.writeError(`skillsift: internal error, please report it\n${toPrintableLines(what)}\n`);
  }
  return EXIT.failed;
}
