import { setTimeout as sleep } from 'node:timers/promises';
import { isOutOfFiles } from '../core/problem.js';

/** Five seconds: threads that load the program need many files for one, and then few. */
const TRIES = 50;
const PAUSE = 100;

/** Does work that opens files; tries again while too many are open. It must be able to be done twice. */
export async function patiently<T>(work: () => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isOutOfFiles(error) || tries === TRIES) throw error;
    }
    await sleep(PAUSE);
  }
}
