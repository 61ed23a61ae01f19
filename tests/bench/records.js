// What `records` costs beside the library, what the way of a record to the cleaner and back costs, and what a second process gains over
// a corpus. CPU time of processes as ratios; the last by the clock, which says something only while two cores are free.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleave, median, runNode } from './measure.js';
import { bin, seeds } from './places.js';

const RECORDS = 1500;
const SMALL = 20_000;
const ECHO = fileURLToPath(new URL('../support/poisoned-records.js', import.meta.url));
const LIBRARY = fileURLToPath(new URL('records-library.js', import.meta.url));

/** A paragraph of a seed each, so that records are of the size that a corpus has. */
const paragraphs = seeds.flatMap(({ text }) => text.split('\n').filter((line) => line.length > 40));
const linesOf = (count) =>
  Array.from(
    { length: count },
    (_, id) => `${JSON.stringify({ id, text: paragraphs[id % paragraphs.length] })}\n`,
  ).join('');

export function records() {
  const input = linesOf(RECORDS);
  const cpu = (argv) => (given) => runNode(argv, { input: given }).cpu;
  const library = cpu([LIBRARY]);
  const served = cpu([bin, 'records', '--no-config']);
  const rounds = Array.from({ length: 5 }, () => ({
    library: library(input),
    records: served(input),
  }));
  const least = (of) => Math.min(...rounds.map(of));
  const ratio = least((round) => round.records) / least((round) => round.library);
  console.log(
    `\n${RECORDS} records: records takes ${ratio.toFixed(2)} × the CPU time of the library (goal 1.1)`,
  );
  transport();
  jobs();
}

/** A cleaner that does nothing, with twice as many records and with half: what the start takes is in both. */
function transport() {
  const [few, many] = [linesOf(SMALL), linesOf(3 * SMALL)];
  const costs = Array.from(
    { length: 3 },
    () => runNode([ECHO], { input: many }).cpu - runNode([ECHO], { input: few }).cpu,
  );
  const each = (Math.min(...costs) * 1000) / (2 * SMALL);
  console.log(`the way of a record: ${each.toFixed(0)} µs of CPU time (goal 150, the client's part in it)`);
}

function jobs() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/a.jsonl'), linesOf(4 * RECORDS));
  let runs = 0;
  const run = (count) =>
    spawnSync(process.execPath, [
      bin,
      'corpus',
      '--quiet',
      `--jobs=${count}`,
      join(folder, 'in'),
      join(folder, `out-${runs++}`),
    ]);
  const clockTime = (task) => {
    const start = performance.now();
    task();
    return (performance.now() - start) / 1000;
  };
  const times = interleave({ one: () => run(1), two: () => run(2) }, 3, 0, clockTime);
  const [one, two] = [...times.values()].map((samples) => median(samples));
  console.log(
    `corpus, one job ${one.toFixed(1)} s, two ${two.toFixed(1)} s   ${(one / two).toFixed(2)} × as fast (goal 1.8)`,
  );
  rmSync(folder, { recursive: true });
}
