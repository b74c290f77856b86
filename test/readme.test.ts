import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit-code.ts';
import { processIo } from '../src/cli/io.ts';
import { buildProgram } from '../src/cli/program.ts';
import { readers } from '../src/posting/readers/index.ts';
import { formats } from '../src/report/formats/index.ts';
import { type CodeBlock, listBlocks, replaceBlocks } from './support/code-blocks.ts';
import { layOut } from './support/lay-out.ts';

const ROOT = join(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');
const readme = readFileSync(README, 'utf8');
const blocks = listBlocks(readme);

/** What a block may be: run, written to the file that its first line names, or the output of the block before it. */
const RUN = ['sh', 'ts'];
const FILE = 'yaml';
const OUTPUT = ['text', 'json'];

/** A copy of what a clone holds, in which the reader's commands are run one after another. */
const clone = mkdtempSync(join(tmpdir(), 'skillsift-readme-'));
const global = join(clone, '.global');
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_|^(?:NO|FORCE|CLI)_?COLOR/i.test(key))),
  PATH: `${join(global, 'bin')}:${process.env['PATH']}`,
  COLUMNS: '96',
  npm_config_prefix: global,
  npm_config_ignore_scripts: 'true',
  npm_config_offline: 'true',
  npm_config_audit: 'false',
};

/** `npm ci` made the copy what it is, and the tests cannot run themselves. */
function runShell(text: string): string {
  const commands = text.replace(/^npm ci && (?:npm test$)?/gm, '');
  return execFileSync('bash', ['-e', '-o', 'pipefail', '-c', commands], { cwd: clone, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function runProgram({ text, line }: CodeBlock): string {
  const file = join(clone, `line-${line}.mjs`);
  writeFileSync(file, transformSync(text, { loader: 'ts' }).code);
  return execFileSync(process.execPath, [file], { cwd: clone, env, encoding: 'utf8' });
}

function saveFile({ text, line }: CodeBlock): void {
  const name = /^# (\S+\.yaml)\n/.exec(text)?.[1];
  if (!name) throw new Error(`line ${line}: the first line of a YAML block must name its file`);
  writeFileSync(join(clone, name), text);
}

const printed = new Map<CodeBlock, string>();

/** An output block as it should be: with the README's own line ends, JSON laid out for the reader. */
function renew(block: CodeBlock, index: number): string {
  const before = blocks[index - 1];
  const actual = before && printed.get(before);
  if (!OUTPUT.includes(block.language) || actual === undefined) return block.text;
  return block.language === 'text' ? actual.replaceAll('\r\n', '\n') : `${layOut(JSON.parse(actual))}\n`;
}

describe('README.md', () => {
  beforeAll(() => {
    for (const part of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'bin', 'dist', 'taxonomy', 'fixtures']) {
      cpSync(join(ROOT, part), join(clone, part), { recursive: true });
    }
  });
  afterAll(() => rmSync(clone, { recursive: true }));

  it('holds only blocks that are tried here', () => {
    expect(blocks.filter(({ language }) => ![...RUN, FILE, ...OUTPUT].includes(language)).map(({ line }) => line)).toEqual([]);
    const outputs = blocks.filter((block, index) => OUTPUT.includes(block.language) && !RUN.includes(blocks[index - 1]?.language ?? ''));
    expect(outputs.map(({ line }) => line)).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => !OUTPUT.includes(language)).map((block) => [block.line, block.text.split('\n')[0], block] as const))(
    'works as written from line %i: %s',
    (_line, _first, block) => {
      if (block.language === FILE) saveFile(block);
      else printed.set(block, block.language === 'sh' ? runShell(block.text) : runProgram(block));
    },
  );

  it('shows what is printed today (vitest -u writes it anew)', async () => {
    await expect(replaceBlocks(readme, renew)).toMatchFileSnapshot(README);
  });

  it('has programs whose types are right', () => {
    const files = blocks.filter(({ language }) => language === 'ts').map(({ text, line }) => ({ name: `line-${line}.mts`, text }));
    for (const { name, text } of files) writeFileSync(join(clone, name), text);
    const options = { strict: true, module: 'nodenext', target: 'es2023', typeRoots: [join(ROOT, 'node_modules/@types')], types: ['node'], noEmit: true };
    writeFileSync(join(clone, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: files.map(({ name }) => name) }));
    expect(runTypes()).toBe('');
  });

  it('points to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(dirname(README), target)))).toEqual([]);
  });
});

function runTypes(): string {
  try {
    return execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', clone], { encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

/** The rows of the table under a heading, each as its cells. */
function rowsUnder(heading: string): string[][] {
  const section = readme.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in backquotes in a cell. */
function codeIn(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

describe('the tables of README.md', async () => {
  // Completion tells the options of all commands, so asking for it loads them all.
  const { commands } = await buildProgram(['completion'], processIo(), { onExit: () => {} });
  const options = commands.flatMap((command) => command.options);
  const flags = new Set(options.map(({ flags: each }) => each));

  it('list the commands', () => {
    expect(
      rowsUnder('Commands')
        .flatMap(([name]) => codeIn(name))
        .map((usage) => usage.split(' ')[1]),
    ).toEqual(commands.map((command) => command.name()));
  });

  it('list the options, each as the help writes it, with the commands that have it', () => {
    const rows = rowsUnder('Options').flatMap(([names, of = '']) => codeIn(names).map((name) => [name, of] as const));
    // Those that work with a taxonomy.
    const all = commands.filter((command) => command.options.some(({ long }) => long === '--taxonomy')).map((command) => command.name());
    const expected = [...flags].map((each) => {
      const having = commands.filter((command) => command.options.some((option) => option.flags === each)).map((command) => command.name());
      return [each, having.length === all.length ? 'all' : having.join(', ')];
    });
    expect(new Map(rows)).toEqual(new Map(expected.map(([each = '', of = '']) => [each, of])));
  });

  it('list the formats and the exit codes', () => {
    expect(
      rowsUnder('Output formats')
        .flatMap(([name]) => codeIn(name))
        .sort(),
    ).toEqual(Object.keys(formats));
    expect(
      rowsUnder('Input formats')
        .flatMap(([name]) => codeIn(name))
        .sort(),
    ).toEqual(readers.map(({ name }) => name).sort());
    expect(
      rowsUnder('Input formats')
        .flatMap(([, extensions]) => codeIn(extensions))
        .sort(),
    ).toEqual(readers.flatMap(({ extensions }) => extensions).sort());
    expect(rowsUnder('Exit codes').map(([code]) => Number(code))).toEqual(Object.values(EXIT));
  });

  it('and the text around them name no option that does not exist', () => {
    const known = new Set([...options.flatMap(({ long }) => long ?? []), '--help', '--version', '--global']);
    const named = new Set(readme.match(/(?<![\w-])--[a-z][a-z-]*/g));
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('src/README.md', () => {
  const plan = readFileSync(join(ROOT, 'src/README.md'), 'utf8');

  it('says what every room is for, and of no room that is not there', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const described = [...plan.matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, room]) => room);
    expect(described.sort()).toEqual(rooms.map((room) => room.name).sort());
  });

  it('gives a reason for every package', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(Object.keys(devDependencies).filter((name) => !plan.includes(`\`${name}\``))).toEqual([]);
  });
});
