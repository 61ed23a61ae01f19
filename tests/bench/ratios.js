// CPU time of the whole, warm and in one thread, as ratios to converters that do much less, on the same documents.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { clean } from '../../dist/index.js';
import { documentsByKind } from './documents.js';
import { cpuTime, percentile, sum } from './measure.js';

const openCc = createRequire(import.meta.url)('opencc-js/t2cn').Converter({ from: 't', to: 'cn' });
/** The goals, × ftfy and OpenCC in C++. */
const GOALS = {
  'clean Simplified': 0.7,
  'clean Traditional': 1,
  'real pages': 1.5,
  'byte shift': 12,
  mojibake: 10,
};
const ROUNDS = 6;
/** What is not measured: V8 compiles what it sees often. */
const WARM_UP_MS = 4000;

/** @param python a Python that has ftfy and opencc, `undefined` if there is none */
export function ratios(python) {
  const kinds = documentsByKind();
  if (!python) console.log('\nwithout ftfy + OpenCC: BENCH_PYTHON names no Python that has them');
  console.log('\nCPU time, warm, one thread');
  for (const [kind, texts] of Object.entries(kinds)) {
    // Theirs just before and just behind ours: the machine's moods last longer than that.
    const before = python && pythonTimes(python, texts);
    const times = documentTimes(texts, clean);
    const behind = python && pythonTimes(python, texts);
    const theirs = before?.map((time, i) => Math.min(time, behind[i]));
    const alone = sum(documentTimes(texts, openCc));
    const all = sum(times);
    const characters = sum(texts.map(({ length }) => length));
    const ms = [0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(1));
    const figures = [
      theirs ? `${(all / sum(theirs)).toFixed(2).padStart(6)} × ftfy + OpenCC (goal ${GOALS[kind]})` : '',
      `${(all / alone).toFixed(1).padStart(6)} × opencc-js`,
      `${((all / characters) * 1000).toFixed(2).padStart(6)} ms per 1,000 characters`,
      `a document: p50 ${ms[0]}, p99 ${ms[1]}, max ${ms[2]} ms`,
    ];
    console.log(`${kind.padEnd(18)}${figures.join('  ')}  (${texts.length} documents)`);
  }
}

/** Milliseconds a document, each the least of some rounds over all of them: what neighbours take is no time of ours. */
function documentTimes(texts, task) {
  const end = performance.now() + WARM_UP_MS;
  do for (const text of texts) task(text);
  while (performance.now() < end);
  const rounds = Array.from({ length: ROUNDS }, () => texts.map((text) => cpuTime(() => task(text))));
  return texts.map((_, i) => Math.min(...rounds.map((times) => times[i])));
}

function pythonTimes(python, texts) {
  const script = fileURLToPath(new URL('./ftfy_opencc.py', import.meta.url));
  const run = spawnSync(python, [script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(`${python} ${script}: ${run.error?.message ?? run.stderr}`);
  return JSON.parse(run.stdout);
}
