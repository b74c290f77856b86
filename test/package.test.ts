import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MOST_BYTES = 15e6;
const { version, exports, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'skillsift-package-'));
const installed = join(folder, 'node_modules', 'skillsift');
/** Without what `npm test` leaves in the environment for npm. */
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.toLowerCase().startsWith('npm_')));

function run(command: string, args: readonly string[], cwd: string = folder): string {
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function listFiles(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}

/** What `dist` was built by `npm test` for: packed as for a registry, installed where nothing else is. */
describe('the package, installed from its tarball in an empty folder', () => {
  beforeAll(() => {
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
    run('npm', ['install', `./skillsift-${version}.tgz`, '--offline', '--ignore-scripts', '--no-audit', '--no-fund']);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds what is needed and no more', () => {
    const parts = new Set(listFiles(installed).map((name) => name.replace(/\/.*/, '')));
    expect([...parts].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'taxonomy']);
    const sources = listFiles(installed).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
    expect(sources).toEqual([]);
  });

  it('brings no other package and stays small', () => {
    const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(packages).toEqual(['skillsift']);
    const bytes = listFiles(installed).reduce((sum, name) => sum + statSync(join(installed, name)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('has a file behind everything that it exports', () => {
    const targets = [...Object.values(bin), ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target ?? {})))];
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((target) => !existsSync(join(installed, String(target))))).toEqual([]);
  });

  it('carries the licences of the packages that are bundled in it', () => {
    const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['chalk', 'cli-table3', 'commander', 'fast-glob', 'ignore', 'natural', 'yaml']) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('runs by its name', () => {
    expect(run('npx', ['skillsift', '--version'])).toBe(`${version}\n`);
  });

  it('scans a folder with the built-in taxonomy', () => {
    mkdirSync(join(folder, 'postings'));
    writeFileSync(join(folder, 'postings/a.txt'), 'Baker\n\nRequirements:\n- Python\n');
    writeFileSync(join(folder, 'postings/b.md'), '# Baker\n\nPython is a plus.\n');
    const { postings, skills } = JSON.parse(run('npx', ['skillsift', 'postings', '--format', 'json']));
    expect(postings.of).toBe(2);
    expect(skills).toEqual([expect.objectContaining({ id: 'python', postings: 2, required: 1, preferred: 1 })]);
  });

  it('can be imported, and its schemas too', () => {
    const program = `
      import { compileProfiler, readTaxonomy } from 'skillsift';
      import profile from 'skillsift/profile.schema.json' with { type: 'json' };
      import taxonomy from 'skillsift/taxonomy.schema.json' with { type: 'json' };
      const { skills } = compileProfiler((await readTaxonomy({ layers: [], builtin: true })).taxonomy).profile({ id: 'a', source: 'a', text: 'We use SQL.' });
      console.log(skills.map(({ skill }) => skill.id).join(), profile.title !== undefined, taxonomy.title !== undefined);`;
    expect(run(process.execPath, ['--no-warnings', '--input-type=module', '-e', program])).toBe('sql true true\n');
  });

  it('has types that a strict project accepts, which has those of Node and no others', () => {
    const options = {
      strict: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      types: ['node'],
      noEmit: true,
      skipLibCheck: false,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.mts'] }));
    const use = (type: string): string => `import { compileMatcher, isMention, type Taxonomy } from 'skillsift';
      declare const taxonomy: Taxonomy;
      export const found: ${type}[] = compileMatcher(taxonomy).find('Python').candidates.filter(isMention).map(({ skill }) => skill.name);\n`;
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    writeFileSync(join(folder, 'use.mts'), use('string'));
    expect(run(process.execPath, [tsc, '-p', folder])).toBe('');
    writeFileSync(join(folder, 'use.mts'), use('number'));
    expect(() => run(process.execPath, [tsc, '-p', folder])).toThrow();
  });
});
