import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../core/problem.js';
import { type Cleaned, type Outcome, outcomeOf } from './outcome.js';
import type { CleanSettings } from './process.js';
import { type ScrapeParts, scrapeOf } from './scrape.js';

/** An outcome as it travels between threads: an error of a class of ours would arrive as a plain one. */
export interface Answer {
  readonly cleaned?: Cleaned;
  readonly problem?: Pick<Problem, 'path' | 'message' | 'advice' | 'cause'>;
}

/** Cleans scrapes one after another. What runs in a worker thread: a message is a batch, its answer the outcomes. */
parentPort?.on('message', async (batch: readonly ScrapeParts[]) => {
  const answers: Answer[] = [];
  for (const parts of batch) {
    answers.push(answerOf(await outcomeOf(scrapeOf(parts), workerData as CleanSettings)));
  }
  const buffers = answers.flatMap(({ cleaned }) => cleaned?.markdown?.buffer ?? []);
  parentPort?.postMessage(answers, buffers);
});

function answerOf({ cleaned, problem }: Outcome): Answer {
  if (!problem) return { cleaned };
  const { path, message, advice, cause } = problem;
  return { problem: { path, message, advice, cause } };
}
