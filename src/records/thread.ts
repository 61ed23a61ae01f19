import { Worker } from 'node:worker_threads';
import { errorCode } from '../core/problem.js';
import { joinLines, splitLines } from './lines.js';
import type { Failure, Vessel, VesselEvents } from './vessel.js';
import type { FromWorker, WorkerData } from './worker.js';

/** As in `corpus/pool.ts`: with twice V8's own young generation, garbage is collected half as often. */
const YOUNG_GENERATION_MB = 96;

const MIB = 1024 ** 2;

/**
 * A thread that answers lines with a handler.
 *
 * @param maxMemory of its heap, in bytes
 * @param script the module the thread runs; only tests need another
 */
export function startThread(
  workerData: WorkerData,
  maxMemory: number,
  { ready, answer, died }: VesselEvents,
  script = new URL('./worker.js', import.meta.url),
): Vessel {
  const resourceLimits = {
    maxOldGenerationSizeMb: Math.max(1, Math.floor(maxMemory / MIB)),
    maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
  };
  // What a handler prints must not get among the answers.
  const worker = new Worker(script, { workerData, resourceLimits, stdout: true });
  worker.stdout.resume();
  let cause: Failure | undefined;
  worker.on('message', (message: FromWorker) => {
    if (message === 'ready') ready();
    else answer(splitLines(message));
  });
  worker.on('error', (error) => {
    cause = causeOf(error, maxMemory);
  });
  worker.on('exit', (code) => {
    died(cause ?? { name: 'died', message: `the thread that cleaned it ended with code ${code}` });
  });
  return {
    send(lines) {
      const block = joinLines(lines);
      worker.postMessage(block, [block.buffer]);
    },
    end: async () => void (await worker.terminate()),
  };
}

function causeOf(error: unknown, maxMemory: number): Failure {
  if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { name: 'out-of-memory', message: `needs more memory than ${Math.floor(maxMemory / MIB)} MiB` };
  }
  return { name: 'died', message: error instanceof Error ? error.message : String(error) };
}
