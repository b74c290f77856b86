import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { packBuiltin } from '../files/builtin.ts';
import { parseLayers } from '../files/read-taxonomy.ts';
import { compileTerms } from '../match/vocabulary.ts';
import { PROFILE_PHRASES } from '../profile/profiler.ts';
import { collectLicenses } from './licenses.ts';

/** Makes `dist`: the bundles, the types, the schemas, the compiled taxonomy, and the licences of what was bundled. */
const DIST = 'dist';
const SCHEMAS = ['src/taxonomy/taxonomy.schema.json', 'src/profile/profile.schema.json', 'src/diff/diff.schema.json'];
/** Bundled CommonJS packages ask for Node's own modules by `require`, which an ES module does not have. */
const BANNER = "import{createRequire as createRequireForBundle}from'node:module';const require=createRequireForBundle(import.meta.url);";

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
const { metafile } = await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
  outdir: DIST,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  chunkNames: '[name]-[hash]',
  banner: { js: BANNER },
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), collectLicenses(listPackages(metafile)));
for (const schema of SCHEMAS) copyFileSync(schema, join(DIST, schema.slice(schema.lastIndexOf('/') + 1)));
await storeTaxonomy();
execFileSync(
  process.execPath,
  [
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    'false',
    '--emitDeclarationOnly',
    '--outDir',
    join(DIST, 'types'),
    '--rootDir',
    'src',
    '--project',
    'src/build/tsconfig.json',
  ],
  { stdio: 'inherit' },
);

async function storeTaxonomy(): Promise<void> {
  const taxonomy = await parseLayers(['taxonomy'], undefined);
  const files = packBuiltin({ taxonomy, terms: compileTerms(taxonomy, PROFILE_PHRASES) });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(DIST, name), content);
}

/** The folders of the packages that went into the bundles. */
function listPackages({ inputs }: Metafile): string[] {
  const folders = Object.keys(inputs).flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(folders)].sort();
}
