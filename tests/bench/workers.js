// What a second thread gains over a folder of articles, in turns. Meaningful only while at least two cores are free.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, median } from './measure.js';
import { bin, seeds } from './places.js';

const FILES = 2000;

/** Seconds by the clock: the CPU time of two workers is no less than that of one. */
export function workers() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  const input = join(folder, 'in');
  mkdirSync(input);
  for (let file = 0; file < FILES; file++)
    writeFileSync(join(input, `${file}.txt`), seeds[file % seeds.length].text);
  let runs = 0;
  const run = (jobs) =>
    spawnSync(process.execPath, [bin, '--quiet', `--jobs=${jobs}`, input, join(folder, `out-${runs++}`)]);
  const times = interleave({ one: () => run(1), two: () => run(2) }, 3, 0, clockTime);
  const [one, two] = [...times.values()].map((samples) => median(samples));
  console.log(
    `\n${FILES} files, one thread ${one.toFixed(1)} s, two workers ${two.toFixed(1)} s   ${(one / two).toFixed(2)} × as fast (goal 1.8)`,
  );
  rmSync(folder, { recursive: true });
}

function clockTime(task) {
  const start = performance.now();
  task();
  return (performance.now() - start) / 1e3;
}
