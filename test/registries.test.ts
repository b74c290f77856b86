import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/lint/rules/index.ts';
import type { Surface } from '../src/report/format.ts';
import { BINARY_FORMATS, formats } from '../src/report/formats/index.ts';
import { type Column, column, type Report, type Table } from '../src/report/report.ts';
import type { Diagnostic } from '../src/source/diagnostic.ts';
import { UserError } from '../src/source/user-error.ts';
import { COMMANDS } from './support/commands.ts';
import { runCli } from './support/run-cli.ts';

const SRC = join(import.meta.dirname, '..', 'src');

/** The names that the files of a folder promise. */
function listNames(folder: string): string[] {
  const files = readdirSync(join(SRC, folder)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  return files.map((name) => name.replace(/\.ts$/, '')).sort();
}

const COLUMNS: readonly Column[] = [
  column('name', 'Name'),
  column('count', 'Count', { align: 'right', spare: 1 }),
  column('bar', '', { shown: 'reader' }),
  column('labels', 'Labels'),
  column('note', 'Note', { spare: 2 }),
];
/** Text that would colour a terminal, clear it, run as a formula, break a row or a document. */
const HOSTILE = 'a\u001b[31mred\u001b]0;title\u0007\u009b2J | `b` "c"\r\n=1+1,<b>\u202e';
/** Formats that mark places in files show what a check found, and nothing else. */
const CHECKS_ONLY = ['github', 'junit', 'sarif'];
const FOR_READERS = ['html', 'markdown', 'table'];
const PLAIN: Surface = { width: undefined, color: false };

/** A report of some texts, in every kind of cell; as that of a check it has a diagnostic for each text too. */
function reportOf(texts: readonly string[], { ofCheck }: { ofCheck: boolean }): Report {
  const diagnostics = texts.map((text): Diagnostic => ({ code: 'lint/a', severity: 'error', message: text, location: { file: text, line: 1, column: 1 } }));
  return {
    head: { schemaVersion: 1 },
    list: 'rows',
    shape: { text: 'text' },
    tail: () => ({ problems: [] }),
    columns: COLUMNS,
    tables: texts.map(tableOf),
    closing: () => ['Done.'],
    ...(ofCheck && { inspection: { checks: [{ code: 'lint/a', page: 'A rule.' }], diagnostics } }),
  };
}

function tableOf(text: string): Table {
  const cells: Table['rows'][number]['cells'] = [
    { kind: 'text', text, tone: 'strong' },
    { kind: 'number', value: 3, shown: '3 %' },
    { kind: 'bar', value: 0.5 },
    { kind: 'list', items: [text, 'b'] },
    { kind: 'none' },
  ];
  return { title: text, subtitle: text, preface: [{ text }], rows: [{ cells, record: { text } }] };
}

const TEXT_FORMATS = Object.keys(formats).filter((name) => !BINARY_FORMATS.includes(name));

async function render(name: string, report: Report, surface: Surface = PLAIN): Promise<string> {
  const format = await formats[name]?.();
  let text = '';
  for await (const piece of format?.render(report, surface) ?? []) text += piece;
  return text;
}

describe('output formats', () => {
  it('are the files of their folder', () => {
    expect(Object.keys(formats)).toEqual(listNames('report/formats'));
  });

  it.each(Object.keys(formats))('%s is registered under its own name', async (name) => {
    expect((await formats[name]?.())?.name).toBe(name);
  });

  it.each(BINARY_FORMATS)('%s writes bytes, and the same ones each time', async (name) => {
    const write = async (): Promise<Buffer> => {
      const pieces: (string | Uint8Array)[] = [];
      for await (const piece of (await formats[name]?.())?.render(reportOf(['Python', 'SQL'], { ofCheck: false }), PLAIN) ?? []) pieces.push(piece);
      expect(pieces.filter((piece) => typeof piece === 'string')).toEqual([]);
      return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    };
    const bytes = await write();
    expect(bytes.toString('latin1')).toMatch(/Python.*SQL/s);
    expect(await write()).toEqual(bytes);
  });

  describe.each(TEXT_FORMATS)('%s', (name) => {
    it('writes all of a report, in whole lines, and the same bytes each time', async () => {
      const report = reportOf(['Python', 'SQL'], { ofCheck: true });
      const text = await render(name, report);
      expect(text).toMatch(/Python.*SQL.*\n$/s);
      expect(await render(name, report)).toBe(text);
    });

    it('shows a person what opens a report, and tables with columns of their own, folded or not', async () => {
      if (!FOR_READERS.includes(name)) return;
      const own = {
        ...tableOf('Own'),
        columns: [column('only', 'The only one')],
        isFolded: true,
        rows: [{ cells: [{ kind: 'text' as const, text: 'lonely' }] }],
      };
      const report = { ...reportOf(['Python'], { ofCheck: false }), opening: ['First of all', 'Then'], tables: [own, tableOf('Python')] };
      expect(await render(name, report)).toMatch(/First of all.*Then.*Own.*The only one.*lonely.*Python.*Count/s);
    });

    it('can write a report that holds nothing', async () => {
      expect(await render(name, reportOf([], { ofCheck: true }))).toMatch(/^$|\n$/);
    });

    it('lets nothing through that steers a terminal', async () => {
      const text = await render(name, reportOf([HOSTILE], { ofCheck: true }), { width: 60, color: false });
      expect(text).toContain('red');
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    });

    it('takes tables one at a time, so that a report need not fit in memory, or says that it is for checks alone', async () => {
      let made = 0;
      const tables = async function* (): AsyncGenerator<Table> {
        for (; made < 1000; made++) yield tableOf(`number ${made}`);
      };
      const format = await formats[name]?.();
      const readSome = async (): Promise<void> => {
        const report = { ...reportOf([], { ofCheck: false }), tables: tables() };
        for await (const piece of format?.render(report, PLAIN) ?? []) if (String(piece).includes('number 3')) return;
      };
      if (CHECKS_ONLY.includes(name)) await expect(readSome()).rejects.toThrow(UserError);
      else await readSome();
      expect(made).toBeLessThan(10);
    });
  });
});

describe('lint rules', () => {
  it('are the files of their folder', () => {
    expect(rules.map(({ name }) => name)).toEqual(listNames('lint/rules'));
  });
});

describe('views', () => {
  it.each(listNames('report/views'))('%s exports the view that it is named after', async (name) => {
    const pascal = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(await import(join(SRC, 'report/views', `${name}.ts`))).toHaveProperty(`view${pascal}`, expect.any(Function));
  });
});

describe('commands', () => {
  it('are the files of their folder, and one of them is the default', () => {
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(listNames('cli/commands'));
    expect(COMMANDS.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  describe.each(COMMANDS)('$name', ({ name, description, settings }) => {
    it('explains itself on standard output', async () => {
      const { code, out, error } = await runCli(name, '--help');
      expect([code, error]).toEqual([0, '']);
      expect(out.replace(/\s+/g, ' ')).toContain(description);
      for (const { flags } of settings) expect(out).toContain(flags);
    });

    it('refuses an unknown option without writing any data', async () => {
      const { code, out, error } = await runCli(name, '--frmat', 'csv');
      expect([code, out]).toEqual([2, '']);
      expect(error).toContain("unknown option '--frmat'");
    });

    it('calls each setting in the config file what the command line calls it', () => {
      expect(settings.map(({ key }) => key)).toEqual(settings.map(({ flags }) => new Option(flags).attributeName()));
      expect(new Set(settings.map(({ key }) => key)).size).toBe(settings.length);
    });
  });

  it('mean the same by a setting that several have, for a config file speaks to all of them', () => {
    const types = new Map<string, string>();
    for (const { key, flags, type } of COMMANDS.flatMap((command) => command.settings)) {
      const meaning = `${flags} ${type}`;
      expect([key, types.get(key) ?? meaning]).toEqual([key, meaning]);
      types.set(key, meaning);
    }
  });
});
