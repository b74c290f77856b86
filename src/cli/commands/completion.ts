import type { Command } from 'commander';
import { UserError } from '../../source/user-error.ts';
import { suggestFor } from '../../text/similarity.ts';
import type { CommandSpec } from '../command-spec.ts';
import { EXIT } from '../exit-code.ts';

/** Prints a script that completes commands and options in a shell. */
export const completionCommand: CommandSpec = {
  name: 'completion',
  operands: '<shell>',
  description: 'a completion script for bash, zsh, fish or powershell',
  settings: [],
  run: async ([shell = ''], { io, program }) => {
    const write = SHELLS[shell];
    const names = Object.keys(SHELLS);
    if (!write) throw new UserError(`there is no completion for "${shell}"${suggestFor(shell, names) || `; there are ${names.join(', ')}`}`);
    await io.writeOut(write(listCommands(program)));
    return EXIT.done;
  },
};

interface Completable {
  readonly name: string;
  readonly description: string;
  readonly options: readonly { readonly long: string; readonly description: string }[];
}

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

const SHELLS: Readonly<Record<string, (commands: readonly Completable[]) => string>> = { bash: forBash, zsh: forZsh, fish: forFish, powershell: forPowershell };

function forBash(commands: readonly Completable[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) options="${options.map((option) => option.long).join(' ')}" ;;`);
  return `_skillsift() {
  local current="\${COMP_WORDS[COMP_CWORD]}" options=""
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) options="${optionsOfDefault(commands)}" ;;
  esac
  if [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current") $(compgen -f -- "$current"))
  else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _skillsift skillsift
`;
}

function optionsOfDefault(commands: readonly Completable[]): string {
  return (commands[0]?.options ?? []).map((option) => option.long).join(' ');
}

function forZsh(commands: readonly Completable[]): string {
  const names = commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`);
  const cases = commands.map(({ name, options }) => {
    const list = options.map(({ long, description }) => quote(`${long}[${description.replace(/[[\]:]/g, ' ')}]`)).join(' ');
    return `    ${name}) _arguments ${list} '*:file:_files' ;;`;
  });
  return `#compdef skillsift
_skillsift() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; _files; return; fi
  case $words[2] in
${cases.join('\n')}
    *) _files ;;
  esac
}
compdef _skillsift skillsift
`;
}

function forFish(commands: readonly Completable[]): string {
  const names = commands.map(({ name, description }) => `complete -c skillsift -n __fish_use_subcommand -a ${name} -d ${quote(description)}`);
  const options = commands.flatMap(({ name, options: own }) =>
    own.map(({ long, description }) => `complete -c skillsift -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)} -d ${quote(description)}`),
  );
  return `${[...names, ...options].join('\n')}\n`;
}

function forPowershell(commands: readonly Completable[]): string {
  const table = commands.map(({ name, options }) => `    '${name}' = @(${options.map((option) => `'${option.long}'`).join(', ')})`);
  return `Register-ArgumentCompleter -Native -CommandName skillsift -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${table.join('\n')}
  }
  $command = if ($ast.CommandElements.Count -gt 1) { $ast.CommandElements[1].ToString() } else { '' }
  $known = if ($word -like '-*' -and $options.ContainsKey($command)) { $options[$command] } else { $options.Keys | Sort-Object }
  $known | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
