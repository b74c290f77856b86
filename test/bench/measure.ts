/** The middle of several measurements: machines are noisy. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Milliseconds of each of several actions, run in turn so that drift of the machine hits all alike. */
export function timeInTurn(actions: Readonly<Record<string, () => void>>, rounds: number): Record<string, number> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(actions).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, action] of Object.entries(actions)) {
      const start = performance.now();
      action();
      if (round >= 0) times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

export function printRow(what: string, value: string, target = ''): void {
  process.stdout.write(`${what.padEnd(64)} ${value.padStart(12)}  ${target}\n`);
}

export function formatRatio(value: number): string {
  return `${value.toFixed(2)} x`;
}
