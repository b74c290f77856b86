import { CommanderError } from 'commander';
import { UserError } from '../source/user-error.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Io, processIo } from './io.ts';
import { buildProgram } from './program.ts';
import { formatDiagnostic } from './show-diagnostic.ts';

/** Runs one command line to its exit code. */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return reportFailure(error, io);
  }
}

function reportFailure(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed;
  if (error instanceof UserError) {
    for (const diagnostic of error.diagnostics) io.writeError(formatDiagnostic(diagnostic));
    io.writeError(`skillsift: ${error.message}\n`);
    return EXIT.failed;
  }
  if (isSystemError(error)) {
    io.writeError(`skillsift: ${error.message}\n`);
    return EXIT.failed;
  }
  io.writeError(`skillsift: internal error, please report it\n${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.failed;
}

/** A full disk, a closed device: the world's fault, said in one line. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
