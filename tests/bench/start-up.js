// Whole processes: what a seed by the command, a small scrape through a pipe and `--version` take above an empty program.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, median, runNode } from './measure.js';
import { bin, seeds } from './places.js';

const ROUNDS = 11;
/** UTF-16 code units of a scrape of about 2 KB. */
const SMALL = 700;

export function startUp() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  const input = seeds[2].text.slice(0, SMALL);
  const tasks = {
    'node -e 0': () => runNode(['-e', '0']),
    '--version': () => runNode([bin, '--version']),
    'a pipe of 2 KB': () => runNode([bin, '--quiet'], { input }),
    'a seed': () => runNode([bin, '--quiet', seeds[0].path, join(folder, 'out')]),
  };
  const times = interleave(tasks, ROUNDS, 2, (task) => task().cpu);
  const empty = median(times.get('node -e 0'));
  console.log('\nstart-up, CPU time (goals: a seed 350 ms, a pipe +120 ms)');
  for (const [name, samples] of times) {
    const all = median(samples);
    console.log(`${name.padEnd(18)}${all.toFixed(0).padStart(4)} ms   +${(all - empty).toFixed(0)} ms`);
  }
  rmSync(folder, { recursive: true });
}
