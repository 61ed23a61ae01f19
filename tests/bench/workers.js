// What a second thread gains over a folder of articles, in turns, and what two programs at once gain over the same files: that is
// what the machine gives, since a program of one thread has V8 compile and collect garbage on the other cores already.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, runNode } from './measure.js';
import { bin, seeds } from './places.js';

const FILES = 2000;
const ROUNDS = 3;

export async function workers() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  const halves = ['first', 'second'].map((name) => join(folder, 'in', name));
  for (const half of halves) mkdirSync(half, { recursive: true });
  for (let file = 0; file < FILES; file++)
    writeFileSync(join(halves[file % 2], `${file}.txt`), seeds[file % seeds.length].text);
  let outputs = 0;
  const argv = (jobs, input) => [bin, '--quiet', `--jobs=${jobs}`, input, join(folder, `out-${outputs++}`)];
  const tasks = {
    'one thread': () => runNode(argv(1, join(folder, 'in'))),
    'two workers': () => runNode(argv(2, join(folder, 'in'))),
    'two programs': () => Promise.all(halves.map((half) => ended(argv(1, half)))),
  };
  const samples = new Map(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, task] of Object.entries(tasks)) samples.get(name).push(await timed(task));
  rmSync(folder, { recursive: true });
  tell(samples);
}

function tell(samples) {
  const one = median(samples.get('one thread').map(({ seconds }) => seconds));
  console.log(`\n${FILES} files (goal: two workers 1.8 × as fast as one thread)`);
  for (const [name, rows] of samples) {
    const seconds = median(rows.map((row) => row.seconds));
    const cpu =
      rows[0].cpu === undefined
        ? ''
        : `${(median(rows.map((row) => row.cpu)) / FILES).toFixed(1)} ms of CPU a file`;
    console.log(
      `${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s  ${(one / seconds).toFixed(2)} ×  ${cpu}`,
    );
  }
}

/** Seconds by the clock, and milliseconds of CPU time where the task tells them. */
async function timed(task) {
  const start = performance.now();
  const { cpu } = await task();
  return { seconds: (performance.now() - start) / 1e3, cpu };
}

function ended(argv) {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, argv, { stdio: 'ignore' })
      .on('error', reject)
      .on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${argv.join(' ')}: ${code}`))));
  });
}
