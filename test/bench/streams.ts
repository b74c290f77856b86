import { closeSync, openSync, readSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { generatePostings } from './generate.ts';
import { formatRatio, printRow, timeInTurn } from './measure.ts';
import { CLI, HAS_RIPGREP, measurePeak, runProcess, runRipgrep } from './processes.ts';

const CHUNK = 5000;
const BUFFER = Buffer.alloc(1 << 20);

/** One file of many postings, in each format that holds many. */
export function measureStreams(folder: string, { count, labels }: { readonly count: number; readonly labels: string }): void {
  const files = writeFiles(folder, count);
  const scan = (file: string, ...more: readonly string[]): (() => void) => runProcess(process.execPath, [CLI, 'scan', '-q', '--format', 'json', ...more, file]);
  const times = timeInTurn(
    {
      bytes: () => readBytes(files.ndjson),
      one: scan(files.ndjson, '--threads', '1'),
      two: scan(files.ndjson, '--threads', '2'),
      csv: scan(files.csv, '--threads', '2'),
      parquet: scan(files.parquet, '--threads', '2'),
      ...(HAS_RIPGREP && { ripgrep: runRipgrep(labels, files.ndjson) }),
    },
    1,
  );
  const { bytes = 1, one = 0, two = 1, csv = 0, parquet = 0, ripgrep } = times;
  printRow(`scan of ${count} postings in NDJSON (${(statSync(files.ndjson).size / 1e6).toFixed(0)} MB), two threads`, `${(two / 1000).toFixed(1)} s`);
  printRow('  against reading the bytes alone', formatRatio(two / bytes));
  if (ripgrep) printRow('  against rg over the same file', formatRatio(two / ripgrep), 'target 0.8, stretch 0.4');
  printRow('  one thread against two', formatRatio(one / two), 'target 1.5, stretch 1.7');
  printRow('  the same in CSV against NDJSON', formatRatio(csv / two));
  printRow('  the same in Parquet against NDJSON', formatRatio(parquet / two));
  for (const threads of ['1', '2']) {
    const peak = measurePeak(['scan', '-q', '--format', 'json', '--threads', threads, files.ndjson]);
    printRow(`  peak memory, --threads ${threads}`, `${peak.toFixed(0)} MB`, 'target 300 MB');
  }
}

function writeFiles(folder: string, count: number): { readonly ndjson: string; readonly csv: string; readonly parquet: string } {
  const files = { ndjson: join(folder, 'postings.ndjson'), csv: join(folder, 'postings.csv'), parquet: join(folder, 'postings.parquet') };
  const [ndjson, csv] = [openSync(files.ndjson, 'w'), openSync(files.csv, 'w')];
  const all: string[] = [];
  writeSync(csv, 'id,description\n');
  for (let first = 0; first < count; first += CHUNK) {
    const texts = generatePostings(Math.min(CHUNK, count - first), first + 1);
    writeSync(ndjson, texts.map((description, index) => `${JSON.stringify({ id: String(first + index), description })}\n`).join(''));
    writeSync(csv, texts.map((text, index) => `${first + index},"${text.replaceAll('"', '""')}"\n`).join(''));
    all.push(...texts);
  }
  closeSync(ndjson);
  closeSync(csv);
  const columnData = [
    { name: 'id', data: all.map((_, index) => String(index)) },
    { name: 'description', data: all },
  ];
  writeFileSync(files.parquet, new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: CHUNK })));
  return files;
}

function readBytes(path: string): void {
  const file = openSync(path, 'r');
  while (readSync(file, BUFFER, 0, BUFFER.length, null) > 0);
  closeSync(file);
}
