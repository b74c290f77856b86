import { FRAMES, holdOn, keepOthers, SAMPLES } from './laws.ts';

/** `npm run fuzz -- 5000`: so many mutated inputs of each format. */
const runs = Number(process.argv[2] ?? 2000);
let failed = 0;

async function tell(what: string, law: Promise<void>): Promise<void> {
  const started = performance.now();
  const verdict = await law.then(
    () => 'holds',
    (error: unknown) => {
      failed++;
      const cause = error instanceof Error ? error.cause : undefined;
      return `FAILS\n${error instanceof Error ? error.message : error}\n${cause instanceof Error ? cause.message : ''}`;
    },
  );
  process.stdout.write(`${what.padEnd(48)} ${runs} inputs, ${((performance.now() - started) / 1000).toFixed(1)} s: ${verdict}\n`);
}

for (const ending of Object.keys(SAMPLES)) await tell(`${ending}: ends, throws nothing`, holdOn(ending, { runs }));
for (const frame of FRAMES) await tell(`${frame.ending} (${frame.before.slice(0, 12).trim()}): loses no other record`, keepOthers(frame, { runs }));
process.exitCode = failed > 0 ? 1 : 0;
