import { errorCode, isOutOfFiles, Problem } from '../core/problem.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { Pool } from './pool.js';
import { bugProblem, type CleanSettings } from './process.js';
import { partsOf, type Scrape, type ScrapeParts } from './scrape.js';
import type { Slot } from './slots.js';
import type { Answer } from './worker.js';

/**
 * A batch for a worker: as many scrapes as come to this size or number. Large enough that tiny files don't cost a
 * message each, small enough that an interrupted run ends soon (some 40 ms at the speed of one thread).
 */
const BATCH_BYTES = 16_000;
const BATCH_SLOTS = 64;

/** How a batch is cleaned: the answers, or `undefined` when the run was interrupted before it began. */
type CleanBatch = (batch: readonly Scrape[]) => Promise<readonly Outcome[] | undefined>;

/**
 * Cleans scrapes in worker threads and hands the outcomes on in the order of the scrapes. Two batches a thread are
 * under way or waiting to be taken, so memory does not grow with the number of scrapes, and a slow reader holds the
 * threads back. When the signal is aborted, batches that have begun are finished and no others.
 *
 * @param jobs the number of threads
 * @param script the module the threads run; only tests need another
 */
export async function* cleanInWorkers(
  slots: AsyncIterable<Slot>,
  jobs: number,
  settings: CleanSettings,
  signal: AbortSignal,
  script = new URL('./worker.js', import.meta.url),
): AsyncGenerator<Outcome, void, undefined> {
  const pool = new Pool<readonly ScrapeParts[], readonly Answer[]>(script, jobs, settings);
  const drop = () => pool.drop();
  signal.addEventListener('abort', drop);
  const cleanBatch: CleanBatch = (batch) => cleanSurviving(pool, batch, settings);
  const window: Promise<readonly Outcome[] | undefined>[] = [];
  try {
    for await (const batch of batches(slots)) {
      if (signal.aborted) break;
      window.push(fill(batch, cleanBatch));
      if (window.length >= 2 * jobs) yield* (await window.shift()) ?? [];
    }
    for (const outcomes of window) yield* (await outcomes) ?? [];
  } finally {
    signal.removeEventListener('abort', drop);
    await pool.close();
  }
}

async function* batches(slots: AsyncIterable<Slot>): AsyncGenerator<readonly Slot[], void, undefined> {
  let batch: Slot[] = [];
  let bytes = 0;
  for await (const slot of slots) {
    batch.push(slot);
    bytes += slot.known ? 0 : slot.size;
    if (bytes < BATCH_BYTES && batch.length < BATCH_SLOTS) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Cleans what is not known yet and puts everything in order. */
async function fill(slots: readonly Slot[], cleanBatch: CleanBatch): Promise<readonly Outcome[] | undefined> {
  const unknown = slots.filter(({ known }) => !known).map(({ scrape }) => scrape);
  const outcomes = unknown.length > 0 ? await cleanBatch(unknown) : [];
  if (!outcomes) return undefined;
  const rest = outcomes.values();
  return slots.map(({ known }) => known ?? (rest.next().value as Outcome));
}

/**
 * Cleans a batch. If the thread dies, the scrapes are tried one by one, so that only the one it died of is lost; if it
 * can't be started because too many files are open, this thread cleans them.
 */
async function cleanSurviving(
  pool: Pool<readonly ScrapeParts[], readonly Answer[]>,
  batch: readonly Scrape[],
  settings: CleanSettings,
): Promise<readonly Outcome[] | undefined> {
  try {
    const answers = await pool.run(batch.map(partsOf));
    return answers?.map((answer, index) => revive(batch[index] as Scrape, answer));
  } catch (death) {
    if (isOutOfFiles(death)) return Promise.all(batch.map((scrape) => outcomeOf(scrape, settings)));
    const [scrape] = batch;
    if (batch.length === 1 && scrape) return [{ scrape, problem: diedOf(scrape, death) }];
    const singles = await Promise.all(batch.map((single) => cleanSurviving(pool, [single], settings)));
    return singles.every((outcomes) => outcomes !== undefined) ? singles.flat() : undefined;
  }
}

function revive(scrape: Scrape, { cleaned, problem }: Answer): Outcome {
  if (cleaned) return { scrape, cleaned };
  return {
    scrape,
    problem: new Problem(
      problem?.path,
      problem?.message ?? 'no answer',
      problem?.advice ?? '',
      problem?.cause,
    ),
  };
}

function diedOf({ path }: Scrape, death: unknown): Problem {
  if (errorCode(death) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new Problem(path, 'not enough memory to clean it', 'Split it into its articles.');
  }
  return bugProblem(death, path);
}
