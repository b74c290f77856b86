import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileBuffer } from '../../src/files/read-bytes.ts';
import { parseLayers } from '../../src/files/read-taxonomy.ts';
import { buildAutomaton } from '../../src/match/build-automaton.ts';
import { Matcher } from '../../src/match/matcher.ts';
import { TermFinder } from '../../src/match/term-finder.ts';
import { compileVocabulary } from '../../src/match/vocabulary.ts';
import { PROFILE_PHRASES, Profiler } from '../../src/profile/profiler.ts';
import { generatePostings, generateTerms } from './generate.ts';
import { formatRatio, printRow, timeInTurn } from './measure.ts';
import { CLI, HAS_RIPGREP, measurePeak, RIPGREP_LABELS, runProcess, runRipgrep } from './processes.ts';
import { measureStreams } from './streams.ts';

/** Prints ratios taken in one run; `npm run bench -- quick` takes a tenth of the input. */
const COUNT = process.argv.includes('quick') ? 2000 : 20_000;
const folder = mkdtempSync(join(tmpdir(), 'skillsift-bench-'));

try {
  const postings = generatePostings(COUNT);
  const paths = writePostings(postings);
  const bytes = postings.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(`${COUNT} postings, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}\n\n`);
  measureStartUp(paths);
  await measureMatcher(postings, bytes);
  const labels = writeLabels();
  measureFolder(paths, labels);
  measureStreams(folder, { count: COUNT * 5, labels });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writePostings(postings: readonly string[]): string[] {
  mkdirSync(join(folder, 'postings'));
  return postings.map((text, index) => {
    const path = join(folder, 'postings', `${String(index).padStart(6, '0')}.txt`);
    writeFileSync(path, text);
    return path;
  });
}

function measureStartUp(paths: readonly string[]): void {
  const times = timeInTurn(
    {
      node: runProcess(process.execPath, ['-e', '0']),
      help: runProcess(process.execPath, [CLI, '--help']),
      scan: runProcess(process.execPath, [CLI, 'scan', ...paths.slice(0, 3)]),
      json: runProcess(process.execPath, [CLI, 'scan', '--format', 'json', ...paths.slice(0, 3)]),
    },
    15,
  );
  const { node = 1, help = 0, scan = 0, json = 0 } = times;
  printRow('skillsift --help, against node -e 0', formatRatio(help / node), 'target 1.6, stretch 1.3');
  printRow('scan over 3 files as a table, against node -e 0', formatRatio(scan / node), 'target 2.0, stretch 1.5');
  printRow('scan over 3 files as JSON, against node -e 0', formatRatio(json / node));
}

async function measureMatcher(postings: readonly string[], bytes: number): Promise<void> {
  const taxonomy = await parseLayers(['taxonomy'], undefined);
  const vocabulary = compileVocabulary(taxonomy, PROFILE_PHRASES);
  const finder = new TermFinder(vocabulary.automaton);
  const matcher = new Matcher(vocabulary);
  const profiler = new Profiler(taxonomy, vocabulary);
  const over = (action: (text: string) => unknown) => () => {
    for (const text of postings) action(text);
  };
  const sample = [...taxonomy.skills.values()].flatMap((skill) => skill.labels.map((label) => label.text));
  const sized = (count: number): TermFinder => new TermFinder(buildAutomaton([...sample.slice(0, 250), ...generateTerms(count - 250)]).automaton);
  const [small, middle, large] = [sized(250), sized(2500), sized(15_000)];
  const times = timeInTurn(
    {
      pass: over((text) => countSpaces(text)),
      finder: over((text) => finder.find(text)),
      matcher: over((text) => matcher.find(text)),
      profiler: over((text) => profiler.profile({ id: '', source: '', text })),
      small: over((text) => small.find(text)),
      middle: over((text) => middle.find(text)),
      large: over((text) => large.find(text)),
    },
    5,
  );
  const speed = (name: string): string => `${(bytes / 1e3 / (times[name] ?? 1)).toFixed(0)} MB/s`;
  const labels = sample.length;
  printRow(`one charCodeAt pass over the strings`, speed('pass'));
  printRow(`terms alone, ${labels} labels`, speed('finder'), 'target 200 MB/s');
  printRow(`matcher with all context rules`, speed('matcher'));
  printRow(`whole profile (sections, demand, years)`, speed('profiler'));
  printRow('2,500 terms against 250', formatRatio((times['middle'] ?? 0) / (times['small'] ?? 1)), 'flat: 1.2');
  printRow('15,000 terms against 250', formatRatio((times['large'] ?? 0) / (times['small'] ?? 1)), 'flat: 1.5');
}

function countSpaces(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x20) count++;
  return count;
}

function measureFolder(paths: readonly string[], labels: string): void {
  const buffer = new FileBuffer();
  const postings = join(folder, 'postings');
  const times = timeInTurn(
    {
      bytes: () => {
        for (const path of paths) buffer.read(path);
      },
      scan: runProcess(process.execPath, [CLI, 'scan', '-q', postings]),
      ...(HAS_RIPGREP && { ripgrep: runRipgrep(labels, postings) }),
    },
    3,
  );
  const { bytes = 1, scan = 0, ripgrep } = times;
  printRow('scan of the folder, whole process', `${(scan / 1000).toFixed(2)} s`);
  printRow('  against reading the bytes alone', formatRatio(scan / bytes));
  if (ripgrep) printRow(`  against rg -o -i -w -F -f ${RIPGREP_LABELS} labels`, formatRatio(scan / ripgrep), 'target 1.0, stretch 0.5');
  else printRow('  against ripgrep', 'not installed');
  printRow('  peak memory', `${measurePeak(['scan', '-q', '--format', 'json', postings]).toFixed(0)} MB`, 'target 300 MB');
}

function writeLabels(): string {
  const labels = join(folder, 'labels.txt');
  const text = execFileSync(process.execPath, [CLI, 'skills', '--format', 'ndjson'], { encoding: 'utf8', maxBuffer: 1e9 });
  const lines = text
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line).labels.map((label: { readonly text: string }) => label.text));
  writeFileSync(labels, [...new Set(lines)].slice(0, RIPGREP_LABELS).join('\n'));
  return readFileSync(labels, 'utf8') === '' ? '' : labels;
}
