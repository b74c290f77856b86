import type { CommandHead } from '../command-spec.ts';

/** Every command, the default first; the file's name is the command's. What a command is made of is loaded when it runs. */
export const commands: readonly CommandHead[] = [
  {
    name: 'scan',
    operands: '[paths...]',
    description: 'frequency tables, one a category, most asked first (the default command)',
    isDefault: true,
    load: async () => (await import('./scan.ts')).scanCommand,
  },
  {
    name: 'profile',
    operands: '[paths...]',
    description: 'what each posting asks for, with evidence',
    load: async () => (await import('./profile.ts')).profileCommand,
  },
  {
    name: 'explain',
    operands: '<path>',
    description: 'the posting with its mentions marked; for each candidate why it counts or why not',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  { name: 'skills', operands: '[query...]', description: 'browse and search the taxonomy', load: async () => (await import('./skills.ts')).skillsCommand },
  {
    name: 'lint',
    operands: '[taxonomy...]',
    description: 'is the taxonomy sound? --fix mends what needs no judgement',
    load: async () => (await import('./lint.ts')).lintCommand,
  },
  {
    name: 'test',
    operands: '[taxonomy...]',
    description: 'do its own examples hold? --coverage: what do they leave out?',
    load: async () => (await import('./test.ts')).testCommand,
  },
  {
    name: 'diff',
    operands: '[before] [after]',
    description: 'what a taxonomy change means, and does to a corpus',
    load: async () => (await import('./diff.ts')).diffCommand,
  },
  {
    name: 'snapshot',
    operands: '[paths...]',
    description: 'do these postings still count as they did? --update: keep what they count now',
    load: async () => (await import('./snapshot.ts')).snapshotCommand,
  },
  {
    name: 'init',
    operands: '[folder]',
    description: 'a starter taxonomy, config and CI workflow in a folder (this one)',
    load: async () => (await import('./init.ts')).initCommand,
  },
  {
    name: 'completion',
    operands: '<shell>',
    description: 'a completion script for bash, zsh, fish or powershell',
    takesOptions: false,
    load: async () => (await import('./completion.ts')).completionCommand,
  },
];
