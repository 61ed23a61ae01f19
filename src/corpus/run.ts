import { availableParallelism } from 'node:os';
import { threadsWithinLimit } from './open-files.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { type CleanSettings, nextTurn } from './process.js';
import type { Scrape } from './scrape.js';
import { type LookUp, type Slot, slotsOf } from './slots.js';

/**
 * The least work, in bytes, that pays for a worker thread: it compiles the program and loads the language model anew.
 * See docs/decisions/0080.
 */
const BYTES_PER_WORKER = 200_000;

/** How a run goes about its scrapes. */
export interface RunSettings extends CleanSettings {
  /** The largest number of threads; 1 is this thread alone. Default: one for each core. */
  readonly jobs?: number | undefined;
  readonly lookUp?: LookUp | undefined;
  /** No scrape is begun after it is aborted. */
  readonly signal: AbortSignal;
}

/** Cleans scrapes in as many threads as there is work for, and hands the outcomes on in the order of the scrapes. */
export async function* cleanScrapes(
  scrapes: Iterable<Scrape>,
  { jobs = availableParallelism(), lookUp, signal, ...settings }: RunSettings,
): AsyncGenerator<Outcome, void, undefined> {
  const slots = slotsOf(scrapes, lookUp, signal);
  const { head, workers } = jobs > 1 ? await weigh(slots, jobs) : { head: [], workers: 1 };
  const all = chain(head, slots);
  if (workers < 2) return yield* cleanHere(all, settings, signal);
  const { cleanInWorkers } = await import('./parallel.js');
  yield* cleanInWorkers(all, workers, settings, signal);
}

/** Looks ahead as far as it takes to say how many threads are worth their start. */
async function weigh(slots: AsyncIterator<Slot>, jobs: number): Promise<{ head: Slot[]; workers: number }> {
  const head: Slot[] = [];
  let bytes = 0;
  while (bytes < jobs * BYTES_PER_WORKER || head.length < jobs) {
    const { value, done } = await slots.next();
    if (done) break;
    head.push(value);
    bytes += value.size;
  }
  const paying = Math.min(head.length, Math.floor(bytes / BYTES_PER_WORKER));
  return { head, workers: Math.min(jobs, paying, threadsWithinLimit()) };
}

async function* chain<T>(
  head: Iterable<T>,
  rest: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<T, void, undefined> {
  yield* head;
  yield* rest;
}

/** Cleans a large scrape in a thread of its own, so that signals are heard meanwhile. */
async function* cleanApart(
  slot: Slot,
  settings: CleanSettings,
  signal: AbortSignal,
): AsyncGenerator<Outcome, void, undefined> {
  const { cleanInWorkers } = await import('./parallel.js');
  yield* cleanInWorkers(chain([slot], []), 1, settings, signal);
}

async function* cleanHere(
  slots: AsyncIterable<Slot>,
  settings: CleanSettings,
  signal: AbortSignal,
): AsyncGenerator<Outcome, void, undefined> {
  for await (const slot of slots) {
    await nextTurn();
    if (signal.aborted) return;
    if (slot.size > BYTES_PER_WORKER) yield* cleanApart(slot, settings, signal);
    else yield slot.known ?? (await outcomeOf(slot.scrape, settings));
  }
}
