import type { Command } from 'commander';
import { UserError } from '../../source/user-error.ts';
import { suggestFor } from '../../text/similarity.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';

/** Prints a script that completes commands and options in a shell. */
export const completionCommand: CommandSpec = {
  settings: [],
  run: async ([shell = ''], { io, program }) => {
    const write = SHELLS.get(shell);
    const names = [...SHELLS.keys()];
    if (!write) throw new UserError(`there is no completion for "${shell}"${suggestFor(shell, names) || `; there are ${names.join(', ')}`}`);
    const commands = listCommands(program);
    await io.writeOut(write(commands, commands[0]?.options ?? []));
    return EXIT.done;
  },
};

interface Completable {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletableOption[];
}

interface CompletableOption {
  readonly long: string;
  readonly description: string;
}

/** `first`: the options of the default command, for a line that names none. */
type WriteScript = (commands: readonly Completable[], first: readonly CompletableOption[]) => string;

const SHELLS: ReadonlyMap<string, WriteScript> = new Map([
  ['bash', writeBash],
  ['zsh', writeZsh],
  ['fish', writeFish],
  ['powershell', writePowershell],
]);

/** The default command is the first. */
function listCommands(program: Command): Completable[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [
      ...command.options.map((option) => ({ long: option.long ?? option.flags, description: option.description })),
      { long: '--help', description: 'help' },
    ],
  }));
}

/** Where nothing is offered bash completes file names, and quotes them as they need it. */
function writeBash(commands: readonly Completable[], first: readonly CompletableOption[]): string {
  const list = (options: readonly CompletableOption[]): string => options.map(({ long }) => long).join(' ');
  return `_skillsift() {
  local current="\${COMP_WORDS[COMP_CWORD]}" options
  case "\${COMP_WORDS[1]}" in
${commands.map(({ name, options }) => `    ${name}) options="${list(options)}" ;;`).join('\n')}
    *) options="${list(first)}" ;;
  esac
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current"))
  else COMPREPLY=(); fi
}
complete -o default -F _skillsift skillsift
`;
}

function writeZsh(commands: readonly Completable[], first: readonly CompletableOption[]): string {
  const complete = (options: readonly CompletableOption[]): string =>
    `_arguments ${options.map(({ long, description }) => quote(`${long}[${description.replace(/[[\]:]/g, ' ')}]`)).join(' ')} '*:file:_files'`;
  return `#compdef skillsift
_skillsift() {
  local -a commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then _describe command commands; _files; return; fi
  case $words[2] in
${commands.map(({ name, options }) => `    ${name}) ${complete(options)} ;;`).join('\n')}
    *) ${complete(first)} ;;
  esac
}
# Loaded from $fpath it is called at once; sourced it is registered.
if [[ "$funcstack[1]" == _skillsift ]]; then _skillsift "$@"; else compdef _skillsift skillsift; fi
`;
}

function writeFish(commands: readonly Completable[], first: readonly CompletableOption[]): string {
  const complete = (condition: string, { long, description }: CompletableOption): string =>
    `complete -c skillsift -n ${quote(condition)} -l ${long.slice(2)} -d ${quote(description)}`;
  const lines = [
    ...commands.map(({ name, description }) => `complete -c skillsift -n __fish_use_subcommand -a ${name} -d ${quote(description)}`),
    ...first.map((option) => complete('__fish_use_subcommand', option)),
    ...commands.flatMap(({ name, options }) => options.map((option) => complete(`__fish_seen_subcommand_from ${name}`, option))),
  ];
  return `${lines.join('\n')}\n`;
}

function writePowershell(commands: readonly Completable[], first: readonly CompletableOption[]): string {
  const list = (options: readonly CompletableOption[]): string => `@(${options.map(({ long }) => `'${long}'`).join(', ')})`;
  return `Register-ArgumentCompleter -Native -CommandName skillsift -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${commands.map(({ name, options }) => `    '${name}' = ${list(options)}`).join('\n')}
  }
  $command = if ($ast.CommandElements.Count -gt 1) { $ast.CommandElements[1].ToString() } else { '' }
  $known = if ($word -notlike '-*') { $options.Keys | Sort-Object } elseif ($options.ContainsKey($command)) { $options[$command] } else { ${list(first)} }
  $known | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
