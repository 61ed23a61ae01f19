// CPU time, and what many samples of it say.
import { spawnSync } from 'node:child_process';

/** Milliseconds of CPU time of this process, with its own threads (V8 compiles and collects garbage in some), that a task takes. */
export function cpuTime(task) {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Runs all tasks in turn, so that they share the machine's moods; milliseconds by task and round. */
export function interleave(tasks, rounds, warmUp, timeOf = cpuTime) {
  const times = new Map(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const time = timeOf(task);
      if (round >= 0) times.get(name).push(time);
    }
  }
  return times;
}

/** How a child process begins that tells what it took when it ends. */
const TELLS = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process._rawDebug(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
});`;

/**
 * Runs this version of Node.
 *
 * @param argv what follows `node`
 * @returns its CPU time in ms and its peak memory in MB, told by itself when it ends: what it takes to end is in neither
 */
export function runNode(argv, { input = '', flags = [] } = {}) {
  const told = `data:text/javascript,${encodeURIComponent(TELLS)}`;
  const argvs = [...flags, '--import', told, ...argv];
  const run = spawnSync(process.execPath, argvs, {
    input,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const line = run.stderr.trim().split('\n').at(-1);
  if (run.status !== 0 || !line.startsWith('{')) throw new Error(`${argv.join(' ')}: ${run.stderr}`);
  return JSON.parse(line);
}

export function median(samples) {
  return percentile(samples, 0.5);
}

/** @param share from 0 to 1 */
export function percentile(samples, share) {
  const sorted = samples.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export function sum(samples) {
  return samples.reduce((all, each) => all + each, 0);
}
